import type { HTMLAttributes } from "preact";

declare module "preact" {
	namespace JSX {
		interface IntrinsicElements {
			/** Vibrates and sounds when `about` changes to something: who steps out, and who is next. */
			"room-alert": HTMLAttributes<HTMLElement> & { about: string };
		}
	}
}
