import type { ComponentChildren } from "preact";
import type { Locale, Messages } from "../../../../locales/index.ts";
import { Meta, Table, Tag } from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { standingOf } from "../impartiality.ts";
import { paths } from "../paths.ts";
import { mayScore, type On, type Seat, takesPart } from "../policy.ts";
import type { PitchDay } from "../queries/day.ts";
import type { Pitch } from "../queries/pitches.ts";
import type { DayRow } from "./day.tsx";

type ScheduleProps = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	seat: Seat;
	on: On;
	rows: readonly DayRow[];
};

/** The running order with the reader's own part in each pitch; where panels sit side by side, the reader's own first. */
export function Schedule(props: ScheduleProps) {
	const { t, locale, rows } = props;
	const panels = [...Map.groupBy(rows, ({ pitch }) => pitch.panelId)];
	if (panels.length <= 1) return <PanelSchedule {...props} caption={t.pitching.day.schedule} captionHidden />;
	const isOwn = (own: readonly DayRow[]) => own.some(({ pitch }) => pitch.sits || pitch.inTeam);
	const ordered = panels.toSorted(([, a], [, b]) => Number(isOwn(b)) - Number(isOwn(a)));
	return (
		<>
			{ordered.map(([, own]) => (
				<PanelSchedule {...props} rows={own} caption={panelCaption(t, locale, own)} />
			))}
		</>
	);
}

/** "Sal 2, 1. desember 2026 kl. 09.00", or that there is no place yet. */
function panelCaption(t: Messages, locale: Locale, [first]: readonly DayRow[]): string {
	if (!first?.pitch.panelId) return t.pitching.day.unplaced;
	const { room, day, startsAt } = first.pitch;
	return [room, t.pitching.at(formatDate(day, locale), timeIn(startsAt, locale))].filter(Boolean).join(", ");
}

type PanelProps = ScheduleProps & { caption: string; captionHidden?: boolean };

function PanelSchedule({ t, locale, day, seat, on, rows, caption, captionHidden }: PanelProps) {
	const texts = t.pitching.day;
	const hasPart =
		seat.judges !== null || (seat.decides && rows.some(({ pitch }) => standingOf(pitch) !== "clear"));
	const columns = [
		{ key: "pitch", label: texts.pitch },
		{ key: "time", label: texts.time },
		{ key: "team", label: texts.team },
		...(hasPart ? [{ key: "part", label: texts.yourPart }] : []),
	];
	const cells = rows.map(({ pitch, progress }) => [
		<a href={paths.pitch(pitch.id)}>{pitch.title}</a>,
		timeIn(pitch.startsAt, locale),
		pitch.unitName ?? pitch.ownerName ?? "",
		...(hasPart ? [<OwnPart t={t} day={day} seat={seat} on={on} row={{ pitch, progress }} />] : []),
	]);
	return (
		<Table
			caption={caption}
			captionHidden={captionHidden}
			alike={!captionHidden}
			columns={columns}
			rows={cells}
			empty={<p>{texts.noPitches}</p>}
		/>
	);
}

/** "09.20" in Norwegian. */
export const timeIn = (time: string, locale: Locale): string =>
	locale === "en" ? time : time.replace(":", ".");

function OwnPart({ t, day, seat, on, row }: Omit<ScheduleProps, "locale" | "rows"> & { row: DayRow }) {
	const { pitch, progress } = row;
	const awaited = day.state === "open" && progress ? progress.missing : [];
	return (
		<div>
			{partOf(t, day, seat, on, pitch)}
			{progress && <Meta>{t.pitching.day.progress(progress.submitted, progress.members)}</Meta>}
			{awaited.length > 0 && <Meta>{t.pitching.day.missingNames(awaited.join(", "))}</Meta>}
		</div>
	);
}

/** Stepping aside is said in the same quiet tone as everything else: it is nothing to be blamed for. */
function partOf(t: Messages, day: PitchDay, seat: Seat, on: On, pitch: Pitch): ComponentChildren {
	const texts = t.pitching.day;
	const standing = standingOf(pitch);
	if (!takesPart(seat, pitch)) return null;
	if (standing === "partial") return <Tag>{texts.aside}</Tag>;
	if (standing === "awaits") return <Tag>{texts.awaits}</Tag>;
	if (standing === "unanswered")
		return day.state === "released" ? null : <a href={paths.impartiality(day.id)}>{texts.unanswered}</a>;
	if (mayScore(seat, on, pitch)) return <a href={paths.score(pitch.id)}>{texts.score}</a>;
	if (seat.judges !== null && pitch.submitted) return <a href={paths.score(pitch.id)}>{texts.submitted}</a>;
	return null;
}
