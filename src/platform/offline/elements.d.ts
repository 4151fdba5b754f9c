import type { HTMLAttributes } from "preact";

declare module "preact" {
	namespace JSX {
		interface IntrinsicElements {
			/** Keeps the form inside on the device until the server has answered; then goes to `after`. */
			"offline-queue": HTMLAttributes<HTMLElement> & {
				after: string;
				by?: string;
				each?: boolean;
				waiting: string;
				sending: string;
				sent: string;
				refused: string;
				"signed-out": string;
			};
			/** Finds among the names at `source` when the page was kept for another search; `none` when nobody is found. */
			"kept-names": HTMLAttributes<HTMLElement> & { source: string; none: string };
		}
	}
}
