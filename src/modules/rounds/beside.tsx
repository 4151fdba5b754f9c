import type { ComponentChildren } from "preact";
import type { Ctx } from "../../platform/web/context.ts";
import { type DayOfViewer, dayFor, isScoringOver, visibleResults } from "../pitching/index.ts";
import { cutIn, rankingOf } from "./pairs.ts";
import { choicesOfPanel } from "./queries/choices.ts";
import { rulesOf } from "./queries/rules.ts";
import { closedVotesOf } from "./queries/votes.ts";
import { rowsOf } from "./rows.ts";
import type { RoundRules } from "./rules.ts";
import { RoundsPart } from "./views/beside.tsx";

/** Beside the result of a pitch day: its rounds, when scoring is over, of the pitches that the viewer may see. */
export async function beside(c: Ctx, kind: string, id: string): Promise<ComponentChildren> {
	if (kind !== "pitch-results") return null;
	const found = await dayFor(c, id);
	if (!found || !isScoringOver(found.day.state)) return null;
	const rules = await rulesOf(c.var.db, id);
	return rules.pairs || rules.audience ? roundsFor(c, found, rules) : null;
}

async function roundsFor(c: Ctx, found: DayOfViewer, rules: RoundRules): Promise<ComponentChildren> {
	const { db, t, locale } = c.var;
	const { seen, hidden } = await visibleResults(c, found);
	if (seen.length === 0) return null;
	const ids = seen.map(({ id }) => id);
	const choices = rules.pairs ? await choicesOfPanel(db, found.day.id) : [];
	const ranking = rules.pairs ? rankingOf(choices, ids) : null;
	const pairs = choices.map(({ firstId, secondId }) => [firstId, secondId]);
	const compared = new Set(pairs.filter((pair) => pair.every((one) => ids.includes(one))).flat());
	const votes = rules.audience ? await closedVotesOf(db, found.day.id) : new Map<string, number>();
	const rows = rowsOf(rules, { seen, ranking, compared, votes });
	const cut = hidden === 0 && ranking && choices.length > 0 ? cutIn(ranking, rules.cut) : null;
	return <RoundsPart {...{ t, locale, rules, rows, cut, isWhole: hidden === 0 }} />;
}
