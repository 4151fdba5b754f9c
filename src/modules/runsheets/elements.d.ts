import type { HTMLAttributes } from "preact";

declare module "preact" {
	namespace JSX {
		interface IntrinsicElements {
			/** Fetches the page again each minute. */
			"keep-fresh": HTMLAttributes<HTMLElement>;
			/** Lets the items of the timeline inside be dragged, and sends its buttons without leaving the page. */
			"run-sheet": HTMLAttributes<HTMLElement> & { moved: string; failed: string };
		}
	}
}
