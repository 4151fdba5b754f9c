import { dayOf } from "../../platform/i18n/format.ts";
import type { Ctx } from "../../platform/web/context.ts";
import type { NextStep } from "../../platform/web/next-step.ts";
import { exceptionHref } from "./exception-links.ts";
import { paths } from "./paths.ts";
import { mayRunSchool } from "./policy.ts";
import { usualNoticeWeeks } from "./programme.ts";
import { type Gathering, gatheringStates } from "./queries/gatherings.ts";
import { programmesWithNotices } from "./queries/notices.ts";
import { openPlaceOffers } from "./queries/place-offers.ts";
import { programmesToBegin } from "./queries/programmes.ts";
import { gatheringsFacilitatedBy, roadOf } from "./queries/roads.ts";
import { openSwapsOf } from "./queries/swaps.ts";
import { isOn, type NextOnRoad, nextOnRoad } from "./road.ts";
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
	const asked = await questionsFor(c, viewer.personId);
	return [...asked, ...own, ...running.map((gathering) => attendanceStep(c, gathering, today)), ...school];
}

/** What colleagues and the office wait for an answer to. */
async function questionsFor(c: Ctx, personId: string): Promise<NextStep[]> {
	const { db, t } = c.var;
	const { swap, offer } = t.enrolment;
	const swaps = (await openSwapsOf(db, personId)).filter(({ partnerId }) => partnerId === personId);
	return [
		...(await openPlaceOffers(db, personId)).map(({ id, programmeTitle, cohortName }) => ({
			title: offer.next.title(programmeTitle),
			text: offer.next.text(cohortName),
			action: { label: offer.next.action, href: paths.ownOffer(id) },
			dueOn: null,
		})),
		...swaps.map(({ id, askerName }) => ({
			title: swap.next.title(askerName),
			text: swap.next.text,
			action: { label: swap.next.action, href: paths.swap(id) },
			dueOn: null,
		})),
	];
}

function stepOf(c: Ctx, { kind, gathering, dueOn }: NextOnRoad): NextStep {
	const { t, locale } = c.var;
	const words = t.programmes.mine;
	const title = t.programmes.gatheringWithTheme(gathering.number, gathering.theme);
	if (kind === "homework") {
		const action = { label: words.homework.action, href: paths.myProgramme() };
		return { title: `${words.homework.title}: ${gathering.theme}`, text: gathering.homework, action, dueOn };
	}
	if (kind === "catchUp") {
		const catchUp = t.enrolment.catchUp.next;
		const action = { label: catchUp.action, href: paths.ownAnswer(gathering.id) };
		return { title: catchUp.title(gathering.number), text: catchUp.text, action, dueOn };
	}
	if (kind === "come" && isOn(gathering, dayOf(c.var.now))) {
		const action = { label: t.checkIn.title, href: paths.ownAnswer(gathering.id) };
		return { title, text: timeInWords(t, locale, gathering), action, dueOn, takesPlace: true };
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
	const { any, withoutCohorts, notStarted } = await programmesToBegin(db);
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
			about: `cohorts of ${id}`,
		})),
		...notStarted.map(({ id, title }) => ({
			title: `${title}: ${exceptions["not-started"].title()}`,
			text: exceptions["not-started"].text(),
			action: { label: exceptions["not-started"].action, href: paths.programme(id) },
			dueOn: null,
		})),
		...found.map((exception) => exceptionStep(c, exception)),
		...(await programmesWithNotices(db)).map(({ programmeId, count }) => ({
			title: t.enrolment.notices.next.title(count),
			text: t.enrolment.notices.next.text,
			action: { label: t.enrolment.notices.next.action, href: `${paths.programme(programmeId)}#notices` },
			dueOn: null,
		})),
	];
}

/** "Kull 3, Samling 2: Lederteam, 4.–5. januar 2027"; without days where there are none yet. */
function placeOf({ var: { t, locale } }: Ctx, gathering: NonNullable<Exception["gathering"]>): string {
	const { cohortName, number, theme, days } = gathering;
	const dates = days.length === 0 ? [] : [daysInWords(t, locale, days)];
	return [cohortName, t.programmes.gatheringWithTheme(number, theme), ...dates].join(", ");
}

function exceptionStep(c: Ctx, exception: Exception): NextStep {
	const { t } = c.var;
	const { gathering, kind, count } = exception;
	const words = t.programmes.exceptions[kind];
	const where = gathering ? `${placeOf(c, gathering)}. ` : "";
	return {
		title: words.title(count),
		text: where + words.text(count, gathering?.noticeWeeks ?? usualNoticeWeeks),
		action: { label: words.action, href: exceptionHref("", exception) },
		dueOn: null,
	};
}
