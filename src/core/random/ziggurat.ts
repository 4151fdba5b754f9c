/** Layers of equal area under the normal curve. */
export const layers = 128;
/** Where the lowest layer's tail begins, and the area of each layer: Doornik 2005, for 128 layers. */
export const tail = 3.442619855899;
const area = 9.91256303526217e-3;

/** Right edge of each layer, the widest first. */
export const edges = new Float64Array(layers + 1);
let height = Math.exp(-0.5 * tail * tail);
edges[0] = area / height;
edges[1] = tail;
for (let i = 2; i < layers; i++) {
	const edge = Math.sqrt(-2 * Math.log(area / (edges[i - 1] as number) + height));
	height = Math.exp(-0.5 * edge * edge);
	edges[i] = edge;
}

/** Share of each layer that lies wholly under the curve. */
export const inside = edges.slice(0, layers).map((edge, i) => (edges[i + 1] as number) / edge);
