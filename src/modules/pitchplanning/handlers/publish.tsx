import { z } from "zod";
import type { Ctx } from "../../../platform/web/context.ts";
import { optionalText } from "../../../platform/web/fields.ts";
import { isAnother, printOf, readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { paths as pitching } from "../../pitching/index.ts";
import { publishSchedule } from "../actions/publish.ts";
import { type Outlook, outlookOf } from "../outlook.ts";
import { groundOf } from "../queries/ground.ts";
import { PublishPage } from "../views/publish.tsx";
import { type AtHand, clockOf, crumbsTo, scheduleToSee, senderOf } from "./access.ts";

const publishForm = z.object({ shown: optionalText(40) });

/** What publishing would change and for whom, before it is done. */
export async function confirm(c: Ctx): Promise<Response> {
	const at = await scheduleToSee(c);
	return at?.schedule.state === "ready" ? showPublish(c, at) : notFound(c);
}

/** Makes the schedule true and tells those for whom something changes. */
export async function publish(c: Ctx): Promise<Response> {
	const at = await scheduleToSee(c);
	if (!at) return notFound(c);
	const { schedule, day } = at;
	const parsed = await readForm(c, publishForm);
	if (!parsed.ok) return notFound(c);
	const outlook = outlookOf(schedule, await groundOf(c.var.db, day.id), day, clockOf(c));
	if (isAnother(parsed.value.shown, whatItTells(schedule, outlook))) return showPublish(c, at, 422);
	const done = await publishSchedule(c.var.db, schedule, day, { ...senderOf(c), clock: clockOf(c) });
	if (done.ok) return redirect(c, pitching.pitchDay(day.id), c.var.t.pitchplanning.publish.done(done.told));
	return done.reason === "not-ready" ? notFound(c) : showPublish(c, at, 422);
}

async function showPublish(c: Ctx, { schedule, day }: AtHand, status: 200 | 422 = 200): Promise<Response> {
	const { db, t, locale } = c.var;
	const ground = await groundOf(db, day.id);
	const outlook = outlookOf(schedule, ground, day, clockOf(c));
	const shown = printOf(whatItTells(schedule, outlook));
	const words = t.pitchplanning.publish;
	const title = schedule.kind === "change" ? words.changeTitle : words.title;
	const options = { title, status, crumbs: crumbsTo(c, day, "below-schedules") };
	return page(
		c,
		options,
		<PublishPage {...{ t, locale, schedule, ground, outlook, title, shown, another: status === 422 }} />,
	);
}

/** What the page tells of a schedule, for the print that its form sends along. */
const whatItTells = ({ runId, away, withdrawn }: AtHand["schedule"], outlook: Outlook) => [
	...[runId, away, withdrawn],
	outlook.ok ? outlook.changes : outlook.reason,
];
