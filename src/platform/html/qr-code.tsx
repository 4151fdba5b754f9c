import { encode } from "uqr";

/** A QR code as one path, dark on white also where the page is dark: phones read nothing else. */
export function QrCode({ text, label }: { text: string; label: string }) {
	const { data, size } = encode(text, { ecc: "M", border: 4 });
	const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
	return (
		<svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
			<rect width={size} height={size} fill="#fff" />
			<path d={dark.join("")} fill="#000" shape-rendering="crispEdges" />
		</svg>
	);
}
