import type { Locale, Messages } from "../../../../locales/index.ts";
import { BarChart } from "../../../platform/charts/index.ts";
import { Button, Form, Heading, HiddenField, Meta } from "../../../platform/html/index.ts";
import { formatList, formatNumber, formatPercent } from "../../../platform/i18n/format.ts";
import { paths } from "../paths.ts";
import { hasPicture, sum } from "../poll.ts";
import type { Poll } from "../queries/hall.ts";

type Props = { t: Messages; locale: Locale; poll: Poll; level?: 3 | 4 };

/** The picture of a poll, or why there is none. */
export function PollResult({ t, locale, poll, level = 4 }: Props) {
	const words = t.assembly.polls;
	if (poll.state === "open" && !poll.shownLive) return <Meta>{words.resultLater}</Meta>;
	if (!hasPicture(poll)) return <Meta>{words.tooFew}</Meta>;
	const answers = sum(poll.shown);
	return (
		<>
			<BarChart
				id={`poll-${poll.id}`}
				title={findingOf(t, locale, poll)}
				level={level}
				bars={poll.choices.map((label, at) => ({ label, value: poll.shown[at] ?? 0 }))}
				format={(value) => formatNumber(value, locale)}
				columns={[words.choice, words.people]}
			/>
			<Meta>{poll.state === "open" ? words.inFives(answers) : words.count(answers)}</Meta>
		</>
	);
}

/** What most chose, and how large a share that is. */
function findingOf(t: Messages, locale: Locale, { choices, shown }: Poll): string {
	const most = Math.max(...shown);
	const leading = choices.filter((_, at) => shown[at] === most);
	const share = formatPercent(most / sum(shown), locale);
	return leading.length === 1
		? t.assembly.polls.most(leading[0] ?? "", share)
		: t.assembly.polls.equal(formatList(leading, locale), share);
}

type OwnProps = Props & { assemblyId: string; mayAnswer: boolean };

/** A poll for somebody in the hall: to answer once, and to see. */
export function PollForAnswer({ t, locale, poll, assemblyId, mayAnswer }: OwnProps) {
	const words = t.assembly.polls;
	const asks = poll.state === "open" && mayAnswer && !poll.answered;
	return (
		<article class="card" id={`poll-card-${poll.id}`}>
			<Heading level={3}>{poll.question}</Heading>
			{asks && (
				<Form action={paths.ballot(assemblyId, poll.id)}>
					<fieldset class="field field-group">
						<legend>{words.choose}</legend>
						<div class="options">
							{poll.choices.map((label, at) => (
								<div class="option">
									<input
										class="ds-input"
										type="radio"
										id={`choice-${poll.id}-${at}`}
										name="choice"
										value={String(at)}
									/>
									<label for={`choice-${poll.id}-${at}`}>{label}</label>
								</div>
							))}
						</div>
					</fieldset>
					<Button>{words.answer}</Button>
					<Meta>{words.anonymous}</Meta>
				</Form>
			)}
			{poll.answered && poll.state === "open" && <p>{words.youAnswered}</p>}
			{!asks && <PollResult {...{ t, locale, poll }} />}
		</article>
	);
}

/** The hidden state and the button that leads to it, for the host. */
export function PollMove({ t, poll, assemblyId }: Omit<OwnProps, "locale" | "mayAnswer">) {
	const words = t.assembly.polls;
	const to = poll.state === "open" ? "closed" : "open";
	return (
		<Form action={paths.pollState(assemblyId, poll.id)}>
			<HiddenField name="to" value={to} />
			<Button variant="secondary" size="sm" label={words.toStateOne(words.toState[to], poll.question)}>
				{words.toState[to]}
			</Button>
		</Form>
	);
}
