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

type Props = MeetingProps & { item: Item };

/** One matter: its figures, and a button for each thing that can be decided; on paper the figures alone. */
export function Matter(props: Props) {
	const { item } = props;
	return (
		<div class="matter" id={ownId(item, "matter")}>
			<Card title={<a href={item.href}>{item.title}</a>}>
				<ul>
					{item.facts.map((fact) => (
						<li class="written">{fact}</li>
					))}
				</ul>
				<div class="no-print">
					<Decide {...props} />
				</div>
			</Card>
		</div>
	);
}

/** An id that no other matter on the page has. */
const ownId = ({ kind, subjectId }: Item, name: string) => `${name}-${kind}-${subjectId}`;

function Decide({ t, meeting, item, suggestedDay, returned }: Props) {
	const words = t.meeting;
	const choices: readonly Choice[] = choicesOf[item.kind];
	const isReturned = returned?.kind === item.kind && returned.subjectId === item.subjectId;
	const form = isReturned && returned ? returned.form : blankForm({ lookAgainOn: suggestedDay });
	const ids = {
		reason: ownId(item, "reason"),
		lookAgainOn: ownId(item, "day"),
		choice: ownId(item, "choices"),
	};
	return (
		<Form
			action={paths.rulings(meeting.id)}
			label={`${words.kinds[item.kind]}: ${words.decideOn(item.title)}`}
		>
			{isReturned && <ErrorSummary form={form} t={t} ids={ids} />}
			<HiddenField name="kind" value={item.kind} />
			<HiddenField name="subjectId" value={item.subjectId} />
			{item.version && <HiddenField name="version" value={item.version} />}
			{choices.some(needsReason) && (
				<LongTextField
					form={form}
					name="reason"
					id={ids.reason}
					label={words.why}
					hint={
						choices.every(needsReason) ? undefined : words.whyHint(listOf(t, choices.filter(needsReason)))
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
	);
}

const listOf = (t: MeetingProps["t"], choices: readonly Choice[]) =>
	choices.map((choice) => `«${t.meeting.choices[choice]}»`).join(", ");
