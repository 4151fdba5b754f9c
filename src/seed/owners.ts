import type { SeedIdea } from "./fjordvik-ideas.ts";
import { need, type Story } from "./story.ts";

/** Who owns an idea: last year the heads of units pitched; this year the leaders of their departments do. */
export function ownerOf({ units }: Pick<Story, "units">, idea: SeedIdea): string {
	if (idea.stage === "decided" || idea.stage === "realised") return need(units, idea.unit).leaderId;
	const departments = [...units]
		.filter(([name]) => name.startsWith(`${idea.unit}, `))
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return departments[idea.title.length % departments.length]?.[1].leaderId ?? need(units, idea.unit).leaderId;
}
