import type { Messages } from "../../../../locales/index.ts";
import { readableCode } from "../../../platform/auth/tokens.ts";
import {
	Alert,
	Button,
	Cluster,
	Details,
	Form,
	HiddenField,
	Meta,
	NextStep,
	PageHeader,
	QrCode,
	Stack,
} from "../../../platform/html/index.ts";
import { lengthsOf, type Room, ranAt, readClock, type Turn } from "../../pitching/index.ts";
import type { FoundRoom } from "../handlers/found.ts";
import type { FollowedTurns } from "../handlers/room.tsx";
import { paths } from "../paths.ts";
import { isRoomTime } from "../policy.ts";
import type { ClockMove } from "../room.ts";
import { FollowedPart } from "./followed.tsx";
import { OnStage, Order } from "./stage.tsx";

type SteeringProps = FoundRoom & {
	t: Messages;
	now: Date;
	followed: FollowedTurns;
	/** Where everybody may follow. */
	followUrl: string | null;
};

/** Start, pause, one more minute, next pitch: all that the one who drives needs, and what comes of it. */
export function SteeringPage(props: SteeringProps) {
	const { t, day, panel, room, by, followed } = props;
	const texts = t.pitchroom.steering;
	const isOpen = room !== null && room.closedAt === null;
	const drives = isOpen && room.driverId === by;
	return (
		<Stack space="section">
			<PageHeader title={texts.title} lead={panel.title || panel.room || day.title} />
			{!isOpen && <Open {...props} />}
			{isOpen && <OnStage {...props} sounds="button" />}
			{drives && <Controls {...props} room={room} />}
			{isOpen && !drives && <TakeOver {...props} room={room} />}
			<FollowedPart t={t} followed={followed} />
			<Order {...props} after={drives ? (turn) => <CallIn {...props} turn={turn} /> : undefined} />
			{isOpen && <Share {...props} room={room} />}
			{drives && (
				<Form action={paths.closing(panel.id)}>
					<Button variant="tertiary">{texts.close}</Button>
				</Form>
			)}
		</Stack>
	);
}

function Open({ t, day, panel }: SteeringProps) {
	const texts = t.pitchroom.steering;
	if (!isRoomTime(day)) return <Alert>{texts.notYet}</Alert>;
	const action = (
		<Form action={paths.opening(panel.id)}>
			<Button wide>{texts.open}</Button>
		</Form>
	);
	return <NextStep title={texts.openTitle} text={<p>{texts.openText}</p>} action={action} />;
}

type OpenProps = SteeringProps & { room: Room };

function TakeOver({ t, panel, room }: OpenProps) {
	const texts = t.pitchroom.steering;
	return (
		<Form action={paths.driver(panel.id)}>
			<p>{texts.drivenBy(room.driverName ?? "")}</p>
			<Button variant="secondary">{texts.takeOver}</Button>
		</Form>
	);
}

/** The one primary button is what is most likely next: call in, start, pause, or go on when the time is over. */
function Controls(props: OpenProps) {
	const { t, day, room, stage, now } = props;
	const texts = t.pitchroom.steering;
	const { part } = readClock(ranAt(room, now), lengthsOf(day, room));
	const runs = room.runningSince !== null;
	const isDone = !stage.now || part === "over";
	return (
		<div class="room-controls" id="controls">
			<Cluster>
				{stage.now && !isDone && <Clock {...props} move={runs ? "pause" : "start"} primary />}
				{stage.now && isDone && runs && <Clock {...props} move="pause" />}
				{stage.now && <Clock {...props} move="minute" />}
				{stage.now && part === "pitch" && <Clock {...props} move="questions" />}
			</Cluster>
			<Next {...props} primary={isDone} />
			{!stage.now && !stage.next && <p>{texts.allHeard}</p>}
		</div>
	);
}

function Clock({ t, panel, move, primary }: OpenProps & { move: ClockMove; primary?: boolean }) {
	return (
		<Form action={paths.clock(panel.id)}>
			<Button name="move" value={move} variant={primary ? "primary" : "secondary"}>
				{t.pitchroom.steering.moves[move]}
			</Button>
		</Form>
	);
}

function Next({ t, panel, stage, primary }: OpenProps & { primary: boolean }) {
	const texts = t.pitchroom.steering;
	if (!stage.next && !stage.now) return null;
	return (
		<Form action={paths.turn(panel.id)}>
			{stage.next && <HiddenField name="pitchId" value={stage.next.id} />}
			<Button variant={primary ? "primary" : "secondary"} wide>
				{stage.next ? texts.next(stage.next.title) : texts.finish}
			</Button>
		</Form>
	);
}

/** Out of turn: a team is late, or asks to come first. */
function CallIn({ t, panel, stage, turn }: SteeringProps & { turn: Turn }) {
	if (turn.id === stage.now?.id || turn.id === stage.next?.id) return null;
	const texts = t.pitchroom.steering;
	return (
		<Form action={paths.turn(panel.id)}>
			<HiddenField name="pitchId" value={turn.id} />
			<Button variant="tertiary" size="sm" label={`${texts.callIn}: ${turn.title}`}>
				{texts.callIn}
			</Button>
		</Form>
	);
}

function Share({ t, room, followUrl }: OpenProps) {
	const texts = t.pitchroom.steering;
	return (
		<Stack>
			<p>
				<a href={paths.wall(room.code)}>{t.pitchroom.room.wall}</a>
			</p>
			<Details summary={texts.share}>
				<Stack>
					<p>{texts.shareText}</p>
					<a href={paths.follow(room.code)}>{followUrl}</a>
					{followUrl && (
						<div class="room-qr">
							<QrCode text={followUrl} label={texts.qr} />
						</div>
					)}
					<Meta>{texts.code(readableCode(room.code))}</Meta>
				</Stack>
			</Details>
		</Stack>
	);
}
