import type { Locale, Messages } from "../../../../locales/index.ts";
import { Meta, NextStep, PageHeader, Stack } from "../../../platform/html/index.ts";
import type { Pitch, PitchDay, Room, Turn } from "../../pitching/index.ts";
import { type Stage, waitsFor } from "../room.ts";
import { OnStage, Order } from "./stage.tsx";

type TurnProps = {
	t: Messages;
	locale: Locale;
	now: Date;
	day: PitchDay;
	pitch: Pitch;
	room: Room | null;
	turns: readonly Turn[];
	stage: Stage;
};

/** For those who pitch: how long it is to them, and the call when they are next. */
export function OwnTurnPage(props: TurnProps) {
	const { t, locale, pitch, room, turns, stage } = props;
	const texts = t.pitchroom.turn;
	const { title, text, about } = callFor(props);
	const at = locale === "en" ? pitch.startsAt : pitch.startsAt.replace(":", ".");
	return (
		<Stack space="section">
			<PageHeader title={texts.title} lead={pitch.title} />
			<room-alert about={about}>
				<div role="status">
					<NextStep label={texts.label} title={title} text={<p>{text}</p>} />
				</div>
			</room-alert>
			{!room && <Meta>{texts.planned(at, pitch.room)}</Meta>}
			{room && <OnStage {...props} />}
			{turns.length > 0 && <Order t={t} turns={turns} stage={stage} />}
			{room && <Meta>{texts.staysOpen}</Meta>}
		</Stack>
	);
}

function callFor({ t, pitch, room, turns, stage }: TurnProps): {
	title: string;
	text: string;
	about: string;
} {
	const texts = t.pitchroom.turn;
	if (!room) return { title: texts.notOpen, text: texts.notOpenText, about: "" };
	if (stage.now?.id === pitch.id) return { title: texts.now, text: texts.nowText, about: `on ${pitch.id}` };
	const own = turns.find(({ id }) => id === pitch.id);
	if (own?.isHeard) return { title: texts.heard, text: texts.heardText, about: "" };
	if (stage.next?.id === pitch.id)
		return { title: texts.next, text: texts.nextText(pitch.room), about: `next ${pitch.id}` };
	const before = waitsFor(stage, pitch.id) ?? 0;
	return { title: texts.waits(before), text: texts.waitsText, about: "" };
}
