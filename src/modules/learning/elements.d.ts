import type { HTMLAttributes } from "preact";

declare module "preact" {
	namespace JSX {
		interface IntrinsicElements {
			/** Reveals the button inside, which prints the page. */
			"print-page": HTMLAttributes<HTMLElement>;
		}
	}
}
