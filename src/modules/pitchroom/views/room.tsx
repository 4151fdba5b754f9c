import type { Messages } from "../../../../locales/index.ts";
import { Alert, ButtonLink, Cluster, NextStep, PageHeader, Stack } from "../../../platform/html/index.ts";
import { mayScore, type Pitch, paths as pitching, standingOf } from "../../pitching/index.ts";
import type { FoundRoom } from "../handlers/found.ts";
import type { FollowedTurns } from "../handlers/room.tsx";
import { paths } from "../paths.ts";
import { isRoomTime } from "../policy.ts";
import { FollowedPart } from "./followed.tsx";
import { OnStage, Order } from "./stage.tsx";

type RoomProps = FoundRoom & { t: Messages; now: Date; followed: FollowedTurns };

/** The room as one reader has it: what is on, their own part in it, and the order. */
export function RoomPage(props: RoomProps) {
	const { t, day, panel, room, runs, followed } = props;
	const texts = t.pitchroom.room;
	return (
		<Stack space="section">
			<PageHeader
				title={texts.title}
				lead={[panel.title, panel.room || day.title].filter(Boolean).join(", ")}
			/>
			<OwnPart {...props} />
			<OnStage {...props} />
			<FollowedPart t={t} followed={followed} />
			<Order {...props} />
			<Cluster>
				{runs && <a href={paths.steering(panel.id)}>{t.pitchroom.steering.title}</a>}
				{room && runs && <a href={paths.wall(room.code)}>{texts.wall}</a>}
				<a href={pitching.pitchDay(day.id)}>{texts.toDay}</a>
			</Cluster>
		</Stack>
	);
}

/** One's own part, now and next; who steps aside hears it here, in the same quiet tone as everything else. */
function OwnPart(props: RoomProps) {
	const { pitches, stage } = props;
	const own = pitches.find(({ id }) => id === stage.now?.id);
	const coming = pitches.find(({ id }) => id === stage.next?.id);
	const about = [own && asideKey(own), coming && asideKey(coming)].filter(Boolean).join(" ");
	return (
		<room-alert about={about}>
			<Stack>
				<PartNow {...props} own={own} />
				<PartNext {...props} coming={coming} />
			</Stack>
		</room-alert>
	);
}

const stepsOut = (pitch: Pitch): boolean =>
	pitch.sits && (standingOf(pitch) === "partial" || standingOf(pitch) === "awaits");

const asideKey = (pitch: Pitch): string => {
	if (stepsOut(pitch)) return `aside-${pitch.id}`;
	return pitch.inTeam ? `turn-${pitch.id}` : "";
};

function PartNow({
	t,
	day,
	seat,
	on,
	runs,
	room,
	panel,
	stage,
	own,
}: RoomProps & { own: Pitch | undefined }) {
	const texts = t.pitchroom.room;
	if (runs && isRoomTime(day) && (!room || room.closedAt !== null)) {
		const action = <ButtonLink href={paths.steering(panel.id)}>{t.pitchroom.steering.title}</ButtonLink>;
		return <NextStep title={texts.openTitle} text={<p>{texts.openText}</p>} action={action} />;
	}
	if (!own) return null;
	const to = (label: string, href: string) => <ButtonLink href={href}>{label}</ButtonLink>;
	if (stepsOut(own)) {
		return (
			<Alert kind="warning" title={texts.asideNow(own.title)} live>
				<p>{stage.next ? texts.asideUntil(stage.next.title) : texts.asideLast}</p>
			</Alert>
		);
	}
	if (own.sits && standingOf(own) === "unanswered") {
		const action = to(t.pitching.day.impartiality, pitching.impartiality(day.id));
		return <NextStep title={t.pitching.day.impartiality} action={action} />;
	}
	if (mayScore(seat, on, own))
		return <NextStep title={own.title} action={to(t.pitching.day.score, pitching.score(own.id))} />;
	if (own.inTeam)
		return (
			<NextStep title={t.pitchroom.turn.now} action={to(t.pitchroom.turn.title, paths.ownTurn(own.id))} />
		);
	return own.submitted ? <Alert kind="success">{texts.scored}</Alert> : null;
}

function PartNext({ t, coming }: RoomProps & { coming: Pitch | undefined }) {
	const texts = t.pitchroom.room;
	if (!coming) return null;
	if (stepsOut(coming)) return <Alert title={texts.asideNext(coming.title)} />;
	if (!coming.inTeam) return null;
	return <Alert title={t.pitchroom.turn.next} />;
}
