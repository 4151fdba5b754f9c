import type { Ctx } from "../../../platform/web/context.ts";
import { notFound, page } from "../../../platform/web/respond.tsx";
import { paths } from "../paths.ts";
import { sheetOf } from "../queries/sheets.ts";
import { layOut, minuteOf, momentIn } from "../timeline.ts";
import { NowPage } from "../views/now-page.tsx";
import { clockAt, sheetCrumbs, sheetToRead, standsInFor, today } from "./place.ts";

/** What is called "now" is at most this old on a page that is left open. */
const refreshSeconds = 60;

/** What goes on now in a gathering, and what comes next; on other days its first day from the beginning. */
export async function show(c: Ctx): Promise<Response> {
	const place = await sheetToRead(c);
	if (!place?.gathering) return notFound(c);
	const { db, t, locale, now } = c.var;
	const { gathering, dayCount, hours, key, part, mayChange } = place;
	const sheet = await sheetOf(db, key, standsInFor(c, part.runs));
	const day = gathering.days.indexOf(today(c));
	const plan = layOut(sheet.items, dayCount, hours)[Math.max(0, day)];
	if (!plan) return notFound(c);
	const isToday = day >= 0;
	const minute = minuteOf(clockAt(now));
	const props = {
		...{ t, locale, gathering, plan, isToday, mayChange, minute },
		moment: isToday ? momentIn(plan.items, minute) : { now: null, next: null },
		sheetHref: paths.sheet(gathering.id),
	};
	const title = t.runsheets.now.title(t.programmes.gathering(key.number));
	const refresh = isToday && c.req.query("still") === undefined ? refreshSeconds : undefined;
	const crumbs = sheetCrumbs(t, place);
	return page(
		c,
		{
			title,
			crumbs,
			refreshSeconds: refresh,
			islands: refresh ? ["keep-fresh"] : [],
		},
		<NowPage {...props} />,
	);
}
