import type { HTMLAttributes } from "preact";

declare module "preact" {
	namespace JSX {
		interface IntrinsicElements {
			/** Renews `#audience-count` inside from the address `source` when a choice changes. */
			"audience-count": HTMLAttributes<HTMLElement> & { source: string };
			/** Keeps the form inside on the device until the server has answered; then goes to `after`. */
			"offline-queue": HTMLAttributes<HTMLElement> & {
				after: string;
				waiting: string;
				sending: string;
				sent: string;
				refused: string;
			};
		}
	}
}
