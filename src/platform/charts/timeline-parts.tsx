import type { ScaleLinear } from "d3-scale";
import { type Format, percent } from "./chart-frame.tsx";

/** One measurement; `low` and `high` show how sure it is. */
export type TimelinePoint = { date: string; value: number; low?: number; high?: number; note?: string };

/** Days and values to places: x as a share of the width, y in pixels. */
export type TimelineScales = {
	x: ScaleLinear<number, number>;
	y: ScaleLinear<number, number>;
	height: number;
};

const millisecondsPerDay = 86_400_000;

/** A day, "2027-01-12", as a number that grows by one each day. */
export function daysOf(day: string): number {
	return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

type LevelProps = {
	scales: TimelineScales;
	value: number;
	text: string;
	kind: "baseline" | "target";
	side?: NameSide;
};

/** Where a level has its name: over or under the line, or nowhere, as the number beside it says the same. */
export type NameSide = "above" | "below" | "none";

/** The name of the baseline stands to the right, where the last number may be: the name gives way. */
export function baselineSide(
	{ x, y }: Pick<TimelineScales, "x" | "y">,
	baseline: number,
	last: TimelinePoint | undefined,
): NameSide {
	if (!last || x(daysOf(last.date)) < 0.4) return "above";
	const drop = y(last.value) - y(baseline);
	if (drop >= 28 || drop <= -26) return "above";
	return drop < -2 ? "below" : "none";
}

/** A level to hold the measure against. A measure begins near its baseline and ends near its target: names keep away. */
export function TimelineLevel({ scales, value, text, kind, side = "above" }: LevelProps) {
	const y = scales.y(value);
	return (
		<g class={`timeline-level timeline-${kind}`}>
			<line x1="0" x2={percent(1)} y1={y} y2={y} />
			{side !== "none" && (
				<text
					x={kind === "baseline" ? percent(1) : "0"}
					y={side === "above" ? y - 7 : y + 18}
					text-anchor={kind === "baseline" ? "end" : "start"}
				>
					{text}
				</text>
			)}
		</g>
	);
}

type LineProps = { scales: TimelineScales; points: readonly TimelinePoint[]; format: Format };

function Segment({ scales, from, to }: { scales: TimelineScales; from: TimelinePoint; to: TimelinePoint }) {
	return (
		<line
			x1={percent(scales.x(daysOf(from.date)))}
			y1={scales.y(from.value)}
			x2={percent(scales.x(daysOf(to.date)))}
			y2={scales.y(to.value)}
		/>
	);
}

/** Text at the edges of the drawing grows inwards. */
function anchorAt(place: number): "start" | "middle" | "end" {
	if (place < 0.12) return "start";
	return place > 0.78 ? "end" : "middle";
}

function Point({ scales, point, text }: { scales: TimelineScales; point: TimelinePoint; text?: string }) {
	const place = scales.x(daysOf(point.date));
	const x = percent(place);
	const y = scales.y(point.value);
	return (
		<g>
			{point.low !== undefined && point.high !== undefined && (
				<line class="timeline-spread" x1={x} x2={x} y1={scales.y(point.low)} y2={scales.y(point.high)} />
			)}
			<circle cx={x} cy={y} r="5" />
			{text && (
				<text class="timeline-value" x={x} y={y} dy="-16" text-anchor={anchorAt(place)}>
					{text}
				</text>
			)}
		</g>
	);
}

/** The points that carry their numbers: the first and the last, or the last alone where the two would run together. */
export function numbersShown(places: readonly number[]): number[] {
	const last = places.length - 1;
	return last > 0 && (places[last] ?? 0) - (places[0] ?? 0) >= roomForText ? [0, last] : [last];
}

/** The measurements; the ends carry their numbers. */
export function TimelineLine({ scales, points, format }: LineProps) {
	const ends = new Set(numbersShown(points.map((point) => scales.x(daysOf(point.date)))));
	return (
		<g class="timeline-line">
			{points.slice(1).map((point, index) => (
				<Segment scales={scales} from={points[index] ?? point} to={point} />
			))}
			{points.map((point, index) => (
				<Point scales={scales} point={point} text={ends.has(index) ? format(point.value) : undefined} />
			))}
		</g>
	);
}

/** Two texts closer than this share of the width would run into each other on a phone. */
const roomForText = 0.34;

/** The days that get a date under the axis: the ends, and those between with room on both sides. */
export function datesShown(places: readonly number[]): number[] {
	const last = places.length - 1;
	if (last > 0 && (places[last] ?? 1) - (places[0] ?? 0) < roomForText) return [last];
	const shown = [0];
	for (let index = 1; index < last; index++) {
		const here = places[index] ?? 0;
		const free =
			here - (places[shown.at(-1) ?? 0] ?? 0) >= roomForText && (places[last] ?? 1) - here >= roomForText;
		if (free) shown.push(index);
	}
	return last > 0 ? [...shown, last] : shown;
}

type DatesProps = {
	scales: TimelineScales;
	points: readonly TimelinePoint[];
	formatDate: (day: string) => string;
};

/** Dates under the axis. */
export function TimelineDates({ scales, points, formatDate }: DatesProps) {
	const places = points.map((point) => scales.x(daysOf(point.date)));
	return (
		<g class="timeline-dates">
			{datesShown(places).map((index) => {
				const place = places[index] ?? 0;
				const anchor = anchorAt(place);
				return (
					<text x={anchor === "start" ? "0" : percent(place)} y={scales.height - 10} text-anchor={anchor}>
						{formatDate(points[index]?.date ?? "")}
					</text>
				);
			})}
		</g>
	);
}
