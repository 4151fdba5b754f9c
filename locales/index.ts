import type { Locale } from "../src/platform/i18n/locale.ts";
import { en } from "./en/index.ts";
import { nb } from "./nb/index.ts";
import { nn } from "./nn/index.ts";
import type { Shape } from "./shape.ts";

/** Every text of the interface. Bokmål is the source; a translation that lacks a text does not compile. */
export type Messages = Shape<typeof nb>;

const catalogues: Record<Locale, Messages> = { nb, nn, en };

/** The texts in one language. */
export function messagesIn(locale: Locale): Messages {
	return catalogues[locale];
}

export type { Locale } from "../src/platform/i18n/locale.ts";
