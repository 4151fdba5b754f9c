import type { PitchDay } from "./terms.ts";

/** A panel in a period, and the pitches that it could hear there, by topic, with how many would step out. */
export type Column = { period: number; judges: number[]; topics: { pitch: number; steps: number }[][] };

/** Every panel that could hear something in every period; null where there are more than `most`. */
export function columnsOf(day: PitchDay, most: number): Column[] | null {
	const columns: Column[] = [];
	const topics = [...new Set(day.pitches.map(({ topic }) => topic))];
	const barred = new Set(day.conflicts.map((pair) => JSON.stringify(pair)));
	for (const [period, { id }] of day.periods.entries()) {
		const here = day.judges.flatMap(({ available }, j) => (available.includes(id) ? [j] : []));
		let count = 0;
		for (let size = 1; size <= day.panel.max; size++) count += choices(here.length, size);
		if (count > most) return null;
		for (const judges of panelsOf(here, day.panel.max)) {
			const heard = topics.map((topic) => hearable(day, { judges, topic, period: id, barred }));
			const some = heard.filter((pitches) => pitches.length > 0);
			if (some.length > 0) columns.push({ period, judges, topics: some });
		}
		if (columns.length > most) return null;
	}
	return columns;
}

function choices(from: number, size: number): number {
	let ways = 1;
	for (let k = 0; k < size; k++) ways = (ways * (from - k)) / (k + 1);
	return ways;
}

function panelsOf(here: readonly number[], max: number): number[][] {
	const panels: number[][] = [];
	const extend = (panel: number[], from: number) => {
		if (panel.length > 0) panels.push(panel);
		if (panel.length === max) return;
		for (let at = from; at < here.length; at++) extend([...panel, here[at] as number], at + 1);
	};
	extend([], 0);
	return panels;
}

type Hearing = { judges: readonly number[]; topic: string; period: string; barred: ReadonlySet<string> };

/** Pitches on the topic that have all they need in this panel. */
function hearable(day: PitchDay, { judges, topic, period, barred }: Hearing): Column["topics"][number] {
	const { min, directors, experts } = day.panel;
	const members = judges.flatMap((j) => day.judges[j] ?? []);
	if (members.length < min || members.filter(({ role }) => role === "director").length < directors) return [];
	if (members.filter(({ expertise }) => expertise.includes(topic)).length < experts) return [];
	return day.pitches.flatMap((pitch, at) => {
		if (pitch.topic !== topic || !pitch.available.includes(period)) return [];
		const free = members.filter(({ id }) => !barred.has(JSON.stringify([id, pitch.id])));
		const leads = free.filter(({ role }) => role === "director").length;
		const knows = free.filter(({ expertise }) => expertise.includes(topic)).length;
		if (free.length < min || leads < directors || knows < experts) return [];
		return [{ pitch: at, steps: members.length - free.length }];
	});
}
