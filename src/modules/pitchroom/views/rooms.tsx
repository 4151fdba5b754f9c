import type { Messages } from "../../../../locales/index.ts";
import { Card, EmptyState, Meta, PageHeader, Stack, Tag } from "../../../platform/html/index.ts";
import type { PitchDay } from "../../pitching/index.ts";
import { paths } from "../paths.ts";
import type { RoomRow } from "../queries/panels.ts";

/** The rooms of a day of several panels. */
export function RoomsPage({ t, day, rooms }: { t: Messages; day: PitchDay; rooms: readonly RoomRow[] }) {
	const texts = t.pitchroom.rooms;
	return (
		<Stack space="section">
			<PageHeader title={texts.title} lead={day.title} />
			{rooms.length === 0 && <EmptyState title={texts.none} text={texts.noneText} />}
			{rooms.map(({ id, title, room, isOpen, pitches }, index) => (
				<Card title={title || room || texts.number(index + 1)} level={2} href={paths.room(id)}>
					{isOpen && <Tag colour="sol">{texts.open}</Tag>}
					<Meta>{[title && room, texts.pitches(pitches)].filter(Boolean).join(" · ")}</Meta>
				</Card>
			))}
		</Stack>
	);
}
