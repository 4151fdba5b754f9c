import { scaleLinear } from "d3-scale";
import { Tag } from "../html/index.ts";
import { usePlatformTexts } from "../html/language.tsx";
import { TargetSign } from "./bar-chart.tsx";
import { ChartFrame, type ChartProps, type Format, percent, pictureOf } from "./chart-frame.tsx";

type CapacityRow = {
	/** "1. kvartal 2027". */
	label: string;
	available: number;
	needed: number;
	/** What the strain means: "3 ideer venter". */
	note?: string;
};

type CapacityBarsProps = ChartProps & {
	rows: readonly CapacityRow[];
	/** Hours as text. */
	format: Format;
	/** The heading over the rows: "Kvartal". */
	rowLabel: string;
};

/** How much of what there is is asked for, in whole percent; undefined where there is nothing to draw on. */
export function loadPercent({
	available,
	needed,
}: Pick<CapacityRow, "available" | "needed">): number | undefined {
	if (available > 0) return Math.round((needed / available) * 100);
	return needed > 0 ? undefined : 0;
}

/** Stripes, so that what is over is seen in grey too. */
function Stripes({ id }: { id: string }) {
	return (
		<svg class="capacity-stripes" width="0" height="0" aria-hidden="true">
			<pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
				<rect class="capacity-over" width="7" height="7" />
				<rect class="capacity-stripe" width="2.5" height="7" />
			</pattern>
		</svg>
	);
}

type LoadProps = { row: CapacityRow; scale: (hours: number) => number; stripes: string };

function Load({ row, scale, stripes }: LoadProps) {
	const within = Math.min(row.needed, row.available);
	return (
		<svg class="capacity" width="100%" height="28" aria-hidden="true">
			<rect class="capacity-room" y="4" width={percent(scale(row.available))} height="20" rx="2" />
			<rect class="capacity-within" y="4" width={percent(scale(within))} height="20" rx="2" />
			{row.needed > row.available && (
				<rect
					fill={`url(#${stripes})`}
					x={percent(scale(row.available))}
					y="4"
					width={percent(scale(row.needed - row.available))}
					height="20"
				/>
			)}
			<line
				class="bar-target-halo"
				x1={percent(scale(row.available))}
				x2={percent(scale(row.available))}
				y1="0"
				y2="28"
			/>
			<line
				class="bar-target"
				x1={percent(scale(row.available))}
				x2={percent(scale(row.available))}
				y1="0"
				y2="28"
			/>
		</svg>
	);
}

function LoadText({ row, format }: { row: CapacityRow; format: Format }) {
	const t = usePlatformTexts();
	const load = loadPercent(row);
	const over = row.needed - row.available;
	return (
		<span class="bar-value">
			<span>{load === undefined ? "–" : `${load} %`}</span>{" "}
			{over > 0 && (
				<Tag colour="leire">
					{format(over)} {t.overCapacity}
				</Tag>
			)}
			{row.note && <span class="bar-note">{row.note}</span>}
		</span>
	);
}

/** Hours asked for against hours there are. What is over has a colour, a pattern and words of its own. */
export function CapacityBars({ rows, format, rowLabel, ...chart }: CapacityBarsProps) {
	const t = usePlatformTexts();
	const largest = Math.max(...rows.flatMap((row) => [row.available, row.needed]), 1);
	const scale = scaleLinear([0, largest], [0, 0.99]);
	const stripes = `${chart.id}-stripes`;
	const columns = [
		{ key: "row", label: rowLabel },
		{ key: "available", label: t.available, numeric: true },
		{ key: "needed", label: t.needed, numeric: true },
		{ key: "load", label: "%", numeric: true },
		{ key: "note", label: t.note },
	];
	return (
		<ChartFrame
			{...chart}
			columns={columns}
			rows={rows.map((row) => [
				row.label,
				format(row.available),
				format(row.needed),
				loadPercent(row) ?? "–",
				row.note ?? "",
			])}
			signs={<TargetSign text={t.available} />}
		>
			<div class="bars bars-capacity" {...pictureOf(chart)}>
				<Stripes id={stripes} />
				{rows.map((row) => (
					<div class="bar-row">
						<span class="bar-label">{row.label}</span>
						<Load row={row} scale={scale} stripes={stripes} />
						<LoadText row={row} format={format} />
					</div>
				))}
			</div>
		</ChartFrame>
	);
}
