import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { arrangePanels, orderTopic } from "../../pitching/index.ts";
import { paths } from "../paths.ts";
import { frameOf, groundOf } from "../queries/ground.ts";
import { asTheyAre } from "../standing.ts";
import { PanelsPage } from "../views/panels.tsx";
import { crumbsTo, dayToPlan } from "./access.ts";

/** The panels of a day: who sits where, how mixed they are, and whether their points can be compared. */
export async function index(c: Ctx): Promise<Response> {
	const day = await dayToPlan(c);
	if (!day) return notFound(c);
	const { db, t, locale } = c.var;
	const ground = await groundOf(db, day.id);
	const isFramed = (await frameOf(db, day.id)) !== undefined;
	const options = {
		title: t.pitchplanning.panels.title,
		crumbs: crumbsTo(c, day, "panels"),
		live: [orderTopic(day.id)],
	};
	return page(c, options, <PanelsPage {...{ t, locale, day, ground, isFramed }} />);
}

/** Adds an empty panel, and leads to where it is filled. */
export async function add(c: Ctx): Promise<Response> {
	const day = await dayToPlan(c);
	if (!day) return notFound(c);
	const { db, t } = c.var;
	const { panels } = await groundOf(db, day.id);
	const empty = { title: "", room: "", day: null, startsAt: null, quorum: null, seats: [], pitchIds: [] };
	await arrangePanels(db, day.id, [...asTheyAre(panels), empty], signedIn(c).personId);
	const added = (await groundOf(db, day.id)).panels.at(-1);
	if (!added) return notFound(c);
	return redirect(c, paths.panel(day.id, added.id), t.pitchplanning.panels.added);
}
