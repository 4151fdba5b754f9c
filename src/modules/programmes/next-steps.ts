import { dayOf } from "../../platform/i18n/format.ts";
import type { Ctx } from "../../platform/web/context.ts";
import type { NextStep } from "../../platform/web/next-step.ts";
import { exceptionHref } from "./exception-links.ts";
import { paths } from "./paths.ts";
import { mayRunSchool } from "./policy.ts";
import { type Gathering, gatheringStates } from "./queries/gatherings.ts";
import { programmesToBegin } from "./queries/programmes.ts";
import { gatheringsFacilitatedBy, roadOf } from "./queries/roads.ts";
import { type NextOnRoad, nextOnRoad } from "./road.ts";
import { daysInWords, timeInWords } from "./words.ts";
import { type Exception, worklist } from "./worklist.ts";

/** What waits for the viewer: invitations and work of their own programmes, gatherings they run today. */
export async function nextSteps(c: Ctx): Promise<NextStep[]> {
	const { db, viewer } = c.var;
	if (viewer.personId === null) return [];
	const today = dayOf(c.var.now);
	const own = nextOnRoad(await roadOf(db, viewer.personId), today).map((next) => stepOf(c, next));
	const running = (await gatheringsFacilitatedBy(db, viewer.personId)).filter(({ days }) =>
		days.includes(today),
	);
	const school = mayRunSchool(viewer) ? await officeSteps(c, today) : [];
	return [...own, ...running.map((gathering) => attendanceStep(c, gathering, today)), ...school];
}

function stepOf(c: Ctx, { kind, gathering, dueOn }: NextOnRoad): NextStep {
	const { t, locale } = c.var;
	const words = t.programmes.mine;
	const title = t.programmes.gatheringWithTheme(gathering.number, gathering.theme);
	if (kind === "homework") {
		const action = { label: words.homework.action, href: paths.myProgramme() };
		return { title: `${words.homework.title}: ${gathering.theme}`, text: gathering.homework, action, dueOn };
	}
	const text = words[kind].text(timeInWords(t, locale, gathering));
	const href = kind === "come" ? paths.myProgramme() : paths.ownAnswer(gathering.id);
	const label = kind === "come" ? words.seeProgramme : words[kind].action;
	return { title, text, action: { label, href }, dueOn, takesPlace: kind === "come" };
}

function attendanceStep(c: Ctx, gathering: Gathering, today: string): NextStep {
	const { t } = c.var;
	const words = t.programmes.mine;
	const title = words.facilitateNext(t.programmes.gathering(gathering.number), gathering.cohortName);
	const action = { label: words.markAttendance, href: paths.attendance(gathering.id) };
	return { title, text: words.facilitateText, action, dueOn: today, takesPlace: true };
}

/** More would bury what else waits; the rest stand on each programme's own page. */
const exceptionsShown = 3;

/** What the office should look at: a programme to make, cohorts to make, the most pressing gatherings. */
async function officeSteps(c: Ctx, today: string): Promise<NextStep[]> {
	const { db, t } = c.var;
	const { any, withoutCohorts } = await programmesToBegin(db);
	const { firstStep, list, exceptions } = t.programmes;
	if (!any)
		return [{ ...firstStep, action: { label: list.create, href: paths.newProgramme() }, dueOn: null }];
	const gatherings = await gatheringStates(db, { unfinished: true });
	const found = worklist({ cohorts: 1, unplaced: 0, gatherings, today }).slice(0, exceptionsShown);
	return [
		...withoutCohorts.map(({ id, title }) => ({
			title: `${title}: ${exceptions["no-cohorts"].title()}`,
			text: list.lead,
			action: { label: exceptions["no-cohorts"].action, href: paths.cohorts(id) },
			dueOn: null,
		})),
		...found.map((exception) => exceptionStep(c, exception)),
	];
}

function exceptionStep(c: Ctx, exception: Exception): NextStep {
	const { t, locale } = c.var;
	const { gathering, kind, count } = exception;
	const words = t.programmes.exceptions[kind];
	const where = gathering
		? `${gathering.cohortName}, ${t.programmes.gatheringWithTheme(gathering.number, gathering.theme)}, ${daysInWords(t, locale, gathering.days)}. `
		: "";
	return {
		title: words.title(count),
		text: where + words.text(count),
		action: { label: words.action, href: exceptionHref("", exception) },
		dueOn: null,
	};
}
