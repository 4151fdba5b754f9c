import type { HTMLAttributes } from "preact";

declare module "preact" {
	namespace JSX {
		interface IntrinsicElements {
			/** Renews `#audience-count` inside from the address `source` when a choice changes. */
			"audience-count": HTMLAttributes<HTMLElement> & { source: string };
		}
	}
}
