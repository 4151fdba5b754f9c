import { scaleLinear } from "d3-scale";
import { ChartFrame, type ChartProps, type Format, percent, pictureOf } from "./chart-frame.tsx";

/** A mean with what it may as well be. */
export type Interval = { mean: number; low: number; high: number };

type Mark = {
	/** What the mark is, where a row has two: "før", "etter". */
	label?: string;
	/** Null where nothing may be said. */
	value: Interval | null;
	note?: string;
};

type IntervalRow = { label: string; marks: readonly Mark[] };

type IntervalsProps = ChartProps & {
	rows: readonly IntervalRow[];
	/** The ends of the scale, such as 1 and 6, and the words for them. */
	min: number;
	max: number;
	ends: readonly [low: string, high: string];
	format: Format;
	/** Stands where a value is null. */
	nothing: string;
	/** Headings of the table: what a row is, the mean, the interval. */
	columns: readonly [string, string, string];
};

const lineHeight = 28;

/** Means as points on a scale, each on the line of what it may as well be; two under each other are compared. */
export function Intervals(props: IntervalsProps) {
	const { rows, min, max, ends, format, nothing, columns, ...chart } = props;
	const place = scaleLinear([min, max], [0.02, 0.98]).clamp(true);
	const between = ({ low, high }: Interval) => `${format(low)}–${format(high)}`;
	const tableRows = rows.flatMap(({ label, marks }) =>
		marks.map((mark) => [
			mark.label ? `${label}, ${mark.label}` : label,
			mark.value ? format(mark.value.mean) : nothing,
			[mark.value && between(mark.value), mark.note].filter(Boolean).join(", "),
		]),
	);
	return (
		<ChartFrame
			{...chart}
			columns={columns.map((label, index) => ({ key: label, label, numeric: index === 1 }))}
			rows={tableRows}
			signs={`${min} = ${ends[0]}, ${max} = ${ends[1]}`}
		>
			<div class="bars bars-intervals" {...pictureOf(chart)}>
				{rows.map(({ label, marks }) => (
					<div class="bar-row">
						<span class="bar-label">{label}</span>
						<Lines marks={marks} place={place} steps={max - min + 1} />
						<span class="bar-value interval-values">
							{marks.map((mark) => (
								<span>
									{mark.label && <span class="interval-of">{mark.label} </span>}
									{mark.value ? format(mark.value.mean) : nothing}
									{mark.value && <span class="bar-note">{between(mark.value)}</span>}
								</span>
							))}
						</span>
					</div>
				))}
			</div>
		</ChartFrame>
	);
}

type LinesProps = { marks: readonly Mark[]; place: (value: number) => number; steps: number };

function Lines({ marks, place, steps }: LinesProps) {
	const height = marks.length * lineHeight;
	return (
		<svg class="intervals" width="100%" height={height} aria-hidden="true">
			{Array.from({ length: steps }, (_, step) => (
				<line
					class="interval-step"
					x1={percent(place(1 + step))}
					x2={percent(place(1 + step))}
					y1="0"
					y2={height}
				/>
			))}
			{marks.map(
				({ value }, index) =>
					value && (
						<Line
							value={value}
							place={place}
							isLast={index === marks.length - 1}
							y={(index + 0.5) * lineHeight}
						/>
					),
			)}
		</svg>
	);
}

/** The last of a row is filled: it is how things stand. */
function Line({
	value,
	place,
	y,
	isLast,
}: {
	value: Interval;
	place: LinesProps["place"];
	y: number;
	isLast: boolean;
}) {
	return (
		<>
			<line
				class="interval-reach"
				x1={percent(place(value.low))}
				x2={percent(place(value.high))}
				y1={y}
				y2={y}
			/>
			<circle
				class={isLast ? "interval-mean" : "interval-mean interval-before"}
				cx={percent(place(value.mean))}
				cy={y}
				r="7"
			/>
		</>
	);
}
