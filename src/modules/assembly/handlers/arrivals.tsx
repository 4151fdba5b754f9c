import { normalCode } from "../../../platform/auth/tokens.ts";
import { dayOf } from "../../../platform/i18n/format.ts";
import { pressedAt, restOfToday } from "../../../platform/offline/index.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, readQuery, withErrors } from "../../../platform/web/forms.ts";
import { withQuery } from "../../../platform/web/path.ts";
import {
	keepOffline,
	notFound,
	page,
	received,
	redirect,
	refuseInWords,
	wantsFragment,
} from "../../../platform/web/respond.tsx";
import {
	namesOfParticipants,
	participantsMatching,
	programmeById,
	programmesOf,
} from "../../programmes/index.ts";
import { answerAssembly, arrive as markArrived, takeBackArrival } from "../actions/answers.ts";
import { takesAnswers } from "../assembly.ts";
import { answerForm, arriveForm, checkInForm, searchForm } from "../forms.ts";
import { paths, topics } from "../paths.ts";
import { arrivalsAPage, arrivalsAt } from "../queries/arrivals.ts";
import { ArrivePage } from "../views/arrive-page.tsx";
import { CheckInPage } from "../views/check-in-page.tsx";
import { crumbsTo, type Found, hosts, onAssembly, participates, statusOf, today } from "./found.ts";

/** Whether one comes. */
export const answer = (c: Ctx) =>
	onAssembly(c, participates, async ({ assembly, by }) => {
		const { db, t, now } = c.var;
		const parsed = await readForm(c, answerForm);
		const back = (said: string, refused = false) => redirect(c, paths.assembly(assembly.id), said, refused);
		if (!parsed.ok || !takesAnswers(assembly, today(c))) return back(t.assembly.notNow, true);
		const coming = parsed.value.coming === "yes";
		const answered = await answerAssembly(db, { assembly, personId: by }, coming, now);
		if (!answered.ok) return back(t.assembly.answer.full, true);
		return back(coming ? t.assembly.answer.saidYes : t.assembly.answer.saidNo);
	});

/** On one's own phone: the code is in the address that the wall's square leads to, or typed by hand. */
export const arrival = (c: Ctx) =>
	onAssembly(c, participates, (found) => {
		const code = c.req.query("code");
		return arrivePage(c, found, blankForm(code ? { code } : {}));
	});

/** "I am here", now or earlier where the phone had no network. */
export const arrive = (c: Ctx) =>
	onAssembly(c, participates, async (found) => {
		const { db, t, now } = c.var;
		const { assembly, by } = found;
		const parsed = await readForm(c, arriveForm);
		const refuse = (said: string) => {
			const form = withErrors(parsed.form, { code: said });
			return wantsFragment(c) ? refuseInWords(c, form) : arrivePage(c, found, form);
		};
		if (!parsed.ok) return arrivePage(c, found, parsed.form);
		const pressed = pressedAt(now, parsed.value.age);
		if (!(await isOpen(c, found, pressed))) return refuse(t.assembly.arrive.closedText);
		if (normalCode(parsed.value.code) !== assembly.code) return refuse(t.assembly.arrive.wrongCode);
		const arrived = await markArrived(db, { assembly, personId: by }, pressed);
		if (!arrived.ok) return refuse(t.assembly.answer.fullAtDoor);
		return wantsFragment(c)
			? received(c, t.assembly.arrive.done)
			: redirect(c, paths.hall(assembly.id), t.assembly.arrive.done);
	});

async function arrivePage(c: Ctx, found: Found, form: FormState): Promise<Response> {
	const { t, now } = c.var;
	const { assembly, by } = found;
	const open = await isOpen(c, found);
	return page(
		c,
		{
			title: t.assembly.arrive.title,
			crumbs: crumbsTo(c, assembly),
			status: statusOf(form),
			islands: ["offline-queue"],
			offline: open ? { seconds: restOfToday(now) } : undefined,
		},
		<ArrivePage {...{ t, assembly, form, by, isOpen: open }} />,
	);
}

/**
 * People are marked as here on the day, and only when that has been discussed (arbeidsmiljøloven ch. 9). What was
 * pressed on the day and sent later counts, also when the day has been closed in between.
 */
async function isOpen(c: Ctx, { assembly }: Found, pressed: Date = c.var.now): Promise<boolean> {
	const isLate = pressed < c.var.now;
	const takes =
		assembly.state === "open" || assembly.state === "live" || (isLate && assembly.state !== "draft");
	if (assembly.day !== dayOf(pressed) || !takes) return false;
	const programme = await programmeById(c.var.db, assembly.programmeId);
	return Boolean(programme?.discussedOn);
}

/** The host's list: those who are expected, and a search among every participant. */
export const checkIn = (c: Ctx) =>
	onAssembly(c, hosts, async (found) => {
		const { db, t } = c.var;
		const { assembly } = found;
		const query = readQuery(c, searchForm);
		const { q, page: number } = query.ok ? query.value : { q: "", page: 1 };
		const others = q === "" ? [] : await participantsMatching(db, assembly.programmeId, q);
		const rows = await arrivalsAt(db, assembly.id, { q, page: number, others });
		const programme = await programmeById(db, assembly.programmeId);
		const pageCount = Math.ceil((rows[0]?.total ?? 0) / arrivalsAPage);
		const isDiscussed = Boolean(programme?.discussedOn);
		const open = await isOpen(c, found);
		const props = { t, assembly, rows, q, number, pageCount, isDiscussed, isOpen: open, by: found.by };
		return page(
			c,
			{
				title: t.assembly.checkIn.title,
				crumbs: crumbsTo(c, assembly),
				live: [topics.seats(assembly.id)],
				islands: ["offline-queue", "kept-names"],
				offline: open && q === "" && number === 1 ? keptAtTheDoor(c, assembly.id) : undefined,
			},
			<CheckInPage {...props} arriveUrl={arriveUrl(c, assembly)} />,
		);
	});

const keptAtTheDoor = (c: Ctx, id: string) => ({
	seconds: restOfToday(c.var.now),
	anySearch: true,
	beside: [paths.checkInNames(id)],
});

/** The names that the host's list finds among when the network is gone; the device forgets them when the day is over. */
export const names = (c: Ctx) =>
	onAssembly(c, hosts, async (found) => {
		if (!(await isOpen(c, found))) return notFound(c);
		keepOffline(c, { seconds: restOfToday(c.var.now) });
		c.header("cache-control", "private, no-store");
		return c.json(await namesOfParticipants(c.var.db, found.assembly.programmeId));
	});

/** Marks one as here, or takes it back. */
export const mark = (c: Ctx) =>
	onAssembly(c, hosts, async (found) => {
		const { db, t, now } = c.var;
		const { assembly } = found;
		const parsed = await readForm(c, checkInForm);
		const q = c.req.query("q");
		const back = (said: string, refused = false) => {
			if (!wantsFragment(c)) return redirect(c, withQuery(paths.checkIn(assembly.id), { q }), said, refused);
			return refused ? c.text(said, 422) : c.body(null, 204);
		};
		const pressed = pressedAt(now, parsed.ok ? parsed.value.age : 0);
		if (!parsed.ok || !(await isOpen(c, found, pressed))) return back(t.assembly.notNow, true);
		const { personId, here } = parsed.value;
		const takesPart = (await programmesOf(db, personId)).some(
			(one) => one.programmeId === assembly.programmeId,
		);
		if (!takesPart) return notFound(c);
		if (here === "no") {
			await takeBackArrival(db, assembly.id, personId);
			return back(t.assembly.checkIn.takenBack);
		}
		const arrived = await markArrived(db, { assembly, personId }, pressed);
		return arrived.ok ? back(t.assembly.checkIn.marked) : back(t.assembly.answer.fullAtDoor, true);
	});

/** Where the square on the wall leads. */
export function arriveUrl(c: Ctx, assembly: { id: string; code: string }): string {
	const origin = c.var.deps.config.baseUrl ?? new URL(c.req.url).origin;
	return origin + withQuery(paths.arrive(assembly.id), { code: assembly.code });
}
