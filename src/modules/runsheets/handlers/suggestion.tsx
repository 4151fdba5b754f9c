import type { Ctx } from "../../../platform/web/context.ts";
import { readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { nameCarriers, paths as programmePaths } from "../../programmes/index.ts";
import { picksForm } from "../facilitator-forms.ts";
import { paths } from "../paths.ts";
import { mayKeepRegisters } from "../policy.ts";
import { needsByGathering } from "../queries/facilitators.ts";
import { suggestStaffing } from "../suggest.ts";
import { SuggestionPage } from "../views/suggestion-page.tsx";
import { today } from "./place.ts";
import { refusalInWords, staffAhead } from "./staff.ts";

/** Who could take the empty chairs of the gatherings ahead, and why. */
export const show = (c: Ctx): Promise<Response> | Response =>
	mayKeepRegisters(c.var.viewer) ? suggestionPage(c) : notFound(c);

/** Accepts what was shown, for one gathering or all of them. What no longer fits is named, the rest is kept. */
export async function accept(c: Ctx): Promise<Response> {
	const { db, t, viewer } = c.var;
	const parsed = await readForm(c, picksForm);
	if (!mayKeepRegisters(viewer) || !parsed.ok) return notFound(c);
	const { ahead, facilitators } = await staffAhead(c);
	const known = new Set(facilitators.map(({ personId }) => personId));
	let accepted = 0;
	for (const { gatheringId, people } of parsed.value.pick) {
		const gathering = ahead.find(({ id }) => id === gatheringId);
		const mayCarry = (id: string) => known.has(id) || gathering?.carrierIds.includes(id);
		if (!gathering || !people.every(mayCarry)) return notFound(c);
		const answer = await nameCarriers(db, gatheringId, people);
		if (!answer.ok) return suggestionPage(c, refusalInWords(c, answer, facilitators), accepted);
		accepted += 1;
	}
	return redirect(c, paths.suggestion(), t.facilitators.suggestion.accepted(accepted));
}

async function suggestionPage(c: Ctx, fault?: string, accepted = 0): Promise<Response> {
	const { db, t, locale } = c.var;
	const { ahead, facilitators } = await staffAhead(c);
	const suggestions = suggestStaffing(ahead, facilitators, await needsByGathering(db), today(c));
	const crumbs = [
		{ label: t.programmes.title, href: programmePaths.programmes() },
		{ label: t.facilitators.title, href: paths.facilitators() },
	];
	const kept = accepted > 0 ? ` ${t.facilitators.suggestion.accepted(accepted)}` : "";
	const props = {
		t,
		locale,
		suggestions,
		fault: fault && fault + kept,
		hasRegister: facilitators.length > 0,
	};
	return page(
		c,
		{ title: t.facilitators.suggestion.title, crumbs, status: fault ? 422 : 200 },
		<SuggestionPage {...props} />,
	);
}
