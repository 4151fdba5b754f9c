import type { Weight } from "./fonts.ts";

/** A text on a sheet; sizes in points from the top left corner. */
export type SheetText = {
	readonly kind: "text";
	readonly text: string;
	/** What the text is to those who listen: a heading, or a paragraph. */
	readonly as: "H1" | "H2" | "P";
	readonly x: number;
	/** Where it begins, or how far below the text before it. */
	readonly y: number | { readonly below: number };
	readonly width: number;
	readonly size: number;
	readonly weight?: Weight;
	/** "#0f5b66" */
	readonly colour: string;
	/** Between lines, as a share of the size. */
	readonly gap?: number;
};

/** A shape that is filled, or a line that is drawn. */
export type Shape =
	| {
			readonly shape:
				| { readonly rect: readonly [x: number, y: number, width: number, height: number] }
				| { readonly circle: readonly [x: number, y: number, radius: number] }
				| { readonly path: string };
			readonly fill: string;
			readonly opacity?: number;
	  }
	| {
			readonly line: readonly [x: number, y: number, toX: number, toY: number];
			readonly stroke: string;
			readonly weight: number;
	  };

/** A page where everything has its place, in the order it is drawn. What is drawn says nothing: it is hidden from those who listen. */
export type Sheet = readonly (SheetText | { readonly kind: "drawing"; readonly shapes: readonly Shape[] })[];

/** How wide and high a sheet is that lies on its side. */
export const landscape = { width: 841.89, height: 595.28 } as const;
