import { type Day, daysBetween } from "../../../core/calendar/day.ts";
import { formatDate, formatWeekday } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { isUuid } from "../../../platform/web/fields.ts";
import {
	blankForm,
	changedMeanwhile,
	type FormState,
	formOfRecord,
	readForm,
	takeTurn,
	withErrors,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { type InviteRefusal, inviteToGathering } from "../actions/invitations.ts";
import { type Schedule, type ScheduleRefusal, scheduleGathering } from "../actions/scheduling.ts";
import { addVenue } from "../actions/venues.ts";
import { inviteForm, scheduleForm, venueForm } from "../forms.ts";
import { isShortNotice, usualAnswerBy } from "../gathering.ts";
import { paths } from "../paths.ts";
import { closedClashes } from "../queries/closed-weeks.ts";
import { participantsOf } from "../queries/enrolments.ts";
import { type Gathering, gatheringStates } from "../queries/gatherings.ts";
import { venuesByName } from "../queries/venues.ts";
import { GatheringPage } from "../views/gathering-page.tsx";
import { VenuesPage } from "../views/venues-page.tsx";
import { dayOffName } from "../words.ts";
import { cohortCrumbs, gatheringToRun, programmeCrumbs, senderOf, standsInFor, today } from "./access.ts";

/** A cohort's gathering for those who run it. */
export async function show(c: Ctx): Promise<Response> {
	const access = await gatheringToRun(c);
	return access ? gatheringPage(c, access.thing, access.runs) : notFound(c);
}

/** Sets the days and the place. */
export async function schedule(c: Ctx): Promise<Response> {
	await takeTurn(c);
	const access = await gatheringToRun(c);
	if (!access?.runs) return notFound(c);
	const { thing: gathering } = access;
	const words = c.var.t.programmes.schedule;
	const parsed = await readForm(c, scheduleForm(gathering.dayCount));
	if (!parsed.ok) return gatheringPage(c, gathering, true, { schedule: parsed.form });
	const stale = changedMeanwhile(parsed.form, scheduleFormOf(gathering).values);
	if (stale) return gatheringPage(c, gathering, true, { schedule: stale });
	const answer = await scheduleGathering(c.var.db, gathering.id, parsed.value, today(c));
	if (!answer.ok) {
		const errors = scheduleErrors(c, answer, parsed.value);
		return gatheringPage(c, gathering, true, { schedule: withErrors(parsed.form, errors) });
	}
	const invited = gathering.invitedAt !== null && answer.changed !== "nothing";
	const notice = !invited ? words.saved : answer.changed === "days" ? words.savedDays : words.savedPlace;
	return redirect(c, paths.gathering(gathering.id), notice);
}

/** Each refusal beside the field where it is mended. */
function scheduleErrors(c: Ctx, refusal: ScheduleRefusal, { days }: Schedule): FormState["errors"] {
	const { t, locale } = c.var;
	const words = t.programmes.schedule.faults;
	const at = (day: Day, message: string, last = false) => ({
		[`day${(last ? days.lastIndexOf(day) : days.indexOf(day)) + 1}`]: message,
	});
	const named = (day: Day) => formatDate(day, locale);
	switch (refusal.reason) {
		case "day-off": {
			const { day, off } = refusal;
			const word = off.kind === "holiday" ? words.holiday : words.weekend;
			return at(day, word(named(day), dayOffName(t, off)));
		}
		case "past":
			return at(refusal.day, words.past(named(refusal.day)));
		case "same-day":
			return at(refusal.day, words.sameDay, true);
		case "wrong-order":
			return at(refusal.day, words.wrongOrder);
		case "cohort-busy":
			return at(refusal.clash.day, words.cohortBusy(named(refusal.clash.day), refusal.clash.number));
		case "venue-busy": {
			const { day, cohortName, number } = refusal.clash;
			return { venueId: words.venueBusy(named(day), cohortName, number) };
		}
		case "venue-too-small":
			return { venueId: words.tooSmall(refusal.yes, refusal.capacity) };
		case "venue-closed": {
			const { day, opens, closes } = refusal;
			const hours = opens && closes ? words.venueOpen(formatWeekday(day, locale), opens, closes) : null;
			return { venueId: hours ?? words.venueClosed(formatWeekday(day, locale)) };
		}
		case "venue-reserved":
			return { venueId: words.venueReserved(named(refusal.day), refusal.purpose) };
		case "already-held":
			return { day1: words.alreadyHeld };
	}
}

/** Sends the invitation. */
export async function invite(c: Ctx): Promise<Response> {
	const access = await gatheringToRun(c);
	if (!access?.runs) return notFound(c);
	const { thing: gathering } = access;
	const { db, t, now } = c.var;
	const parsed = await readForm(c, inviteForm);
	if (!parsed.ok) return gatheringPage(c, gathering, true, { invite: parsed.form });
	const whom = parsed.form.values.whom === "new" ? "new" : "everyone";
	const { answerBy } = parsed.value;
	const answer = await inviteToGathering(db, gathering.id, { answerBy, whom }, senderOf(c), {
		now,
		today: today(c),
	});
	if (!answer.ok) {
		const errors = { answerBy: inviteFault(c, answer.reason) };
		return gatheringPage(c, gathering, true, { invite: withErrors(parsed.form, errors) });
	}
	const words = t.programmes.invite;
	const handOver = answer.withoutAddress > 0 ? ` ${words.noAddress(answer.withoutAddress)}` : "";
	return redirect(c, paths.gathering(gathering.id), words.sent(answer.sent) + handOver);
}

function inviteFault(c: Ctx, reason: InviteRefusal): string {
	const words = c.var.t.programmes.invite;
	return {
		"no-dates": words.missing,
		"no-venue": words.missing,
		begun: words.begun,
		nobody: words.nobody,
		"bad-deadline": words.tooLate,
	}[reason];
}

type Forms = { schedule?: FormState; invite?: FormState };

async function gatheringPage(
	c: Ctx,
	gathering: Gathering,
	runs: boolean,
	forms: Forms = {},
): Promise<Response> {
	const { db, t, locale } = c.var;
	const [state] = await gatheringStates(db, { gatheringId: gathering.id });
	if (!state) return notFound(c);
	const first = gathering.days[0];
	const ahead = first !== undefined && first > today(c);
	const props = {
		...{ t, locale, gathering, state, runs },
		participants: await participantsOf(db, gathering.id, standsInFor(c, runs)),
		venues: runs ? await venuesByName(db) : [],
		links: c.var.navigation(c).around("gathering", gathering.id),
		schedule: forms.schedule ?? scheduleFormOf(gathering),
		invite:
			forms.invite ??
			blankForm({ answerBy: gathering.answerBy ?? (ahead ? usualAnswerBy(first, today(c)) : "") }),
		begun: first !== undefined && !ahead,
		shortNotice:
			runs && ahead && gathering.invitedAt === null && isShortNotice(first, today(c), gathering.noticeWeeks)
				? Math.floor(daysBetween(today(c), first) / 7)
				: null,
		closed: runs && ahead ? await closedClashes(db, gathering.cohortId, gathering.days) : [],
		over: (gathering.days.at(-1) ?? "9999") < today(c),
	};
	const title = t.programmes.gatheringWithTheme(gathering.number, gathering.theme);
	const status = forms.schedule || forms.invite ? 422 : 200;
	return page(c, { title, status, crumbs: cohortCrumbs(t, gathering, runs) }, <GatheringPage {...props} />);
}

function scheduleFormOf({ days, startsAt, endsAt, venueId }: Gathering): FormState {
	const dayValues = Object.fromEntries(days.map((day, index) => [`day${index + 1}`, day]));
	return formOfRecord({
		...dayValues,
		startsAt: startsAt.slice(0, 5),
		endsAt: endsAt.slice(0, 5),
		venueId: venueId ?? "",
	});
}

/** The venues. */
export function venues(c: Ctx): Promise<Response> {
	const gathering = c.req.query("gathering");
	return venuesPage(c, blankForm({ gathering: isUuid(gathering) ? gathering : "" }));
}

/** Adds a venue, and leads back to the gathering that needs it. */
export async function add(c: Ctx): Promise<Response> {
	const { db, t } = c.var;
	const parsed = await readForm(c, venueForm);
	if (!parsed.ok) return venuesPage(c, parsed.form, 422);
	const { gathering, ...venue } = parsed.value;
	const added = await addVenue(db, venue);
	if (!added.ok) return venuesPage(c, withErrors(parsed.form, { name: t.programmes.venues.nameTaken }), 422);
	return redirect(c, gathering ? paths.gathering(gathering) : paths.venues(), t.programmes.venues.added);
}

async function venuesPage(c: Ctx, form: FormState, status: 200 | 422 = 200): Promise<Response> {
	const { db, t } = c.var;
	const rows = await venuesByName(db);
	return page(
		c,
		{ title: t.programmes.venues.title, status, crumbs: programmeCrumbs(t) },
		<VenuesPage t={t} venues={rows} form={form} />,
	);
}
