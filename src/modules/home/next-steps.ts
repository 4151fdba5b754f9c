import type { Ctx } from "../../platform/web/context.ts";
import type { NextStep, NextSteps } from "../../platform/web/next-step.ts";

/** Joins what waits for the viewer in every module: what is due first stands first, what has no date last. */
export async function whatWaits(c: Ctx, sources: readonly NextSteps[]): Promise<NextStep[]> {
	const found: NextStep[] = [];
	// One after the other: they share one transaction, and so one connection.
	for (const source of sources) found.push(...(await source(c)));
	return found.filter(isLastAbout).sort(byDueDay);
}

/** Modules stand in their order, so the last one that speaks of a thing knows most. */
const isLastAbout = ({ about }: NextStep, at: number, all: readonly NextStep[]): boolean =>
	about === undefined || all.findLastIndex((step) => step.about === about) === at;

/** "9999" stands after every day that a municipality plans for. */
const never = "9999";

function byDueDay(a: NextStep, b: NextStep): number {
	return (a.dueOn ?? never).localeCompare(b.dueOn ?? never);
}
