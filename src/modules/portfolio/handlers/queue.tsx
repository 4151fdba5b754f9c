import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm } from "../../../platform/web/forms.ts";
import { page, redirect } from "../../../platform/web/respond.tsx";
import { setSlots } from "../actions/gate.ts";
import { slotsForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { keepsPortfolio, seesShielded } from "../policy.ts";
import { queueGround } from "../queries/queue.ts";
import { forecastOf, queueTopic } from "../queue.ts";
import { QueuePage } from "../views/queue.tsx";
import { todayOf } from "./today.ts";

/** Who holds a place, who waits, and when they can start. */
export const show = (c: Ctx): Promise<Response> => queuePage(c, null);

/** Sets how many can go on at once. */
export async function saveSlots(c: Ctx): Promise<Response> {
	const parsed = await readForm(c, slotsForm);
	if (!parsed.ok) return queuePage(c, parsed.form);
	await setSlots(c.var.db, parsed.value.slots, signedIn(c).personId, todayOf(c));
	return redirect(c, paths.queue(), c.var.t.gate.queue.slotsSaved);
}

async function queuePage(c: Ctx, faulty: FormState | null): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const ground = await queueGround(db, seesShielded(viewer));
	const today = todayOf(c);
	const props = {
		...{ t, locale, ground, today },
		forecast: forecastOf(ground, today),
		slotsForm: faulty ?? blankForm({ slots: ground.slots === null ? "" : String(ground.slots) }),
		links: c.var.navigation(c).around("portfolio", ""),
		mayEdit: keepsPortfolio(viewer),
		answersFor: (ownerId: string) => keepsPortfolio(viewer) || ownerId === viewer.personId,
	};
	const crumbs = [{ label: t.portfolio.list.title, href: paths.initiatives() }];
	const options = {
		title: t.gate.queue.title,
		crumbs,
		status: faulty ? 422 : 200,
		live: [queueTopic],
	} as const;
	return page(c, options, <QueuePage {...props} />);
}
