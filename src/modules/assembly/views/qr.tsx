import { encode } from "uqr";

/** Dark on light also in the dark, with the quiet edge that cameras need. */
const edge = 4;

/** An address as a square that a phone can read. `label` says what it is. */
export function Qr({ text, label }: { text: string; label: string }) {
	const { data, size } = encode(text, { ecc: "M", border: 0 });
	const dots = data.flatMap((row, y) =>
		row.flatMap((isDark, x) => (isDark ? [`M${x + edge} ${y + edge}h1v1h-1z`] : [])),
	);
	const whole = size + 2 * edge;
	return (
		<svg
			class="qr"
			viewBox={`0 0 ${whole} ${whole}`}
			role="img"
			aria-label={label}
			shape-rendering="crispEdges"
		>
			<rect width={whole} height={whole} fill="#fff" />
			<path d={dots.join("")} fill="#000" />
		</svg>
	);
}
