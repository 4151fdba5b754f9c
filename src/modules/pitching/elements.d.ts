import type { HTMLAttributes } from "preact";

declare module "preact" {
	namespace JSX {
		interface IntrinsicElements {
			/** Sends each tap in the form inside, and keeps it on the phone of `owner` until the server has it. `sent` has %s for the time. */
			"score-queue": HTMLAttributes<HTMLElement> & {
				owner: string;
				sending: string;
				sent: string;
				waiting: string;
				refused: string;
			};
		}
	}
}
