import {
	Button,
	Card,
	Cluster,
	DateField,
	ErrorSummary,
	Form,
	HiddenField,
	LongTextField,
} from "../../../platform/html/index.ts";
import { blankForm } from "../../../platform/web/form-state.ts";
import { type Choice, choicesOf, type Item, needsDate, needsReason } from "../agenda.ts";
import { paths } from "../paths.ts";
import type { MeetingProps } from "./meeting.tsx";

/** What goes forward is stronger than what ends; that asks first on a page of its own. */
const looks = (choice: Choice) => (choice === "stop" ? "tertiary" : "secondary");

/** One matter: its figures, and a button for each thing that can be decided. */
export function Matter({ t, meeting, item, suggestedDay, returned }: MeetingProps & { item: Item }) {
	const words = t.meeting;
	const choices: readonly Choice[] = choicesOf[item.kind];
	const isReturned = returned?.kind === item.kind && returned.subjectId === item.subjectId;
	const form = isReturned && returned ? returned.form : blankForm({ lookAgainOn: suggestedDay });
	const own = (name: string) => `${name}-${item.kind}-${item.subjectId}`;
	const ids = { reason: own("reason"), lookAgainOn: own("day"), choice: own("choices") };
	return (
		<div class="matter" id={own("matter")}>
			<Card title={<a href={item.href}>{item.title}</a>}>
				<ul>
					{item.facts.map((fact) => (
						<li class="written">{fact}</li>
					))}
				</ul>
				<div class="no-print">
					<Form
						action={paths.rulings(meeting.id)}
						label={`${words.kinds[item.kind]}: ${words.decideOn(item.title)}`}
					>
						{isReturned && <ErrorSummary form={form} t={t} ids={ids} />}
						<HiddenField name="kind" value={item.kind} />
						<HiddenField name="subjectId" value={item.subjectId} />
						{choices.some(needsReason) && (
							<LongTextField
								form={form}
								name="reason"
								id={ids.reason}
								label={words.why}
								hint={
									choices.every(needsReason)
										? undefined
										: words.whyHint(listOf(t, choices.filter(needsReason)))
								}
								rows={2}
								required={choices.every(needsReason)}
							/>
						)}
						{choices.some(needsDate) && (
							<DateField form={form} name="lookAgainOn" id={ids.lookAgainOn} label={words.again} required />
						)}
						<div id={ids.choice}>
							<Cluster>
								{choices.map((choice) => (
									<Button
										name="choice"
										value={choice}
										variant={looks(choice)}
										label={words.choiceLabel(words.choices[choice], item.title)}
									>
										{words.choices[choice]}
									</Button>
								))}
							</Cluster>
						</div>
					</Form>
				</div>
			</Card>
		</div>
	);
}

const listOf = (t: MeetingProps["t"], choices: readonly Choice[]) =>
	choices.map((choice) => `«${t.meeting.choices[choice]}»`).join(", ");
