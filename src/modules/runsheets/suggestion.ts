import type { Messages } from "../../../locales/index.ts";
import type { ItemFields, Method } from "./item.ts";

type Slot = { word: number | "checkIn" | "break" | "lunch" | "reflection" | "homework" | "closing" } & {
	minutes: number;
	method: Method;
	fixedStart?: string;
};

/** Two days from nine to four with lunch at half past eleven. Numbers are the gathering's own eight items in order. */
const frame: readonly (readonly Slot[])[] = [
	[
		{ word: "checkIn", minutes: 30, method: "plenary" },
		{ word: 0, minutes: 45, method: "talk" },
		{ word: "break", minutes: 15, method: "break" },
		{ word: 1, minutes: 60, method: "groups" },
		{ word: "lunch", minutes: 45, method: "break", fixedStart: "11:30" },
		{ word: 2, minutes: 75, method: "pairs" },
		{ word: "break", minutes: 15, method: "break" },
		{ word: 3, minutes: 75, method: "groups" },
		{ word: "reflection", minutes: 30, method: "own" },
		{ word: "closing", minutes: 30, method: "plenary" },
	],
	[
		{ word: "checkIn", minutes: 20, method: "plenary" },
		{ word: 4, minutes: 40, method: "talk" },
		{ word: "break", minutes: 15, method: "break" },
		{ word: 5, minutes: 75, method: "groups" },
		{ word: "lunch", minutes: 45, method: "break", fixedStart: "11:30" },
		{ word: 6, minutes: 90, method: "pitch" },
		{ word: "break", minutes: 15, method: "break" },
		{ word: 7, minutes: 60, method: "pairs" },
		{ word: "homework", minutes: 30, method: "plenary" },
		{ word: "closing", minutes: 30, method: "plenary" },
	],
];

/** A suggested sheet for one of the five gatherings of the template, to be changed freely; empty for any other. */
export function suggestedItems(t: Messages, number: number, dayCount: number): ItemFields[] {
	const words = t.runsheets.suggestion;
	const titles = words.gatherings[number - 1];
	if (!titles) return [];
	return frame.slice(0, dayCount).flatMap((slots, index) =>
		slots.map(({ word, minutes, method, fixedStart }) => ({
			day: index + 1,
			title: typeof word === "number" ? (titles.items[word] ?? "") : words[word],
			...{ minutes, method },
			fixedStart: fixedStart ?? null,
			facilitatorId: null,
			material: typeof word === "number" ? (titles.material[word] ?? "") : "",
			room: "",
			notes: word === "checkIn" ? words.checkInNotes : "",
		})),
	);
}

/** What facilitators of the gathering should know, in the words that the register suggests. */
export function suggestedNeeds(t: Messages, number: number): string[] {
	const need = t.runsheets.needs.suggestions[number - 1];
	return need === undefined ? [] : [need];
}
