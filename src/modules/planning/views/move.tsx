import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	PageHeader,
	SelectField,
	Stack,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { Consequence } from "../account.ts";
import { type Chapters, cohortName } from "../chapters.ts";
import { paths } from "../paths.ts";
import { changeInWords, pointsInWords } from "../words.ts";
import { brokenInWords } from "./plan-in-work.tsx";

type Texts = { t: Messages; locale: Locale };

type Props = Chapters &
	Texts & {
		title: string;
		personId: string;
		form: FormState;
		consequence: Consequence | undefined;
		/** What others have done to the plan since the viewer looked. */
		changes?: readonly string[];
	};

/** Choose a cohort, see what it leads to, and move. */
export function MovePage(props: Props) {
	const { t, plan, cohortOf, title, personId, form, consequence, changes } = props;
	const words = t.planning.move;
	const from = cohortOf[personId] ?? 0;
	const options = plan.cohorts
		.map(({ name }, at) => ({ value: String(at), label: name }))
		.filter(({ value }) => value !== String(from));
	return (
		<Stack space="section">
			<PageHeader title={title} lead={words.lead(cohortName(plan, from))} />
			{changes && <Changes t={t} changes={changes} />}
			<ErrorSummary form={form} t={t} />
			<Form action={paths.move(plan.id)} method="get">
				<HiddenField name="personId" value={personId} />
				<SelectField form={form} name="to" label={words.to} options={options} required />
				<Button variant={consequence ? "secondary" : "primary"}>{words.show}</Button>
			</Form>
			{consequence && (
				<section class="plan-consequence" aria-labelledby="consequence">
					<ConsequenceText {...props} consequence={consequence} />
					<Form action={paths.move(plan.id)}>
						<HiddenField name="personId" value={personId} />
						<HiddenField name="to" value={String(consequence.to)} />
						<HiddenField name="revision" value={String(plan.revision)} />
						<Button>{words.confirm}</Button>
					</Form>
				</section>
			)}
		</Stack>
	);
}

/** What others have done to the plan since the viewer looked. */
export function Changes({ t, changes }: { t: Messages; changes: readonly string[] }) {
	const words = t.planning.move;
	return (
		<Alert kind="warning" title={words.changedTitle} live>
			<p>{words.changedText}</p>
			<ul>
				{changes.map((text) => (
					<li>{text}</li>
				))}
			</ul>
		</Alert>
	);
}

type TextProps = Texts & Pick<Chapters, "plan"> & { consequence: Consequence };

/** What a move leads to: points by wish, rules by name, and the sizes of both cohorts. */
export function ConsequenceText({ t, locale, plan, consequence }: TextProps) {
	const words = t.planning.move;
	const { change, parts, breaks, mends, sizes, from, to } = consequence;
	const points = pointsInWords(Math.abs(change), t, locale);
	return (
		<Stack>
			<Heading level={2} size="sm" id="consequence">
				{words.whatTitle(cohortName(plan, to))}
			</Heading>
			<p>
				<strong>{change === 0 ? words.same : change > 0 ? words.more(points) : words.less(points)}</strong>
			</p>
			<ul>
				{parts.map((part) => (
					<li>{words.part(t.planning.plan.wishes[part.wish], changeInWords(part.change, t, locale))}</li>
				))}
				<li>{words.sizes(cohortName(plan, from), ...sizes.from)}</li>
				<li>{words.sizes(cohortName(plan, to), ...sizes.to)}</li>
			</ul>
			{breaks.length === 0 ? (
				<p>{words.noBreaks}</p>
			) : (
				<Alert kind="warning" title={words.breaks} level={3}>
					<Rules texts={brokenInWords(t, breaks)} />
				</Alert>
			)}
			{mends.length > 0 && (
				<Alert kind="success" title={words.mends} level={3}>
					<Rules
						texts={brokenInWords(
							t,
							mends.map(([rule, more]) => [rule, -more] as const),
						)}
					/>
				</Alert>
			)}
		</Stack>
	);
}

const Rules = ({ texts }: { texts: readonly string[] }) => (
	<ul>
		{texts.map((text) => (
			<li>{text}</li>
		))}
	</ul>
);
