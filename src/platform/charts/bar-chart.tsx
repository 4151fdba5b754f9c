import { scaleLinear } from "d3-scale";
import type { Colour } from "../html/index.ts";
import { usePlatformTexts } from "../html/language.tsx";
import { ChartFrame, type ChartProps, type Format, percent, pictureOf } from "./chart-frame.tsx";

type Bar = { label: string; value: number; target?: number; colour?: Colour; note?: string };

type BarChartProps = ChartProps & {
	bars: readonly Bar[];
	format: Format;
	/** Headings of the table: what a bar is, and what is measured. */
	columns: readonly [string, string];
	/** The end of the scale, such as 100 for percent; the largest value if left out. */
	max?: number;
	/** One mark for all bars. */
	target?: number;
	targetLabel?: string;
};

function BarRow({
	bar,
	scale,
	format,
	target,
}: {
	bar: Bar;
	scale: (value: number) => number;
	format: Format;
	target?: number;
}) {
	return (
		<div class="bar-row">
			<span class="bar-label">{bar.label}</span>
			<svg class="bar" width="100%" height="24" data-color={bar.colour ?? "fjord"} aria-hidden="true">
				<rect class="bar-track" width="100%" height="24" rx="3" />
				<rect class="bar-fill" width={percent(scale(bar.value))} height="24" rx="3" />
				{target !== undefined && <TargetMark at={scale(target)} />}
			</svg>
			<span class="bar-value">
				{format(bar.value)}
				{bar.note && <span class="bar-note">{bar.note}</span>}
			</span>
		</div>
	);
}

function TargetMark({ at }: { at: number }) {
	return (
		<>
			<line class="bar-target-halo" x1={percent(at)} x2={percent(at)} y1="0" y2="24" />
			<line class="bar-target" x1={percent(at)} x2={percent(at)} y1="0" y2="24" />
		</>
	);
}

/** The sign of a target line, with its words. */
export function TargetSign({ text }: { text: string }) {
	return (
		<span class="chart-sign">
			<svg width="12" height="18" aria-hidden="true">
				<line class="bar-target" x1="6" x2="6" y1="1" y2="17" />
			</svg>
			{text}
		</span>
	);
}

/** Lying bars from zero, each with its name and number beside it. */
export function BarChart({ bars, format, columns, max, target, targetLabel, ...chart }: BarChartProps) {
	const t = usePlatformTexts();
	const word = targetLabel ?? t.target;
	const targets = bars.map((bar) => bar.target ?? target);
	const largest = Math.max(...bars.map((bar) => bar.value), ...targets.map((value) => value ?? 0), 0);
	const scale = scaleLinear([0, max ?? (largest || 1)], [0, 1]).clamp(true);
	const marked = targets.some((value) => value !== undefined);
	const rows = bars.map((bar, index) => {
		const aim = targets[index];
		return [bar.label, format(bar.value), ...(marked ? [aim === undefined ? "" : format(aim)] : [])];
	});
	const tableColumns = [
		{ key: "label", label: columns[0] },
		{ key: "value", label: columns[1], numeric: true },
		...(marked ? [{ key: "target", label: word, numeric: true }] : []),
	];
	const signs = marked && <TargetSign text={target === undefined ? word : `${word} ${format(target)}`} />;
	return (
		<ChartFrame {...chart} columns={tableColumns} rows={rows} signs={signs}>
			<div class="bars bars-plain" {...pictureOf(chart)}>
				{bars.map((bar, index) => (
					<BarRow bar={bar} scale={scale} format={format} target={targets[index]} />
				))}
			</div>
		</ChartFrame>
	);
}
