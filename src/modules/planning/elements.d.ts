import type { HTMLAttributes } from "preact";

declare module "preact" {
	namespace JSX {
		interface IntrinsicElements {
			/** Lets links with `data-person` be dragged to a part with `data-cohort`; `source` tells what it leads to. */
			"drag-to-cohort": HTMLAttributes<HTMLElement> & { source: string; hint: string };
		}
	}
}
