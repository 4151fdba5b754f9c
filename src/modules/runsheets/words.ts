import type { Locale, Messages } from "../../../locales/index.ts";
import { clockOf, type Fault, type Minute, type Placed } from "./timeline.ts";

/** "09.30" in Norwegian, "09:30" in English. */
export function clockInWords(minute: Minute, locale: Locale): string {
	const text = clockOf(minute);
	return locale === "en" ? text : text.replace(":", ".");
}

/** "09.30–10.15". */
export const spanInWords = (from: Minute, to: Minute, locale: Locale): string =>
	`${clockInWords(from, locale)}–${clockInWords(to, locale)}`;

/** What is wrong, in a sentence that says where and what to do. */
export function faultInWords(t: Messages, locale: Locale, fault: Fault, items: readonly Placed[]): string {
	const words = t.runsheets.sheetFaults;
	const named = (id: string) => items.find((item) => item.id === id);
	const title = named(fault.itemId)?.title ?? "";
	const span = spanInWords(fault.from, fault.to, locale);
	const minutes = fault.to - fault.from;
	switch (fault.kind) {
		case "gap":
			return words.gap(span, minutes, title);
		case "overlap":
			return words.overlap(named(fault.beforeId)?.title ?? "", title, minutes);
		case "overrun":
			return words.overrun(title, clockInWords(fault.from, locale), minutes);
		case "double-booked":
			return words.doubleBooked(
				named(fault.itemId)?.facilitatorName ?? "",
				named(fault.otherId)?.title ?? "",
				title,
				span,
			);
	}
}
