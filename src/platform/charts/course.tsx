import { scaleLinear } from "d3-scale";
import { ChartFrame, type ChartProps, type Format, percent, pictureOf } from "./chart-frame.tsx";

/** A value with how far down and up it may be. */
type Uncertain = { readonly value: number; readonly low: number; readonly high: number };

/** What was expected and what came, on one day. */
export type CourseMark = {
	readonly label: string;
	readonly expected: Uncertain;
	readonly came: Uncertain | null;
};

type CourseProps = ChartProps & {
	/** In order of time, evenly apart. */
	marks: readonly CourseMark[];
	format: Format;
	/** Headings of the table: the day, what was expected, what came, and between what. */
	columns: readonly [day: string, expected: string, came: string, between: string];
};

const height = 280;
const top = 34;
const bottom = 40;

type Scales = { x: (at: number) => number; y: (value: number) => number };

/** Lines use pixels upwards and shares along; a band is drawn in a box of its own that is stretched to the width. */
function Band({ values, scales }: { values: readonly (Uncertain | null)[]; scales: Scales }) {
	const known = values.flatMap((value, at) => (value ? [{ value, x: scales.x(at) * 100 }] : []));
	if (known.length < 2) return null;
	const upper = known.map(({ value, x }) => `${x},${scales.y(value.high)}`);
	const lower = known.toReversed().map(({ value, x }) => `${x},${scales.y(value.low)}`);
	return (
		<svg
			aria-hidden="true"
			width="100%"
			height={height}
			viewBox={`0 0 100 ${height}`}
			preserveAspectRatio="none"
		>
			<polygon points={[...upper, ...lower].join(" ")} />
		</svg>
	);
}

type LineProps = {
	values: readonly (Uncertain | null)[];
	scales: Scales;
	text: string;
	label: string;
	above: boolean;
};

function Line({ values, scales, text, label, above }: LineProps) {
	const known = values.flatMap((value, at) => (value ? [{ value: value.value, at }] : []));
	const last = known.at(-1);
	if (!last) return null;
	const place = (at: number) => percent(scales.x(at));
	return (
		<>
			{known.slice(1).map(({ value, at }, index) => {
				const from = known[index] ?? { value, at };
				return <line x1={place(from.at)} y1={scales.y(from.value)} x2={place(at)} y2={scales.y(value)} />;
			})}
			<circle cx={place(last.at)} cy={scales.y(last.value)} r="5" />
			<text x={place(last.at)} y={scales.y(last.value)} dy={above ? -12 : 24} text-anchor="end">
				{`${label} ${text}`}
			</text>
		</>
	);
}

/** What came against what was expected over time, each a line in a band of what it may be. */
export function Course({ marks, format, columns, ...chart }: CourseProps) {
	const last = marks.at(-1);
	const came = marks.map((mark) => mark.came);
	const lastCame = came.findLast((value) => value !== null);
	if (!last || marks.length < 2) return null;
	const all = [...marks.map(({ expected }) => expected), ...came.filter((value) => value !== null)];
	const ends = all.flatMap(({ low, high }) => [low, high]);
	const y = scaleLinear([Math.min(0, ...ends), Math.max(...ends, 0) || 1], [height - bottom, top]).nice(4);
	const along = scaleLinear([0, marks.length - 1], [0.02, 0.98]);
	const scales: Scales = { x: (at) => along(at), y: (value) => y(value) };
	const isAbove = (lastCame?.value ?? 0) >= last.expected.value;
	const [day, expectedWord, cameWord, between] = columns;
	const spread = ({ low, high }: Uncertain) => (low === high ? "–" : `${format(low)}–${format(high)}`);
	return (
		<ChartFrame
			{...chart}
			columns={[
				{ key: "day", label: day },
				{ key: "expected", label: expectedWord, numeric: true },
				{ key: "expected-between", label: between, numeric: true },
				{ key: "came", label: cameWord, numeric: true },
				{ key: "came-between", label: between, numeric: true },
			]}
			rows={marks.map((mark) => [
				...[mark.label, format(mark.expected.value), spread(mark.expected)],
				...(mark.came ? [format(mark.came.value), spread(mark.came)] : ["–", "–"]),
			])}
		>
			<svg class="course" width="100%" height={height} {...pictureOf(chart)}>
				<title>{chart.title}</title>
				{chart.description && <desc>{chart.description}</desc>}
				<line class="timeline-axis" x1="0" x2={percent(1)} y1={y(0)} y2={y(0)} />
				<g class="course-expected">
					<Band values={marks.map(({ expected }) => expected)} scales={scales} />
					<Line
						{...{ scales, label: expectedWord, text: format(last.expected.value), above: !isAbove }}
						values={marks.map(({ expected }) => expected)}
					/>
				</g>
				<g class="course-came">
					<Band values={came} scales={scales} />
					<Line
						{...{ scales, label: cameWord, text: format(lastCame?.value ?? 0), above: isAbove }}
						values={came}
					/>
				</g>
				<text x="0" y={height - 10}>
					{marks[0]?.label}
				</text>
				<text x={percent(1)} y={height - 10} text-anchor="end">
					{last.label}
				</text>
			</svg>
		</ChartFrame>
	);
}
