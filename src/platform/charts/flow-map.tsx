import type { Colour } from "../html/index.ts";
import { pictureOf } from "./chart-frame.tsx";

export type FlowColumn = {
	title: string;
	colour: Colour;
	nodes: readonly { id: string; label: string }[];
};

type FlowMapProps = {
	/** Unique on the page. */
	id: string;
	/** The finding, as a sentence. */
	title: string;
	/** What is drawn, for those who cannot see it; the list beside the map says the same in words. */
	description: string;
	columns: readonly FlowColumn[];
	edges: readonly (readonly [from: string, to: string])[];
};

/** Points: a box holds three lines of this many signs at the size of the text. */
const box = { width: 200, gap: 56, line: 19, signs: 23, lines: 3, between: 16 };
const headRoom = 34;

/** What leads to what, from left to right. It scrolls by itself where the screen is narrow: a map cannot be folded. */
export function FlowMap({ id, title, description, columns, edges }: FlowMapProps) {
	const places = placesOf(columns);
	const height = Math.max(...[...places.values()].map(({ bottom }) => bottom), headRoom) + 8;
	const width = columns.length * box.width + (columns.length - 1) * box.gap;
	return (
		<figure class="chart" aria-labelledby={`${id}-title`}>
			<figcaption>
				<h3 class="heading heading-xs" id={`${id}-title`}>
					{title}
				</h3>
				<p class="ds-sr-only" id={`${id}-text`}>
					{description}
				</p>
			</figcaption>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
			<section class="flow-map-frame" tabIndex={0} aria-label={title}>
				<svg
					class="flow-map"
					width={width}
					height={height}
					viewBox={`0 0 ${width} ${height}`}
					{...pictureOf({ id, title, description })}
				>
					<title>{title}</title>
					{columns.map((column, index) => (
						<text class="flow-map-head" x={leftOf(index)} y={18}>
							{column.title}
						</text>
					))}
					{edges.map(([from, to]) => (
						<Arrow from={places.get(from)} to={places.get(to)} />
					))}
					{columns.map(({ nodes, colour }) =>
						nodes.map((node) => <Box place={places.get(node.id)} colour={colour} />),
					)}
				</svg>
			</section>
		</figure>
	);
}

type Place = { x: number; top: number; bottom: number; lines: readonly string[] };

const leftOf = (column: number) => column * (box.width + box.gap);

function placesOf(columns: readonly FlowColumn[]): Map<string, Place> {
	const places = new Map<string, Place>();
	for (const [index, { nodes }] of columns.entries()) {
		let top = headRoom;
		for (const { id, label } of nodes) {
			const lines = wrapped(label);
			const bottom = top + lines.length * box.line + 16;
			places.set(id, { x: leftOf(index), top, bottom, lines });
			top = bottom + box.between;
		}
	}
	return places;
}

/** Words on as many lines as a box holds; the list beside the map has the whole text. */
export function wrapped(label: string): string[] {
	const lines: string[] = [];
	for (const word of label.split(/\s+/)) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length < box.signs)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word.length > box.signs ? `${word.slice(0, box.signs - 1)}…` : word);
	}
	if (lines.length <= box.lines) return lines;
	const kept = lines.slice(0, box.lines);
	return [...kept.slice(0, -1), `${kept.at(-1)?.slice(0, box.signs - 2)} …`];
}

function Box({ place, colour }: { place: Place | undefined; colour: Colour }) {
	if (!place) return null;
	const { x, top, bottom, lines } = place;
	return (
		<g data-color={colour}>
			<rect class="flow-map-box" x={x} y={top} width={box.width} height={bottom - top} rx="6" />
			{lines.map((line, index) => (
				<text class="flow-map-label" x={x + 10} y={top + 21 + index * box.line}>
					{line}
				</text>
			))}
		</g>
	);
}

/** From the right side of one box to the left side of another, with a head that says which way. */
function Arrow({ from, to }: { from: Place | undefined; to: Place | undefined }) {
	if (!from || !to) return null;
	const [x1, y1] = [from.x + box.width, (from.top + from.bottom) / 2];
	const [x2, y2] = [to.x - 6, (to.top + to.bottom) / 2];
	const bend = (x2 - x1) / 2;
	return (
		<g class="flow-map-arrow">
			<path d={`M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`} />
			<path class="flow-map-arrow-head" d={`M${x2 - 3} ${y2 - 5}L${x2 + 6} ${y2}L${x2 - 3} ${y2 + 5}Z`} />
		</g>
	);
}
