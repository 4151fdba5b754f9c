import { addDays } from "../../../core/calendar/day.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { page } from "../../../platform/web/respond.tsx";
import { realisedBenefits } from "../../benefits/index.ts";
import { yearOfIdeas } from "../../innovation/index.ts";
import { initiativesOfYear } from "../../portfolio/index.ts";
import { promisesIn } from "../queries/promises.ts";
import { YearPage } from "../views/year-page.tsx";
import { crumbsTo, everyone, onAssembly } from "./found.ts";

/** What the year up to the day started, stopped and realised: what everyone here may read already, put together. */
export const year = (c: Ctx) =>
	onAssembly(c, everyone, async ({ assembly }) => {
		const { db, t, locale } = c.var;
		const from = addDays(assembly.day, -365);
		const ideas = await yearOfIdeas(db, from, assembly.day);
		const initiatives = await initiativesOfYear(db, from, assembly.day);
		const benefits = (await realisedBenefits(db)).filter(
			({ latestOn }) => latestOn !== null && latestOn >= from && latestOn <= assembly.day,
		);
		const promises = await promisesIn(db, assembly.programmeId);
		const props = { t, locale, assembly, from, ideas, initiatives, benefits, promises };
		return page(c, { title: t.assembly.year.title, crumbs: crumbsTo(c, assembly) }, <YearPage {...props} />);
	});
