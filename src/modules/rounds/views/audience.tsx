import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ConfirmPage,
	Dialog,
	Form,
	HiddenField,
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
			{state === "waiting" && hasSlips && (
				<Form action={paths.audience(day.id)}>
					<HiddenField name="to" value="open" />
					<Button>{texts.open}</Button>
				</Form>
			)}
			{state === "open" && (
				<Dialog id="close-vote" trigger={texts.close} triggerVariant="primary" {...closing(t, day)}>
					<p>{texts.closeText}</p>
				</Dialog>
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

/** The question before the vote is closed for good, for those without script. */
export function ClosingPage({ t, day }: Pick<AudienceProps, "t" | "day">) {
	const { fallbackHref: _, ...question } = closing(t, day);
	return (
		<ConfirmPage {...question} cancelHref={paths.audience(day.id)}>
			<p>{t.rounds.audience.closeText}</p>
		</ConfirmPage>
	);
}

const closing = ({ rounds: { audience: texts } }: Messages, day: PitchDay) => ({
	title: texts.closeTitle,
	fallbackHref: `${paths.audience(day.id)}?closing=1`,
	action: paths.audience(day.id),
	confirm: texts.close,
	fields: { to: "closed" },
});
