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
	return (
		<NextStep
			title={words.nextStart}
			text={words.nextStartText(when)}
			action={<Move id={initiative.id} to="under_way" label={words.nextStart} primary />}
		/>
	);
}

function Resume({ t, locale, initiative }: InitiativeProps) {
	const words = t.portfolio.page;
	const day = initiative.nextCheckOn ? formatDate(initiative.nextCheckOn, locale) : t.portfolio.none;
	return (
		<NextStep
			title={words.nextResume}
			text={words.nextResumeText(day)}
			action={<Move id={initiative.id} to="under_way" label={words.nextResume} primary />}
		/>
	);
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
			{moves.includes("paused") && <Move id={initiative.id} to="paused" label={words.pause} />}
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

type MoveProps = { id: string; to: "under_way" | "paused"; label: string; primary?: boolean };

function Move({ id, to, label, primary }: MoveProps) {
	return (
		<Form action={paths.initiativeMove(id)}>
			<HiddenField name="to" value={to} />
			<Button variant={primary ? "primary" : "tertiary"}>{label}</Button>
		</Form>
	);
}
