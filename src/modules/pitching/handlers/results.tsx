import type { Score } from "../../../core/scores/scores.ts";
import { toCsv } from "../../../platform/files/csv.ts";
import { formatFixed } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { download, page } from "../../../platform/web/respond.tsx";
import { type Correction, correctionOf, usualTop } from "../correction.ts";
import { paths, topics } from "../paths.ts";
import { isScoringOver } from "../pitch-day.ts";
import { isTimeToRecommend, leadsFor, maySeeScores, takesPart } from "../policy.ts";
import { type Criterion, criteriaOf } from "../queries/day.ts";
import { type Pitch, pitchesLedByChair, pitchesOn } from "../queries/pitches.ts";
import { type Recommendation, recommendationsOn } from "../queries/rulings.ts";
import { type Result, resultsFrom, scoresOf } from "../queries/scores.ts";
import { byMean, leadOf } from "../results.ts";
import { type ResultRow, ResultsPage } from "../views/results.tsx";
import { type FoundDay, onDay } from "./found.ts";

const maySeeSome = ({ seat, day }: FoundDay) =>
	(seat.judges !== null || seat.decides || seat.keeps) && day.state !== "planned";

type Seen = {
	rows: ResultRow[];
	criteria: Criterion[];
	pitches: Pitch[];
	hidden: number;
	/** The points behind the rows. */
	scores: Score[];
};

/** The results the viewer may see: only those pitches are ever asked for. */
async function resultsFor(c: Ctx, { day, seat, by, on }: FoundDay): Promise<Seen> {
	const { db } = c.var;
	const pitches = (await pitchesOn(db, day.id, by)).filter((pitch) => takesPart(seat, pitch));
	const visible = pitches.filter((pitch) => maySeeScores(seat, on, pitch));
	const criteria = await criteriaOf(db, day.id);
	const scores = await scoresOf(
		db,
		day.id,
		visible.map(({ id }) => id),
	);
	const live = resultsFrom(scores, criteria);
	const kept = await recommendationsOn(db, day.id);
	const rows = visible.map((pitch) => rowOf(pitch, live.get(pitch.id), kept.get(pitch.id)));
	const ordered = rows.toSorted((a, b) => byMean(a.result, b.result));
	const hidden = pitches.length - visible.length;
	return { rows: withLeads(ordered), criteria, pitches, hidden, scores };
}

/** The weighted means of the pitches that the viewer may see, and how many others the viewer takes part in but may not. */
export async function visibleResults(c: Ctx, found: FoundDay) {
	const { rows, hidden } = await resultsFor(c, found);
	const seen = rows.map(({ pitch, result }) => ({ id: pitch.id, title: pitch.title, mean: result.mean }));
	return { seen, hidden };
}

/** The corrected results, where the day has them and every point is in. */
function correctionFor({ day, by }: FoundDay, { scores, criteria, rows }: Seen): Correction | null {
	if (!day.corrected || !isScoringOver(day.state) || rows.some(({ kept }) => kept)) return null;
	return correctionOf(scores, criteria, { personId: by, top: usualTop(rows.length) });
}

const nothing = (pitch: string): Result => ({
	pitch,
	judges: 0,
	mean: null,
	spread: null,
	criteria: [],
	values: new Map(),
});

/** Where individual points are deleted, the sum that was kept with the recommendation stands in their place. */
function rowOf(pitch: Pitch, live: Result | undefined, advice: Recommendation | undefined): ResultRow {
	if (live) return { pitch, result: live, lead: null, kept: false };
	const { mean = null, spread = null, judges = 0 } = advice?.summary ?? {};
	return { pitch, result: { ...nothing(pitch.id), mean, spread, judges }, lead: null, kept: mean !== null };
}

/** Quorums may differ between panels; the higher of two neighbours counts. */
const withLeads = (rows: readonly ResultRow[]): ResultRow[] =>
	rows.map((row, index) => {
		const below = rows[index + 1];
		const quorum = Math.max(row.pitch.quorum, below?.pitch.quorum ?? 0);
		return { ...row, lead: leadOf(row.result, below?.result, quorum) };
	});

/** What is told apart is said once: where the results are corrected, by the corrected ones. */
const withoutLeads = (rows: readonly ResultRow[]): ResultRow[] => rows.map((row) => ({ ...row, lead: null }));

export const results = (c: Ctx) =>
	onDay(c, maySeeSome, async (found) => {
		const { t, locale } = c.var;
		const { day, seat, on } = found;
		const seen = await resultsFor(c, found);
		const { rows, criteria, pitches, hidden } = seen;
		const led = await pitchesLedByChair(c.var.db, day.id);
		const recommends =
			isTimeToRecommend(on) && pitches.some((pitch) => leadsFor(seat, pitch, led.has(pitch.id)));
		const crumbs = [
			{ label: t.pitching.days.title, href: paths.pitchDays() },
			{ label: day.title, href: paths.pitchDay(day.id) },
		];
		const correction = correctionFor(found, seen);
		const props = {
			t,
			locale,
			day,
			rows: correction?.refused === null ? withoutLeads(rows) : rows,
			criteria,
			hidden,
			recommends,
			talks: seat.judges !== null || seat.keeps,
			correction,
			beside: await c.var.navigation(c).beside("pitch-results", day.id),
		};
		const live = [topics.scores(day.id)];
		return page(c, { title: t.pitching.results.title, crumbs, live }, <ResultsPage {...props} />);
	});

/** The same figures as a file for the spreadsheet: sums only, nobody's points. */
export const resultsFile = (c: Ctx) =>
	onDay(c, maySeeSome, async (found) => {
		const { t, locale } = c.var;
		const texts = t.pitching.file;
		const { rows } = await resultsFor(c, found);
		const figure = (value: number | null) => (value === null ? "" : formatFixed(value, locale, 2));
		const lines = rows.map(({ pitch, result }) => [
			pitch.title,
			figure(result.mean),
			figure(result.spread),
			String(result.judges),
		]);
		const table = [[texts.pitch, texts.mean, texts.spread, texts.judges], ...lines];
		return download(c, texts.name, "text/csv; charset=utf-8", toCsv(table));
	});
