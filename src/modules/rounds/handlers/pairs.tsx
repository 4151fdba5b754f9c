import type { Ctx } from "../../../platform/web/context.ts";
import { readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { type DayOfViewer, isTimeToScore, onPitchDay } from "../../pitching/index.ts";
import { choosePair } from "../actions/rounds.ts";
import { pairForm } from "../forms.ts";
import { pairFor } from "../pairs.ts";
import { paths } from "../paths.ts";
import { choicesOfPanel, judgedBy } from "../queries/choices.ts";
import { rulesOf } from "../queries/rules.ts";
import { choicesOn } from "../queries/votes.ts";
import { PairsPage } from "../views/pairs.tsx";
import { crumbsTo } from "./rules.tsx";

/** A member of the panel, while points are given, where the day has this round. */
const onPairs = (
	c: Ctx,
	answer: (found: DayOfViewer, judged: string[], cut: number | null) => Promise<Response>,
) =>
	onPitchDay(c, async (found) => {
		const { day, seat, by, on } = found;
		const { pairs: isHeld, cut } = await rulesOf(c.var.db, day.id);
		if (!isTimeToScore(on) || !isHeld || seat.judges === null) return notFound(c);
		return answer(found, await judgedBy(c.var.db, day.id, by), cut);
	});

/** Two pitches, and the question which is better. */
export const pairs = (c: Ctx) =>
	onPairs(c, async (found, judged, cut) => {
		const { db, t } = c.var;
		const choices = await choicesOfPanel(db, found.day.id);
		const titles = new Map((await choicesOn(db, found.day.id)).map(({ id, title }) => [id, title]));
		const pair = pairFor(found.by, choices, { pitchIds: judged, ofAll: titles.size, cut });
		const done = choices.filter(({ personId }) => personId === found.by).length;
		const props = { t, day: found.day, pair, titles, done };
		return page(c, { title: t.rounds.pairs.title, crumbs: crumbsTo(c, found) }, <PairsPage {...props} />);
	});

export const choose = (c: Ctx) =>
	onPairs(c, async ({ day, by }, judged) => {
		const parsed = await readForm(c, pairForm);
		if (!parsed.ok) return redirect(c, paths.pairs(day.id), c.var.t.rounds.pairs.chooseOne, true);
		const { firstId, secondId, better } = parsed.value;
		if (firstId === secondId || ![firstId, secondId].every((id) => judged.includes(id))) return notFound(c);
		const preferredId = better === "neither" ? null : better === "first" ? firstId : secondId;
		await choosePair(c.var.db, day.id, by, { firstId, secondId, preferredId }, c.var.now);
		return redirect(c, paths.pairs(day.id));
	});
