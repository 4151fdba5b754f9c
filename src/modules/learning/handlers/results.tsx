import { answersIn } from "../../../core/surveys/index.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { notFound, page } from "../../../platform/web/respond.tsx";
import {
	cohortsOf,
	gatheringsFacilitatedBy,
	mayRunProgramme,
	type PlannedGatheringRow,
	type Programme,
	plannedGatherings,
	programmeById,
	paths as programmes,
} from "../../programmes/index.ts";
import { paths } from "../paths.ts";
import { askedIn, countsOf, textsOf } from "../queries/evaluation.ts";
import { dayResults, driverResults, type PlannedDay, understandingResults } from "../results.ts";
import { ResultsPage } from "../views/results-page.tsx";
import { idIn } from "./found.ts";

/** What the evaluation says. The office sees all cohorts and what people wrote; facilitators their own cohorts. */
export async function show(c: Ctx): Promise<Response> {
	const id = idIn(c);
	if (!id) return notFound(c);
	const { db, t, locale, viewer } = c.var;
	const runs = mayRunProgramme(viewer, id);
	const own = runs ? null : await cohortsFacilitated(c, id);
	const programme = own?.size === 0 ? undefined : await programmeById(db, id);
	if (!programme) return notFound(c);
	const counted = await countsOf(db, id);
	const plan = await plannedGatherings(db, id);
	const cohorts = (await cohortsOf(db, id)).filter((cohort) => own === null || own.has(cohort.id));
	const props = {
		...{ t, locale, runs, programmeId: id, asked: await askedIn(db, id) },
		answered: answeredForms(counted),
		days: dayResults(counted, daysOf(c, plan), cohorts),
		understanding: understandingResults(counted),
		drivers: driverResults(counted),
		texts: runs ? await textsIn(c, id) : null,
	};
	return page(
		c,
		{ title: t.learning.results.title, crumbs: crumbsOf(c, programme, runs) },
		<ResultsPage {...props} />,
	);
}

async function cohortsFacilitated(c: Ctx, programmeId: string): Promise<Set<string>> {
	const gatherings = await gatheringsFacilitatedBy(c.var.db, signedIn(c).personId);
	return new Set(gatherings.filter((one) => one.programmeId === programmeId).map(({ cohortId }) => cohortId));
}

/** Every form has all its questions answered, so one question of each kind counts the forms. */
function answeredForms(counted: Awaited<ReturnType<typeof countsOf>>): number {
	return answersIn(
		counted
			.filter(({ question }) => question === "learned" || question === "why")
			.map(({ answers }) => answers),
	);
}

const daysOf = (c: Ctx, plan: readonly PlannedGatheringRow[]): PlannedDay[] =>
	plan.flatMap(({ id, number, dayCount }) =>
		Array.from({ length: dayCount }, (_, index) => ({
			programmeGatheringId: id,
			dayNumber: index + 1,
			label: c.var.t.learning.results.day(number, index + 1),
		})),
	);

const textsAPage = 30;

async function textsIn(c: Ctx, programmeId: string) {
	const words = c.req.query("q")?.trim().slice(0, 100) ?? "";
	const number = Math.max(1, Number.parseInt(c.req.query("page") ?? "1", 10) || 1);
	const at = { limit: textsAPage, offset: (number - 1) * textsAPage };
	const found = await textsOf(c.var.db, programmeId, words, at);
	return { ...found, words, page: number, pageCount: Math.ceil((found.total ?? 0) / textsAPage) };
}

const crumbsOf = (c: Ctx, programme: Programme, runs: boolean) =>
	runs
		? [
				{ label: c.var.t.programmes.title, href: programmes.programmes() },
				{ label: programme.title, href: programmes.programme(programme.id) },
			]
		: [{ label: c.var.t.learning.title, href: paths.myLearning() }];
