import { Button, ButtonLink, Cluster, Form, HiddenField, NextStep } from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { allowedMoves, isLive } from "../initiative.ts";
import { paths } from "../paths.ts";
import type { InitiativeProps } from "./initiative.tsx";

/** The one thing to do next, for those who may do it. */
export function InitiativeNextStep(props: InitiativeProps) {
	const { initiative, mayChange } = props;
	if (!mayChange || !isLive(initiative.state)) return null;
	if (initiative.state === "planned") return <Start {...props} />;
	if (initiative.state === "paused") return <Resume {...props} />;
	return <Report {...props} />;
}

function Start({ t, initiative }: InitiativeProps) {
	const words = t.portfolio.page;
	if (initiative.touchesStaffing && !initiative.discussedOn) {
		const action = <ButtonLink href={paths.editInitiative(initiative.id)}>{words.nextDiscuss}</ButtonLink>;
		return <NextStep title={words.nextDiscuss} text={words.nextDiscussText} action={action} />;
	}
	const when = initiative.startQuarter
		? t.portfolio.quarter(initiative.startQuarter)
		: t.portfolio.none.toLowerCase();
	return <Gate {...{ t, initiative }} text={`${words.nextStartText(when)} ${t.gate.start.nextText}`} />;
}

function Resume({ t, locale, initiative }: InitiativeProps) {
	const words = t.portfolio.page;
	const day = initiative.nextCheckOn ? formatDate(initiative.nextCheckOn, locale) : t.portfolio.none;
	return <Gate {...{ t, initiative }} text={`${words.nextResumeText(day)} ${t.gate.start.nextText}`} />;
}

/** Starting and taking up again both go through the gate. */
function Gate({ t, initiative, text }: Pick<InitiativeProps, "t" | "initiative"> & { text: string }) {
	const words = t.gate.start;
	const action = <ButtonLink href={paths.initiativeStart(initiative.id)}>{words.nextTitle}</ButtonLink>;
	return <NextStep title={words.nextTitle} text={text} action={action} />;
}

function Report({ t, locale, today, initiative }: InitiativeProps) {
	const words = t.portfolio.page;
	const { id, nextCheckOn } = initiative;
	const day = nextCheckOn ? formatDate(nextCheckOn, locale) : t.portfolio.none.toLowerCase();
	const late = nextCheckOn !== null && nextCheckOn < today;
	return (
		<NextStep
			title={words.nextReport}
			text={late ? words.nextReportLate(day) : words.nextReportText(day)}
			action={<ButtonLink href={paths.initiativeStatus(id)}>{words.nextReport}</ButtonLink>}
		/>
	);
}

/** The other moves: a pause, an end, and a status where something else is the next step. */
export function Moves({ t, initiative }: InitiativeProps) {
	const words = t.portfolio.page;
	const moves = allowedMoves(initiative.state);
	return (
		<Cluster>
			{moves.includes("paused") && <Pause id={initiative.id} label={words.pause} />}
			{initiative.state !== "under_way" && (
				<ButtonLink href={paths.initiativeStatus(initiative.id)} variant="tertiary">
					{words.nextReport}
				</ButtonLink>
			)}
			<ButtonLink href={paths.initiativeClosure(initiative.id)} variant="tertiary">
				{words.close}
			</ButtonLink>
		</Cluster>
	);
}

const Pause = ({ id, label }: { id: string; label: string }) => (
	<Form action={paths.initiativeMove(id)}>
		<HiddenField name="to" value="paused" />
		<Button variant="tertiary">{label}</Button>
	</Form>
);
