import type { Messages } from "../../../../locales/index.ts";
import { Meta } from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";
import type { PitchDay } from "../queries/day.ts";
import type { Pitch } from "../queries/pitches.ts";
import type { Room } from "../queries/room.ts";
import { ClockFace } from "./clock.tsx";

type StripProps = {
	t: Messages;
	day: PitchDay;
	pitch: Pitch;
	room: Room;
	now: Date;
	onStage: Pitch | undefined;
};

/** Above the points: what is on in the room, and the clock; when the room has gone on, the way after it. */
export function RoomStrip({ t, day, pitch, room, now, onStage }: StripProps) {
	const texts = t.pitchroom.strip;
	const isOn = room.pitchId === pitch.id;
	return (
		<div class="room-strip" id="room-strip">
			{isOn ? <p class="room-strip-now">{texts.now}</p> : <Meta>{texts.elsewhere}</Meta>}
			{!isOn && onStage && <a href={paths.score(onStage.id)}>{texts.goTo(onStage.title)}</a>}
			{isOn && <ClockFace t={t} clock={room} day={day} now={now} />}
		</div>
	);
}
