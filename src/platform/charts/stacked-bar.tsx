import { ChartFrame, type ChartProps, type Format, percent, pictureOf } from "./chart-frame.tsx";

type StackedRow = {
	label: string;
	/** One number per part, in their order. */
	values: readonly number[];
};

type StackedBarProps = ChartProps & {
	/** What the rows are: "Samling". */
	rowLabel: string;
	/** The names of the parts, strongest shade first; four at most, or it cannot be read in grey. */
	parts: readonly string[];
	rows: readonly StackedRow[];
	format: Format;
};

/** Narrower than this share of the width there is no room for the number inside. */
const roomForNumber = 0.07;

function Segments({ row, scale, format }: { row: StackedRow; scale: number; format: Format }) {
	let start = 0;
	return (
		<svg class="stacked" width="100%" height="32" aria-hidden="true">
			{row.values.map((value, index) => {
				const from = start / scale;
				const share = value / scale;
				start += value;
				return value <= 0 ? null : (
					<g data-part={index + 1}>
						<rect x={percent(from)} width={percent(share)} height="32" />
						{share >= roomForNumber && (
							<text x={percent(from + share / 2)} y="21" text-anchor="middle">
								{format(value)}
							</text>
						)}
					</g>
				);
			})}
		</svg>
	);
}

function PartSigns({ parts }: { parts: readonly string[] }) {
	return (
		<>
			{parts.map((part, index) => (
				<span class="chart-sign">
					<svg class="stacked" width="16" height="16" aria-hidden="true">
						<g data-part={index + 1}>
							<rect width="16" height="16" />
						</g>
					</svg>
					{part}
				</span>
			))}
		</>
	);
}

/** What a whole is made of, row by row on one scale. */
export function StackedBar({ rowLabel, parts, rows, format, ...chart }: StackedBarProps) {
	const scale = Math.max(...rows.map((row) => row.values.reduce((sum, value) => sum + value, 0)), 1);
	const columns = [
		{ key: "row", label: rowLabel },
		...parts.map((part) => ({ key: part, label: part, numeric: true })),
	];
	return (
		<ChartFrame
			{...chart}
			columns={columns}
			rows={rows.map((row) => [row.label, ...row.values.map(format)])}
			signs={<PartSigns parts={parts} />}
		>
			<div class="bars bars-stacked" {...pictureOf(chart)}>
				{rows.map((row) => (
					<div class="bar-row">
						<span class="bar-label">{row.label}</span>
						<Segments row={row} scale={scale} format={format} />
					</div>
				))}
			</div>
		</ChartFrame>
	);
}
