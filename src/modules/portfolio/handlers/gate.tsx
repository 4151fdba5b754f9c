import { delayed } from "../../../core/capacity/queue.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { startInitiative } from "../actions/gate.ts";
import { startForm } from "../forms.ts";
import { lacksOf, mayBeOverridden } from "../gate.ts";
import { allowedMoves } from "../initiative.ts";
import { paths } from "../paths.ts";
import { keepsPortfolio, seesShielded } from "../policy.ts";
import { atTheGate } from "../queries/gate.ts";
import type { Initiative } from "../queries/initiative-page.ts";
import { queueGround } from "../queries/queue.ts";
import { asStarted, forecastOf, queueTopic } from "../queue.ts";
import { StartPage } from "../views/gate.tsx";
import { crumbs, theChangeable } from "./initiative.tsx";
import { todayOf, when } from "./today.ts";

/** What is in place and what is missing before an initiative may start. */
export async function show(c: Ctx): Promise<Response> {
	const initiative = await theStartable(c);
	return initiative ? startPage(c, initiative, blankForm()) : notFound(c);
}

/** Starts it, or says what is missing; those who keep the portfolio may start it all the same, with a reason. */
export async function start(c: Ctx): Promise<Response> {
	const initiative = await theChangeable(c);
	if (!initiative) return notFound(c);
	const parsed = await readForm(c, startForm);
	if (!parsed.ok) return startPage(c, initiative, parsed.form);
	const { needsNobody, reason } = parsed.value;
	const override = keepsPortfolio(c.var.viewer) && reason !== "" ? reason : null;
	const { personId } = signedIn(c);
	const done = await startInitiative(c.var.db, initiative.id, { needsNobody, override }, personId, when(c));
	const words = c.var.t.gate.start;
	const back = paths.initiative(initiative.id);
	if (done.ok) return redirect(c, back, override ? words.startedPast : words.started);
	if (done.reason === "not-allowed") return redirect(c, back, words.gone, true);
	return startPage(c, initiative, withErrors(parsed.form, { start: words.stillLacks }));
}

async function theStartable(c: Ctx): Promise<Initiative | null> {
	const initiative = await theChangeable(c);
	return initiative && allowedMoves(initiative.state).includes("under_way") ? initiative : null;
}

async function startPage(c: Ctx, initiative: Initiative, form: FormState): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const ground = await queueGround(db, seesShielded(viewer));
	const today = todayOf(c);
	const at = await atTheGate(db, initiative.id, today);
	const forecast = forecastOf(ground, today);
	const lacks = lacksOf(at);
	const props = {
		...{ t, locale, today, initiative, form, at, lacks, forecast },
		titles: new Map(ground.lived.map(({ id, title }) => [id, title])),
		delays: delayed(forecast, forecastOf(asStarted(ground, initiative.id, today), today)),
		ownerLinks: c.var.navigation(c).around("initiative-owner", initiative.id),
		notices: await c.var.navigation(c).notices("initiative-start", initiative.id),
		mayOverride: keepsPortfolio(viewer) && lacks.every(mayBeOverridden),
	};
	const status = Object.keys(form.errors).length > 0 ? 422 : 200;
	const title = t.gate.start.title(initiative.title);
	const options = { title, crumbs: crumbs(c, initiative), status, live: [queueTopic] } as const;
	return page(c, options, <StartPage {...props} />);
}
