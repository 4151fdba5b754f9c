import { addDays } from "../../core/calendar/day.ts";
import { dayOf, formatTime } from "../../platform/i18n/format.ts";
import type { Ctx } from "../../platform/web/context.ts";
import type { NextStep } from "../../platform/web/next-step.ts";
import { gatheringsBetween, roadOf } from "../programmes/index.ts";
import { openForms } from "./handlers/open-forms.ts";
import { paths } from "./paths.ts";
import { diplomasOf, interestsOf, programmesWithDiplomas } from "./queries/diplomas.ts";
import { ownAnswersOn } from "./queries/reflections.ts";
import { isTimeToLookBack, type PastDay, pastDays, suggestedUntil } from "./reflection.ts";

/** What waits for the viewer: the latest day's reflection while it is fresh. */
export async function nextSteps(c: Ctx): Promise<NextStep[]> {
	const { viewer } = c.var;
	if (viewer.personId === null) return [];
	return [
		...(await evaluationSteps(c, viewer.personId)),
		...(await reflectionSteps(c, viewer.personId)),
		...(await diplomaSteps(c, viewer.personId)),
		...(viewer.roles.has("office") ? await issuingSteps(c) : []),
	];
}

/** So long after the last gathering the office is reminded of what its participants wait for. */
const issuingDays = 60;

/** Programmes whose last gathering is held, and where nobody has a diploma yet. */
async function issuingSteps(c: Ctx): Promise<NextStep[]> {
	const { db, now, t } = c.var;
	const today = dayOf(now);
	const held = (await gatheringsBetween(db, addDays(today, -issuingDays), today)).filter(
		({ isLast, days }) => isLast && (days.at(-1) ?? "9999") <= today,
	);
	const titles = new Map(held.map(({ programmeId, programmeTitle }) => [programmeId, programmeTitle]));
	const issued = await programmesWithDiplomas(db, [...titles.keys()]);
	const words = t.learning.diplomas;
	return [...titles]
		.filter(([id]) => !issued.has(id))
		.map(([id, title]) => ({
			title: words.issueStep(title),
			text: words.issueText,
			action: { label: words.issueAction, href: paths.diplomas(id) },
			dueOn: null,
		}));
}

/** A diploma is news for a month, until its owner has said what comes next. */
const diplomaIsNewDays = 30;

async function diplomaSteps(c: Ctx, personId: string): Promise<NextStep[]> {
	const { db, now, t } = c.var;
	const since = addDays(dayOf(now), -diplomaIsNewDays);
	const fresh = (await diplomasOf(db, personId)).filter(({ issuedOn }) => issuedOn >= since);
	if (fresh.length === 0) return [];
	const told = new Set((await interestsOf(db, personId)).map(({ programmeId }) => programmeId));
	const { stepTitle, stepText, stepAction } = t.learning.diplomas.own;
	const step = {
		title: stepTitle,
		text: stepText,
		action: { label: stepAction, href: paths.myLearning() },
		dueOn: null,
	};
	return fresh.some(({ programmeId }) => !told.has(programmeId)) ? [step] : [];
}

/** The forms that wait; one's own, and nobody else is told. */
async function evaluationSteps(c: Ctx, personId: string): Promise<NextStep[]> {
	const { t } = c.var;
	const words = t.learning.evaluation;
	return (await openForms(c, personId)).map(({ asking, title }) => ({
		title: `${words.open}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
		text: words.nextText,
		action: { label: words.open, href: paths.evaluation(asking.id) },
		dueOn: asking.closesOn,
	}));
}

async function reflectionSteps(c: Ctx, personId: string): Promise<NextStep[]> {
	const { db, now } = c.var;
	const today = dayOf(now);
	const clock = formatTime(now, "en");
	const fresh = pastDays(await roadOf(db, personId), today)
		.filter((past) => suggestedUntil(past.day) >= today && isTimeToLookBack(past, today, clock))
		.at(-1);
	if (!fresh || fresh.gathering.state === "no") return [];
	const at = { personId, gatheringId: fresh.gathering.id, dayNumber: fresh.dayNumber };
	return (await ownAnswersOn(db, at)).length > 0 ? [] : [reflectionStep(c, fresh, today)];
}

function reflectionStep(c: Ctx, { gathering, dayNumber, day }: PastDay, today: string): NextStep {
	const words = c.var.t.learning.next;
	return {
		title: day === today ? words.reflectTitle : words.reflectEarlierTitle(gathering.number, dayNumber),
		text: words.reflectText,
		action: { label: words.reflectAction, href: paths.reflection(gathering.id, String(dayNumber)) },
		dueOn: day === today ? today : suggestedUntil(day),
	};
}
