/** A week as units keep it: "2027-W28" (ISO 8601). */
export type Week = string;

/** Reads weeks as people write them, "2027-28, 2027 29"; gives the first that is none. */
export function weeksFrom(written: string): { ok: true; weeks: Week[] } | { ok: false; written: string } {
	const weeks = new Set<Week>();
	for (const one of written.split(/[,;\n]+/).map((part) => part.trim())) {
		if (one === "") continue;
		const [, year, week] = /^(20\d\d)[\s\-–/]*(?:[uUwW]\w*\s*)?(\d{1,2})$/.exec(one) ?? [];
		if (!year || !week || Number(week) < 1 || Number(week) > 53) return { ok: false, written: one };
		weeks.add(`${year}-W${week.padStart(2, "0")}`);
	}
	return { ok: true, weeks: [...weeks].sort() };
}

/** "2027-W28" as people write it: "2027-28". */
export const weekInWords = (week: Week): string => week.replace("W", "");
