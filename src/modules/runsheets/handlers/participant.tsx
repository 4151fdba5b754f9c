import type { Ctx } from "../../../platform/web/context.ts";
import { signedIn } from "../../../platform/web/context.ts";
import { page } from "../../../platform/web/respond.tsx";
import { paths as programmePaths, roadOf } from "../../programmes/index.ts";
import { MyDaysPage } from "../views/my-days.tsx";
import { today } from "./place.ts";

/** A participant's gatherings: what each opens and closes, and the work between them. */
export async function myDays(c: Ctx): Promise<Response> {
	const { db, t, locale } = c.var;
	const gatherings = await roadOf(db, signedIn(c).personId);
	const crumbs = [{ label: t.programmes.mine.title, href: programmePaths.myProgramme() }];
	const props = { t, locale, gatherings, today: today(c) };
	return page(c, { title: t.runsheets.mine.title, crumbs }, <MyDaysPage {...props} />);
}
