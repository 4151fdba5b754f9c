import type { Day } from "../../core/calendar/day.ts";
import type { DaysAway } from "./actions/unavailable.ts";

/** What a pasted list says, or the first line that cannot be used. */
export type ReadDaysAway =
	| { ok: true; days: DaysAway[] }
	| { ok: false; reason: "line" | "person"; line: number; text: string };

/** Words in the fourth column that make a day a wish: bokmål, nynorsk, English. */
const wishes = /^(helst ikke|helst ikkje|rather not)$/i;

/**
 * Reads days from a spreadsheet: employee number, first day, last day, kind; a semicolon, comma or tab between. A
 * header is passed over. All or nothing: a list of which half was used would have to be gone through by hand.
 */
export function readDaysAway(
	text: string,
	personOf: ReadonlyMap<string, string>,
	isDay: (value: string) => boolean,
): ReadDaysAway {
	const days: DaysAway[] = [];
	for (const [at, line] of text.split("\n").entries()) {
		if (line.trim() === "") continue;
		const [number = "", first = "", last = "", kind = ""] = line.split(/[;,\t]/).map((cell) => cell.trim());
		const firstDay = isoDay(first);
		const lastDay = last === "" ? firstDay : isoDay(last);
		if (!isDay(firstDay) || !isDay(lastDay) || lastDay < firstDay) {
			if (at === 0 && !/\d/.test(line)) continue;
			return { ok: false, reason: "line", line: at + 1, text: line.trim() };
		}
		const personId = personOf.get(number);
		if (personId === undefined) return { ok: false, reason: "person", line: at + 1, text: number };
		days.push({ personId, firstDay, lastDay, kind: wishes.test(kind) ? "rather_not" : "cannot" });
	}
	return { ok: true, days };
}

function isoDay(written: string): Day {
	const [date = "", month = "", year] = written.split(".");
	return year ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : written;
}
