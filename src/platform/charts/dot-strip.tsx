import { scaleLinear } from "d3-scale";
import { usePlatformTexts } from "../html/language.tsx";
import { ChartFrame, type ChartProps, type Format, percent, pictureOf } from "./chart-frame.tsx";

/** One line of dots. What may not be shown is left out: `scores` where there are too few, `range` where there are fewer still. */
export type DotRow = {
	label: string;
	/** Every score; the reader's own is one of them. Null where only the ends may be shown. */
	scores: readonly number[] | null;
	/** The lowest and the highest; null where not even they may be shown. */
	range: readonly [number, number] | null;
	/** The reader's own; null where they have none. */
	own: number | null;
};

type DotStripProps = ChartProps & {
	rows: readonly DotRow[];
	min: number;
	max: number;
	format: Format;
	/** Headings of the table: what a row is, the reader's own, the spread. */
	columns: readonly [string, string, string];
	/** What the marked dot and the bar are called. */
	signs: { own: string; range: string };
};

const radius = 7;
const step = 16;

/** Where a group stands on a scale, with the reader's own dot marked: no names, and no mean to lean on. */
export function DotStrip({ rows, min, max, format, columns, signs, ...chart }: DotStripProps) {
	const t = usePlatformTexts();
	const place = scaleLinear([min, max], [0.05, 0.95]);
	const spread = ({ range }: DotRow) => (range ? t.spread(format(range[0]), format(range[1])) : "–");
	const own = ({ own: score }: DotRow) => (score === null ? "–" : format(score));
	return (
		<ChartFrame
			{...chart}
			columns={columns.map((label) => ({ key: label, label }))}
			rows={rows.map((row) => [row.label, own(row), spread(row)])}
			signs={
				<Signs {...signs} hasRange={rows.some(({ scores, range }) => scores === null && range !== null)} />
			}
		>
			<div class="bars" {...pictureOf(chart)}>
				{rows.map((row) => (
					<div class="bar-row">
						<span class="bar-label">{row.label}</span>
						<Strip row={row} place={place} />
						<span class="bar-value">
							<span class="bar-note">{spread(row)}</span>
						</span>
					</div>
				))}
				<Scale min={min} max={max} place={place} />
			</div>
		</ChartFrame>
	);
}

type Place = (score: number) => number;

function Strip({ row, place }: { row: DotRow; place: Place }) {
	const { scores, range, own } = row;
	const groups = [...Map.groupBy(scores ?? (own === null ? [] : [own]), (score) => score)];
	const height = Math.max(...groups.map(([, same]) => same.length), 1) * step + 12;
	const middle = (index: number) => height - 4 - radius - index * step;
	return (
		<svg class="distribution dot-strip" width="100%" height={height} aria-hidden="true">
			<line class="distribution-axis" x1="0" x2={percent(1)} y1={height - 1} y2={height - 1} />
			{scores === null && range && (
				<line
					class="dot-range"
					x1={percent(place(range[0]))}
					x2={percent(place(range[1]))}
					y1={middle(0)}
					y2={middle(0)}
				/>
			)}
			{groups.flatMap(([score, same]) =>
				same.map((_, index) => (
					<circle
						class={score === own && index === 0 ? "dot-own" : undefined}
						cx={percent(place(score))}
						cy={middle(index)}
						r={radius}
					/>
				)),
			)}
		</svg>
	);
}

function Scale({ min, max, place }: { min: number; max: number; place: Place }) {
	const numbers = Array.from({ length: max - min + 1 }, (_, index) => min + index);
	return (
		<div class="bar-row">
			<span class="bar-label" />
			<svg class="distribution" width="100%" height="22" aria-hidden="true">
				{numbers.map((number) => (
					<text x={percent(place(number))} y="16" text-anchor="middle">
						{number}
					</text>
				))}
			</svg>
			<span class="bar-value" />
		</div>
	);
}

function Signs({ own, range, hasRange }: { own: string; range: string; hasRange: boolean }) {
	return (
		<>
			<span class="chart-sign">
				<svg class="distribution dot-strip" width="18" height="18" aria-hidden="true">
					<circle class="dot-own" cx="9" cy="9" r={radius} />
				</svg>
				{own}
			</span>
			{hasRange && (
				<span class="chart-sign">
					<svg class="distribution dot-strip" width="24" height="18" aria-hidden="true">
						<line class="dot-range" x1="2" x2="22" y1="9" y2="9" />
					</svg>
					{range}
				</span>
			)}
		</>
	);
}
