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
			/** Counts what is left. Times are milliseconds of the server's clock; `since` is empty while it stands still. */
			"pitch-clock": HTMLAttributes<HTMLElement> & {
				now: string;
				ran: string;
				since: string;
				pitch: string;
				questions: string;
				"word-pitch": string;
				"word-questions": string;
				"word-over": string;
				sounds?: "always" | "button";
			};
		}
	}
}
