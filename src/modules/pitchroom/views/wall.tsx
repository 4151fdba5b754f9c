import type { Messages } from "../../../../locales/index.ts";
import { ClockFace, type PitchDay, type Room } from "../../pitching/index.ts";
import type { Stage } from "../room.ts";

type WallProps = { t: Messages; now: Date; day: PitchDay; room: Room; stage: Stage };

/** Read at ten metres: now, next, clock. Who judges, and who does not, is nobody's business here. */
export function WallPage({ t, now, day, room, stage }: WallProps) {
	const texts = t.pitchroom;
	const isOver = room.closedAt !== null || (!stage.now && !stage.next);
	return (
		<div class="room-wall">
			<h1 class="room-wall-now">{stage.now?.title ?? (isOver ? texts.over : texts.soon)}</h1>
			{stage.now && <ClockFace t={t} clock={room} day={day} now={now} sounds="always" />}
			{stage.next && !isOver && <p class="room-wall-next">{texts.nextUp(stage.next.title)}</p>}
		</div>
	);
}
