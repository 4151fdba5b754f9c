import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	Form,
	HiddenField,
	Meta,
	NumberField,
	PageHeader,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { PitchDay } from "../../pitching/index.ts";
import { paths } from "../paths.ts";
import type { AudienceState } from "../rules.ts";

type AudienceProps = {
	t: Messages;
	day: PitchDay;
	form: FormState;
	state: AudienceState;
	turnout: { slips: number; votes: number };
};

/** Slips, then open, then close. How many have voted is told all the way; for whom, to the panel when it is over. */
export function AudiencePage({ t, day, form, state, turnout }: AudienceProps) {
	const texts = t.rounds.audience;
	const hasSlips = turnout.slips > 0;
	return (
		<Stack space="section">
			<PageHeader
				title={texts.title}
				lead={texts.turnout(turnout.votes, turnout.slips)}
				state={<Tag colour={state === "open" ? "sol" : "neutral"}>{texts.states[state]}</Tag>}
			/>
			{state !== "closed" && hasSlips && (
				<Form action={paths.audience(day.id)} id="vote-state">
					<HiddenField name="to" value={state === "waiting" ? "open" : "closed"} />
					<Button>{state === "waiting" ? texts.open : texts.close}</Button>
					{state === "open" && <Meta>{texts.closeText}</Meta>}
				</Form>
			)}
			{hasSlips && <a href={paths.codes(day.id)}>{texts.sheet}</a>}
			{state !== "closed" && (
				<Form action={paths.codes(day.id)} id="more-codes">
					<NumberField form={form} name="count" label={texts.count} hint={texts.countHint} required />
					<Button variant={hasSlips ? "secondary" : "primary"}>{texts.make}</Button>
				</Form>
			)}
			<p>{texts.secret}</p>
		</Stack>
	);
}
