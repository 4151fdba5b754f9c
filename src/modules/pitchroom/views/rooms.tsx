import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Card,
	EmptyState,
	Grid,
	Heading,
	Meta,
	PageHeader,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import { formatWeekday } from "../../../platform/i18n/format.ts";
import type { PitchDay } from "../../pitching/index.ts";
import { paths } from "../paths.ts";
import type { RoomRow } from "../queries/panels.ts";

type RoomsProps = { t: Messages; locale: Locale; day: PitchDay; rooms: readonly RoomRow[] };

/** The rooms of a day of several panels, in the order of the day: the same room may be in use more than once. */
export function RoomsPage({ t, locale, day, rooms }: RoomsProps) {
	const texts = t.pitchroom.rooms;
	const days = [...Map.groupBy(rooms, (one) => one.day)];
	return (
		<Stack space="section">
			<PageHeader title={texts.title} lead={day.title} />
			{rooms.length === 0 && <EmptyState title={texts.none} text={texts.noneText} />}
			{days.map(([date, of]) => (
				<Stack>
					{days.length > 1 && <Heading level={2}>{formatWeekday(date, locale)}</Heading>}
					<Grid columns="cards">
						{of.map((room, index) => (
							<RoomCard
								t={t}
								locale={locale}
								room={room}
								number={index + 1}
								level={days.length > 1 ? 3 : 2}
							/>
						))}
					</Grid>
				</Stack>
			))}
		</Stack>
	);
}

type RoomCardProps = { t: Messages; locale: Locale; room: RoomRow; number: number; level: 2 | 3 };

function RoomCard({ t, locale, room, number, level }: RoomCardProps) {
	const texts = t.pitchroom.rooms;
	const time = locale === "en" ? room.startsAt : room.startsAt.replace(":", ".");
	const place = texts.at(room.room || texts.number(number), time);
	return (
		<Card title={room.title || place} level={level} href={paths.room(room.id)}>
			{room.isOpen && <Tag colour="sol">{texts.open}</Tag>}
			<Meta>{[room.title && place, texts.pitches(room.pitches)].filter(Boolean).join(" · ")}</Meta>
		</Card>
	);
}
