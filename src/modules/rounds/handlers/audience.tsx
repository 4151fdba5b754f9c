import { normalCode } from "../../../platform/auth/tokens.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect, wrongCode } from "../../../platform/web/respond.tsx";
import { type DayOfViewer, onPitchDay } from "../../pitching/index.ts";
import { castVote, makeCodes, moveVote } from "../actions/rounds.ts";
import { codesForm, voteForm, voteStateForm } from "../forms.ts";
import { paths, topics } from "../paths.ts";
import { rulesOf } from "../queries/rules.ts";
import { choicesOn, codesOf, type Slip, slipByCode, turnoutOf } from "../queries/votes.ts";
import { AudiencePage, ClosingPage } from "../views/audience.tsx";
import { CodesPage } from "../views/codes.tsx";
import { VotePage } from "../views/vote.tsx";
import { crumbsTo } from "./rules.tsx";

/** The office, or the day's leader, where the day has a vote. */
const onAudience = (c: Ctx, answer: (found: DayOfViewer) => Promise<Response>) =>
	onPitchDay(c, async (found) => {
		const { seat, day } = found;
		const runs = seat.plans || seat.judges === "leader";
		return runs && (await rulesOf(c.var.db, day.id)).audience ? answer(found) : notFound(c);
	});

/** How many have voted, never for whom; open and close. */
export const audience = (c: Ctx) =>
	onAudience(c, async (found) => {
		if (c.req.query("closing") === undefined) return showAudience(c, found, blankForm({ count: "100" }));
		const { t } = c.var;
		const title = t.rounds.audience.closeTitle;
		return page(c, { title, crumbs: crumbsTo(c, found) }, <ClosingPage t={t} day={found.day} />);
	});

async function showAudience(c: Ctx, found: DayOfViewer, form: FormState): Promise<Response> {
	const { db, t } = c.var;
	const { day } = found;
	const state = (await rulesOf(db, day.id)).audienceState;
	const props = { t, day, form, state, turnout: await turnoutOf(db, day.id) };
	const status = Object.keys(form.errors).length > 0 ? (422 as const) : (200 as const);
	const options = {
		title: t.rounds.audience.title,
		crumbs: crumbsTo(c, found),
		status,
		live: [topics.count(day.id)],
	};
	return page(c, options, <AudiencePage {...props} />);
}

export const move = (c: Ctx) =>
	onAudience(c, async ({ day, by }) => {
		const parsed = await readForm(c, voteStateForm);
		if (!parsed.ok) return notFound(c);
		await moveVote(c.var.db, day.id, parsed.value.to, by);
		return redirect(c, paths.audience(day.id));
	});

/** Slips to print and cut. */
export const codes = (c: Ctx) =>
	onAudience(c, async (found) => {
		const { db, t, deps } = c.var;
		const origin = deps.config.baseUrl ?? new URL(c.req.url).origin;
		const crumbs = [
			...crumbsTo(c, found),
			{ label: t.rounds.audience.title, href: paths.audience(found.day.id) },
		];
		const props = { t, day: found.day, codes: await codesOf(db, found.day.id), origin };
		return page(c, { title: t.rounds.audience.sheet, crumbs }, <CodesPage {...props} />);
	});

export const addCodes = (c: Ctx) =>
	onAudience(c, async (found) => {
		const parsed = await readForm(c, codesForm);
		if (!parsed.ok) return showAudience(c, found, parsed.form);
		await makeCodes(c.var.db, found.day.id, parsed.value.count, found.by);
		return redirect(c, paths.codes(found.day.id));
	});

async function slipInAddress(c: Ctx): Promise<Slip | null> {
	const code = normalCode(c.req.param("token") ?? "");
	return code ? slipByCode(c.var.db, code) : null;
}

/** The vote on the phone of whoever holds a slip. The code lets them in: a guess hits one in many millions. */
export async function vote(c: Ctx): Promise<Response> {
	const slip = await slipInAddress(c);
	return slip ? showVote(c, slip, blankForm({ pitchId: slip.pitchId ?? undefined })) : wrongCode(c);
}

async function showVote(c: Ctx, slip: Slip, form: FormState): Promise<Response> {
	const { db, t } = c.var;
	const choices = await choicesOn(db, slip.pitchDayId);
	const status = Object.keys(form.errors).length > 0 ? (422 as const) : (200 as const);
	const options = { title: t.rounds.vote.title, status, live: [topics.vote(slip.pitchDayId)] };
	return page(c, options, <VotePage {...{ t, slip, choices, form }} />);
}

/** In a full hall everybody sends at once: a vote that counts costs one question. */
export async function cast(c: Ctx): Promise<Response> {
	const code = normalCode(c.req.param("token") ?? "");
	const parsed = await readForm(c, voteForm);
	if (code && parsed.ok && (await castVote(c.var.db, code, parsed.value.pitchId)))
		return redirect(c, paths.vote(code));
	const slip = await slipInAddress(c);
	if (!slip) return wrongCode(c);
	const { chooseOne, notOpen } = c.var.t.rounds.vote;
	if (parsed.ok || slip.state !== "open") return redirect(c, paths.vote(slip.code), notOpen, true);
	return showVote(c, slip, withErrors(blankForm(), { pitchId: chooseOne }));
}
