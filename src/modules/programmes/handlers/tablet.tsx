import { randomUUID } from "node:crypto";
import { clearSecretCookie, readSecretCookie, setSecretCookie } from "../../../platform/auth/cookies.ts";
import { countTry, forgetTry } from "../../../platform/auth/rate-limit.ts";
import { normalCode } from "../../../platform/auth/tokens.ts";
import { pressedAt, restOfToday } from "../../../platform/offline/index.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { keepOffline, notFound, page, redirect, wantsFragment } from "../../../platform/web/respond.tsx";
import { checkIn } from "../actions/check-in.ts";
import { closeTablet, useTabletCode } from "../actions/tablets.ts";
import { tabletCodeForm, tabletForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { allNamesOnTablet, type CheckInPlace, namesOnTablet, placeByTablet } from "../queries/check-in.ts";
import { TabletCodeForm, TabletPage } from "../views/tablet-page.tsx";
import { senderOf, today } from "./access.ts";

const cookieRules = (c: Ctx) => ({ https: senderOf(c).baseUrl.startsWith("https:") });
const tokenOf = (c: Ctx) => readSecretCookie(c, "tablet", cookieRules(c));

/** A guess at a code costs a try; all tablets of the tenant share the tries. */
const wrongCodes = { name: "tablet-code", tries: 20, minutes: 15 };

function opened(c: Ctx, at: Date = c.var.now): Promise<CheckInPlace | undefined> {
	const token = tokenOf(c);
	return token ? placeByTablet(c.var.db, token, at) : Promise.resolve(undefined);
}

/** A tablet that had no network when the day was over may still send what was pressed before it closed. */
const graceSeconds = 86_400;

/** The shared tablet: names to find once it is opened, else the form for the facilitator's code. */
export async function show(c: Ctx): Promise<Response> {
	const place = await opened(c);
	return place ? tabletPage(c, place) : codePage(c, blankForm());
}

function codePage(c: Ctx, form: FormState, status: 200 | 422 | 429 = 200): Response {
	const { t } = c.var;
	return page(c, { title: t.checkIn.tablet.title, status }, <TabletCodeForm t={t} form={form} />);
}

async function tabletPage(c: Ctx, place: CheckInPlace, fault?: string): Promise<Response> {
	const { db, t } = c.var;
	const search = c.req.query("q")?.trim() ?? "";
	const names = search === "" ? [] : await namesOnTablet(db, place, search);
	const props = { t, place, search, names, fault, keys: names.map(() => randomUUID()) };
	const kept = { seconds: restOfToday(c.var.now), anySearch: true, beside: [paths.tabletNames()] };
	const options = {
		title: t.checkIn.title,
		islands: ["offline-queue", "kept-names"],
		status: fault ? 422 : 200,
		offline: search === "" ? kept : undefined,
	} as const;
	return page(c, options, <TabletPage {...props} />);
}

/** The names that an open tablet finds among when the network is gone; the device forgets them when the day is over. */
export async function names(c: Ctx): Promise<Response> {
	const place = await opened(c);
	if (!place) return notFound(c);
	keepOffline(c, { seconds: restOfToday(c.var.now) });
	c.header("cache-control", "private, no-store");
	return c.json(await allNamesOnTablet(c.var.db, place));
}

/** Opens the tablet with the facilitator's code. Every try is counted before the code is looked at. */
export async function open(c: Ctx): Promise<Response> {
	const { db, t, now } = c.var;
	const words = t.checkIn.tablet;
	const read = await readForm(c, tabletCodeForm);
	if (!read.ok) return codePage(c, read.form, 422);
	const permission = await countTry(db, wrongCodes, "tablet", now);
	if (!permission.ok) return codePage(c, withErrors(read.form, { code: words.tooMany }), 429);
	const code = normalCode(read.value.code);
	const tablet = code ? await useTabletCode(db, code, now) : undefined;
	if (!tablet) return codePage(c, withErrors(read.form, { code: words.wrong }), 422);
	await forgetTry(db, wrongCodes, "tablet", now);
	const seconds = Math.ceil((tablet.expiresAt.getTime() - now.getTime()) / 1000);
	setSecretCookie(c, "tablet", tablet.token, seconds + graceSeconds, cookieRules(c));
	return redirect(c, paths.tablet());
}

/** Somebody has found their name and confirms it: now, or earlier where the tablet had no network. */
export async function confirm(c: Ctx): Promise<Response> {
	const { db, t, now } = c.var;
	const parsed = await readForm(c, tabletForm);
	const pressed = pressedAt(now, parsed.ok ? parsed.value.age : 0);
	const place = await opened(c, pressed);
	if (!place) return codePage(c, withErrors(blankForm(), { code: t.checkIn.tablet.wrong }), 422);
	if (!parsed.ok || parsed.value.gatheringId !== place.gathering.id)
		return tabletPage(c, place, t.platform.offline.refused);
	const { personId, key, day } = parsed.value;
	const told = { ...place, day, personId, way: "tablet", key, pressedAt: pressed } as const;
	const done = await checkIn(db, told, today(c));
	if (wantsFragment(c)) return done.ok ? c.body(null, 204) : c.text(t.checkIn.refusals[done.reason], 422);
	if (!done.ok) return tabletPage(c, place, t.checkIn.refusals[done.reason]);
	return redirect(c, paths.tablet(), t.checkIn.done);
}

/** Closes the tablet before the day is over. */
export async function close(c: Ctx): Promise<Response> {
	const token = tokenOf(c);
	if (token) await closeTablet(c.var.db, token, c.var.now);
	clearSecretCookie(c, "tablet", cookieRules(c));
	return redirect(c, paths.tablet(), c.var.t.checkIn.tablet.closed);
}
