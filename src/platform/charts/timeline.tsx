import { scaleLinear } from "d3-scale";
import { usePlatformTexts } from "../html/language.tsx";
import { ChartFrame, type ChartProps, type Format, percent, pictureOf } from "./chart-frame.tsx";
import {
	baselineSide,
	daysOf,
	TimelineDates,
	TimelineLevel,
	TimelineLine,
	type TimelinePoint,
	type TimelineScales,
} from "./timeline-parts.tsx";

export type { TimelinePoint } from "./timeline-parts.tsx";

type TimelineProps = ChartProps & {
	points: readonly TimelinePoint[];
	format: Format;
	/** A day, "2027-01-12", as text short enough for an axis. */
	formatDate: (day: string) => string;
	/** What is measured, over the column of the table. */
	valueLabel: string;
	baseline?: number;
	target?: number;
	/** Where the axis of time begins and ends; the first and last point if left out. */
	from?: string;
	to?: string;
};

/** Pixels from top to bottom; the width follows the page. */
const height = 260;
const top = 28;
const bottom = 44;

function scalesFor({ points, baseline, target, from, to }: TimelineProps): TimelineScales {
	const values = points.flatMap((point) => [
		point.value,
		point.low ?? point.value,
		point.high ?? point.value,
	]);
	const levels = [baseline, target].filter((level) => level !== undefined);
	const highest = Math.max(...values, ...levels, 0);
	const lowest = Math.min(...values, ...levels, 0);
	const days = points.map((point) => daysOf(point.date));
	const first = from ? daysOf(from) : Math.min(...days);
	const last = to ? daysOf(to) : Math.max(...days);
	return {
		x: scaleLinear([first, Math.max(last, first + 1)], [0.03, 0.9]),
		y: scaleLinear([lowest, highest || 1], [height - bottom, top]).nice(4),
		height,
	};
}

function rowsOf({ points, format, formatDate }: TimelineProps) {
	return points.map((point) => [
		formatDate(point.date),
		point.low === undefined || point.high === undefined
			? format(point.value)
			: `${format(point.value)} (${format(point.low)}–${format(point.high)})`,
		point.note ?? "",
	]);
}

/** A measure over time against where it began and where it should end. */
export function Timeline(props: TimelineProps) {
	const t = usePlatformTexts();
	const { points, format, formatDate, valueLabel, baseline, target } = props;
	if (points.length === 0) return null;
	const scales = scalesFor(props);
	const noted = points.some((point) => point.note);
	const columns = [
		{ key: "date", label: t.date },
		{ key: "value", label: valueLabel, numeric: true },
		...(noted ? [{ key: "note", label: t.note }] : []),
	];
	const zero = scales.y(0);
	return (
		<ChartFrame {...props} columns={columns} rows={rowsOf(props).map((row) => row.slice(0, columns.length))}>
			<svg class="timeline" width="100%" height={height} {...pictureOf(props)}>
				<title>{props.title}</title>
				{props.description && <desc>{props.description}</desc>}
				<line class="timeline-axis" x1="0" x2={percent(1)} y1={zero} y2={zero} />
				{baseline !== undefined && (
					<TimelineLevel
						scales={scales}
						value={baseline}
						text={`${t.baseline} ${format(baseline)}`}
						kind="baseline"
						side={baselineSide(scales, baseline, points.at(-1))}
					/>
				)}
				{target !== undefined && (
					<TimelineLevel
						scales={scales}
						value={target}
						text={`${t.target} ${format(target)}`}
						kind="target"
					/>
				)}
				<TimelineLine scales={scales} points={points} format={format} />
				<TimelineDates scales={scales} points={points} formatDate={formatDate} />
			</svg>
		</ChartFrame>
	);
}
