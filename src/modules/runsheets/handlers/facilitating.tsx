import { addDays, addMonths } from "../../../core/calendar/day.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { changedMeanwhile, type FormState, formOfRecord, readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { gatheringsCarried, paths as programmePaths } from "../../programmes/index.ts";
import { addAbsence, changeFacilitator, removeAbsence } from "../actions/facilitators.ts";
import { calendarOf } from "../calendar.ts";
import { daysByMonth, type Facilitator, monthsAhead, monthsFrom } from "../facilitator.ts";
import { ownForm } from "../facilitator-forms.ts";
import { paths } from "../paths.ts";
import { facilitatorById, readersOf } from "../queries/facilitators.ts";
import { handoversOf } from "../queries/handovers.ts";
import { sheetOf } from "../queries/sheets.ts";
import { layOut, minuteOf, momentIn } from "../timeline.ts";
import { FacilitatingPage } from "../views/facilitating-page.tsx";
import { clockAt, standsInFor, today } from "./place.ts";

/** A note is still worth writing this many days after a gathering. */
const handoverDays = 14;

/** What a facilitator needs: today's sheet, the gatherings, the notes, and their own limits. */
export const show = (c: Ctx): Promise<Response> => facilitatingPage(c);

/** Changes one's own limits. */
export async function change(c: Ctx): Promise<Response> {
	const { db, t } = c.var;
	const { personId } = signedIn(c);
	const register = await facilitatorById(db, personId);
	if (!register) return notFound(c);
	const parsed = await readForm(c, ownForm);
	if (!parsed.ok) return facilitatingPage(c, parsed.form);
	const { value } = parsed;
	const stale = value.act === "limits" ? changedMeanwhile(parsed.form, limitsOf(register).values) : undefined;
	if (stale) return facilitatingPage(c, stale);
	if (value.act === "limits") await changeFacilitator(db, personId, { monthlyLimit: value.monthlyLimit });
	if (value.act === "close") await addAbsence(db, personId, { fromDay: value.fromDay, toDay: value.toDay });
	if (value.act === "open") await removeAbsence(db, personId, value.absence);
	return redirect(c, paths.facilitating(), t.facilitators.saved);
}

const limitsOf = ({ monthlyLimit }: Pick<Facilitator, "monthlyLimit">): FormState =>
	formOfRecord({ monthlyLimit: String(monthlyLimit) });

/** The gatherings one carries, as a calendar file. */
export async function calendar(c: Ctx): Promise<Response> {
	const own = (await ownGatherings(c)).filter(({ days }) => (days.at(-1) ?? "") >= today(c));
	const { t, locale, now } = c.var;
	return new Response(calendarOf(own, { t, locale, host: new URL(c.req.url).hostname, now }), {
		headers: {
			"content-type": "text/calendar; charset=utf-8",
			"content-disposition": 'attachment; filename="samlinger.ics"',
			"cache-control": "private, no-store",
		},
	});
}

function ownGatherings(c: Ctx) {
	const from = addDays(today(c), -handoverDays);
	return gatheringsCarried(c.var.db, {
		...{ from: `${from.slice(0, 7)}-01`, to: addMonths(today(c), monthsAhead * 2) },
		personId: signedIn(c).personId,
	});
}

async function facilitatingPage(c: Ctx, failed?: FormState): Promise<Response> {
	const { db, t, locale } = c.var;
	const { personId } = signedIn(c);
	const day = today(c);
	const own = await ownGatherings(c);
	const ahead = own.filter(({ days }) => (days.at(-1) ?? "") >= day);
	const begun = own.filter(
		({ days }) => (days[0] ?? "9999") <= day && (days.at(-1) ?? "") >= addDays(day, -handoverDays),
	);
	const veil = standsInFor(c, false);
	const notes = await handoversOf(db, [...new Set(own.map(({ cohortId }) => cohortId))], veil);
	const colleagues = await readersOf(db, [...new Set(own.flatMap(({ carrierIds }) => carrierIds))], veil);
	const register = await facilitatorById(db, personId);
	const props = {
		...{ t, locale, personId, failed, ahead, notes, register, today: day },
		limits: failed?.values.act === "limits" ? failed : register && limitsOf(register),
		now: await nowOf(c, ahead),
		toHandOver: begun.find(
			({ id }) => !notes.some((note) => note.gatheringId === id && note.authorId === personId),
		),
		nameOf: new Map(colleagues.map((one) => [one.personId, one.name])),
		months: monthsFrom(day),
		load: daysByMonth(own).get(personId) ?? new Map<string, number>(),
	};
	const crumbs = [{ label: t.programmes.mine.title, href: programmePaths.myProgramme() }];
	const title = t.facilitators.own.title;
	return page(c, { title, crumbs, status: failed ? 422 : 200 }, <FacilitatingPage {...props} />);
}

/** What goes on in the gathering that one carries today. */
async function nowOf(c: Ctx, ahead: Awaited<ReturnType<typeof ownGatherings>>) {
	const gathering = ahead.find(({ days }) => days.includes(today(c)));
	if (!gathering) return null;
	const { id: gatheringId, programmeId, number, dayCount } = gathering;
	const sheet = await sheetOf(c.var.db, { programmeId, number, gatheringId }, standsInFor(c, false));
	const plan = layOut(sheet.items, dayCount, gathering)[gathering.days.indexOf(today(c))];
	const minute = minuteOf(clockAt(c.var.now));
	return { gathering, minute, ...momentIn(plan?.items ?? [], minute) };
}
