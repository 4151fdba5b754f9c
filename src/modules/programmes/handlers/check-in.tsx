import { randomUUID } from "node:crypto";
import { normalCode } from "../../../platform/auth/tokens.ts";
import { pressedAt, restOfToday } from "../../../platform/offline/index.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect, refuseInWords, wantsFragment } from "../../../platform/web/respond.tsx";
import { paths as identity } from "../../identity/index.ts";
import { checkIn } from "../actions/check-in.ts";
import { type CheckInRefusal, refusalOfCheckIn } from "../check-in.ts";
import { checkInByCodeForm, checkInForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { type CheckInPlace, isPresent, placeByCode } from "../queries/check-in.ts";
import { CheckInPage, UnknownCode } from "../views/check-in-page.tsx";
import { today } from "./access.ts";
import { type Asked, askedByLink, askedBySignIn, invitationPage, unknownInvitation } from "./invitation.tsx";

/** What the code at the door leads to: a button for those who are signed in, the way in for others. */
export async function open(c: Ctx): Promise<Response> {
	const place = await placeInAddress(c);
	return place ? checkInPage(c, place) : unknownCode(c);
}

function placeInAddress(c: Ctx): Promise<CheckInPlace | undefined> {
	const code = normalCode(c.req.param("token") ?? "");
	return code ? placeByCode(c.var.db, code) : Promise.resolve(undefined);
}

function unknownCode(c: Ctx): Response {
	const { t } = c.var;
	return page(c, { title: t.checkIn.unknownTitle, status: 404 }, <UnknownCode t={t} />);
}

async function checkInPage(c: Ctx, place: CheckInPlace, refused?: CheckInRefusal): Promise<Response> {
	const { db, t, viewer } = c.var;
	const { gathering, day } = place;
	const code = normalCode(c.req.param("token") ?? "") ?? "";
	const { personId } = viewer;
	const props = {
		...{ t, gathering, code, sentKey: randomUUID(), action: paths.checkIn(code) },
		by: personId,
		refusal: refused ?? refusalToday(c, place),
		signInHref: personId ? null : `${identity.signIn()}?next=${encodeURIComponent(paths.checkIn(code))}`,
		present: personId !== null && (await isPresent(db, { gatheringId: gathering.id, personId, day })),
	};
	const options = {
		title: t.checkIn.title,
		islands: ["offline-queue"],
		status: refused ? 422 : 200,
		offline: day === today(c) ? { seconds: restOfToday(c.var.now) } : undefined,
	} as const;
	return page(c, options, <CheckInPage {...props} />);
}

/** The page is for the day itself; only what a phone has kept may come later. */
function refusalToday(c: Ctx, { gathering, day }: CheckInPlace): CheckInRefusal | null {
	const refusal = refusalOfCheckIn(gathering, day, today(c));
	return refusal ?? (day < today(c) ? "too-late" : null);
}

/** "I am here", signed in. */
export async function here(c: Ctx): Promise<Response> {
	const place = await placeInAddress(c);
	const { personId } = c.var.viewer;
	if (!place || personId === null) return notFound(c);
	const parsed = await readForm(c, checkInForm);
	if (!parsed.ok) return notFound(c);
	const { t, now } = c.var;
	const { key, age } = parsed.value;
	const told = { ...place, personId, way: "door", key, pressedAt: pressedAt(now, age) } as const;
	const done = await checkIn(c.var.db, told, today(c));
	if (wantsFragment(c)) return done.ok ? c.body(null, 204) : c.text(t.checkIn.refusals[done.reason], 422);
	if (!done.ok) return checkInPage(c, place, done.reason);
	return redirect(c, paths.checkIn(normalCode(c.req.param("token") ?? "") ?? ""), t.checkIn.done);
}

/** "I am here", by the personal link and the code at the door. */
export async function hereByLink(c: Ctx): Promise<Response> {
	const asked = await askedByLink(c);
	return asked ? hereByCode(c, asked) : unknownInvitation(c);
}

/** "I am here", signed in, by the code at the door. */
export async function hereOwn(c: Ctx): Promise<Response> {
	const asked = await askedBySignIn(c);
	return asked ? hereByCode(c, asked) : notFound(c);
}

async function hereByCode(c: Ctx, asked: Asked): Promise<Response> {
	const { db, t, now } = c.var;
	const parsed = await readForm(c, checkInByCodeForm);
	const refuse = (message: string) => {
		const form = withErrors(parsed.ok ? parsed.form : blankForm(), { code: message });
		return wantsFragment(c) ? refuseInWords(c, form) : invitationPage(c, asked, { checkIn: form });
	};
	if (!parsed.ok) return refuse(t.checkIn.codeWrong);
	const code = normalCode(parsed.value.code);
	const place = code ? await placeByCode(db, code) : undefined;
	const { id, personId } = asked.invitation;
	if (place?.gathering.id !== id) return refuse(t.checkIn.codeWrong);
	const { key, age } = parsed.value;
	const told = { ...place, personId, way: "door", key, pressedAt: pressedAt(now, age) } as const;
	const done = await checkIn(db, told, today(c));
	if (!done.ok) return refuse(t.checkIn.refusals[done.reason]);
	return wantsFragment(c) ? c.body(null, 204) : redirect(c, asked.addresses.action, t.checkIn.done);
}
