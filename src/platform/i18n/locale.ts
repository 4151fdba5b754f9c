/** The languages of the interface: bokmål, nynorsk, English. The first is the source of the texts. */
export const locales = ["nb", "nn", "en"] as const;

export type Locale = (typeof locales)[number];

/** Is this text one of our languages? For values from cookies, forms and rows. */
export function isLocale(value: unknown): value is Locale {
	return (locales as readonly unknown[]).includes(value);
}
