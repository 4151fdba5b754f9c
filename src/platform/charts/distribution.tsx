import { scaleLinear } from "d3-scale";
import { usePlatformTexts } from "../html/language.tsx";
import { ChartFrame, type ChartProps, type Format, percent, pictureOf } from "./chart-frame.tsx";

type DistributionRow = { label: string; scores: readonly number[]; note?: string };

type DistributionProps = ChartProps & {
	rows: readonly DistributionRow[];
	/** The ends of the scale, such as 1 and 6. */
	min: number;
	max: number;
	format: Format;
	/** Headings of the table: what a row is, the mean, the spread. */
	columns: readonly [string, string, string];
};

const dot = 7;
const step = 16;

/** The mean, or undefined where nobody has answered. */
export function meanOf(scores: readonly number[]): number | undefined {
	return scores.length === 0 ? undefined : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

type DotsProps = { scores: readonly number[]; place: (score: number) => number };

function Dots({ scores, place }: DotsProps) {
	const equals = [...Map.groupBy(scores, (score) => score)];
	const rows = Math.max(...equals.map(([, same]) => same.length), 1);
	const height = rows * step + 12;
	const mean = meanOf(scores);
	return (
		<svg class="distribution" width="100%" height={height} aria-hidden="true">
			<line class="distribution-axis" x1="0" x2={percent(1)} y1={height - 1} y2={height - 1} />
			{mean !== undefined && (
				<line
					class="distribution-mean"
					x1={percent(place(mean))}
					x2={percent(place(mean))}
					y1="0"
					y2={height}
				/>
			)}
			{equals.flatMap(([score, same]) =>
				same.map((_, index) => (
					<circle cx={percent(place(score))} cy={height - 4 - dot - index * step} r={dot} />
				)),
			)}
		</svg>
	);
}

function ScaleNumbers({ min, max, place }: { min: number; max: number; place: (score: number) => number }) {
	const numbers = Array.from({ length: Math.floor(max - min) + 1 }, (_, index) => min + index);
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

function MeanSign({ text }: { text: string }) {
	return (
		<span class="chart-sign">
			<svg class="distribution" width="12" height="18" aria-hidden="true">
				<line class="distribution-mean" x1="6" x2="6" y1="1" y2="17" />
			</svg>
			{text}
		</span>
	);
}

/** Every score as a dot, with the mean as a line: agreement and disagreement at a glance. */
export function Distribution({ rows, min, max, format, columns, ...chart }: DistributionProps) {
	const t = usePlatformTexts();
	const place = scaleLinear([min, max], [0.05, 0.95]);
	const spreadOf = (scores: readonly number[]) =>
		scores.length === 0 ? "–" : t.spread(plain(Math.min(...scores)), plain(Math.max(...scores)));
	const plain = (score: number) => (Number.isInteger(score) ? String(score) : format(score));
	const mean = (scores: readonly number[]) => {
		const value = meanOf(scores);
		return value === undefined ? "–" : format(value);
	};
	const tableColumns = columns.map((label, index) => ({ key: label, label, numeric: index === 1 }));
	return (
		<ChartFrame
			{...chart}
			columns={tableColumns}
			rows={rows.map((row) => [row.label, mean(row.scores), spreadOf(row.scores)])}
			signs={<MeanSign text={columns[1].toLowerCase()} />}
		>
			<div class="bars" {...pictureOf(chart)}>
				{rows.map((row) => (
					<div class="bar-row">
						<span class="bar-label">{row.label}</span>
						<Dots scores={row.scores} place={place} />
						<span class="bar-value">
							{mean(row.scores)}
							<span class="bar-note">{row.note ?? spreadOf(row.scores)}</span>
						</span>
					</div>
				))}
				<ScaleNumbers min={min} max={max} place={place} />
			</div>
		</ChartFrame>
	);
}
