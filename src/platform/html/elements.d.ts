import type { HTMLAttributes } from "preact";

type Island<Own = Record<never, never>> = HTMLAttributes<HTMLElement> & Own;

declare module "preact" {
	namespace JSX {
		interface IntrinsicElements {
			/** Reveals the button inside, which prints the page. */
			"print-page": Island;
			/** Counts what is left of a long text. `left` and `over` are texts with 0 for the count; `-one` for a single one. */
			"long-text": Island<{
				max: string;
				left: string;
				"left-one": string;
				over: string;
				"over-one": string;
			}>;
			/** Opens the dialog with the id `for` instead of following the link inside. */
			"dialog-opener": Island<{ for: string }>;
			/** Moves focus to the summary of faults. */
			"error-summary": Island;
			/** Sends the form inside while one writes. `saved` has %s for the time. */
			"auto-save": Island<{ saving: string; saved: string; failed: string }>;
			/** Renews what is inside when it changes. `read-at` is when it was read; `lost` says that contact is lost. */
			"live-page": Island<{ "read-at": string; lost: string }>;
			/** Renews the region with the id `region` while one types. */
			"live-search": Island<{ region: string; updated: string }>;
		}
	}
}
