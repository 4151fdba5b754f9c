import { scaleLinear } from "d3-scale";
import { ChartFrame, type ChartProps, type Format, percent, pictureOf } from "./chart-frame.tsx";

/** One point of a curve: what is paid along the bottom, what is had upwards. */
export type CurvePoint = { label: string; x: number; y: number };

type CurveProps = ChartProps & {
	/** In the order of the curve. */
	points: readonly CurvePoint[];
	format: Format;
	/** What the names of the points, the height and the way along the bottom are called. */
	columns: readonly [points: string, y: string, x: string];
	/** The point to stand out, by its place in the list. */
	marked?: number;
};

/** Pixels from top to bottom; the width follows the page. */
const height = 280;
const top = 44;
const bottom = 52;

/** How one amount follows another, such as benefit and risk: a line through points, its ends with their numbers. */
export function Curve(props: CurveProps) {
	const { points, format, columns, marked } = props;
	const [first] = points;
	const last = points.at(-1);
	if (!first || !last || points.length < 2) return null;
	const [name, upwards, along] = columns;
	const x = scaleLinear(endsOf(points.map((point) => point.x)), [0.06, 0.92]);
	const y = scaleLinear(endsOf(points.map((point) => point.y)), [height - bottom - 16, top]);
	const at = (point: CurvePoint) => ({ left: percent(x(point.x)), up: y(point.y) });
	return (
		<ChartFrame
			{...props}
			columns={[
				{ key: "name", label: name },
				{ key: "y", label: upwards, numeric: true },
				{ key: "x", label: along, numeric: true },
			]}
			rows={points.map((point) => [point.label, format(point.y), format(point.x)])}
		>
			<svg class="curve" width="100%" height={height} {...pictureOf(props)}>
				<title>{props.title}</title>
				{props.description && <desc>{props.description}</desc>}
				<text class="curve-name" x="0" y="16">{`↑ ${upwards}`}</text>
				<line class="timeline-axis" x1="0" x2={percent(1)} y1={height - bottom} y2={height - bottom} />
				<text class="curve-name" x={percent(1)} y={height - 6} text-anchor="end">{`${along} →`}</text>
				{points.slice(1).map((point, index) => {
					const from = at(points[index] ?? point);
					const to = at(point);
					return <line class="curve-line" x1={from.left} x2={to.left} y1={from.up} y2={to.up} />;
				})}
				{points.map((point, index) => (
					<circle
						class={index === marked ? "curve-marked" : undefined}
						cx={at(point).left}
						cy={at(point).up}
						r={index === marked ? 8 : 5}
					/>
				))}
				{[first, last].map((point) => (
					<Ends point={point} left={x(point.x)} up={y(point.y)} format={format} />
				))}
			</svg>
		</ChartFrame>
	);
}

/** An end of the curve tells both its numbers: how high above it, how far along under the axis. */
function Ends({ point, left, up, format }: { point: CurvePoint; left: number; up: number; format: Format }) {
	const early = left < 0.5;
	const anchor = early ? "start" : "end";
	const place = percent(early ? 0 : 1);
	return (
		<g>
			<text class="curve-value" x={place} y={up - 14} text-anchor={anchor}>
				{format(point.y)}
			</text>
			<text x={place} y={height - bottom + 20} text-anchor={anchor}>
				{format(point.x)}
			</text>
		</g>
	);
}

/** The least and the greatest, never the same. */
function endsOf(values: readonly number[]): [least: number, greatest: number] {
	const least = Math.min(...values);
	const greatest = Math.max(...values);
	return least === greatest ? [least - 1, greatest + 1] : [least, greatest];
}
