import type { Messages } from "../../../../locales/index.ts";
import { PageHeader, Stack } from "../../../platform/html/index.ts";
import type { PitchDay, Room, Turn } from "../../pitching/index.ts";
import type { RoomRow } from "../queries/panels.ts";
import type { Stage } from "../room.ts";
import { OnStage, Order } from "./stage.tsx";

type FollowProps = {
	t: Messages;
	now: Date;
	day: PitchDay;
	panel: RoomRow;
	room: Room;
	turns: readonly Turn[];
	stage: Stage;
};

/** The day on anybody's phone: what is on, what is next, the order. */
export function FollowPage(props: FollowProps) {
	const { day, panel } = props;
	return (
		<Stack space="section">
			<PageHeader title={day.title} lead={[panel.title, panel.room].filter(Boolean).join(", ")} />
			<OnStage {...props} />
			<Order {...props} />
		</Stack>
	);
}
