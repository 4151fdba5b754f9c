import type { Ctx } from "../../../platform/web/context.ts";
import { signedIn } from "../../../platform/web/context.ts";
import { readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { answerPlaceOffer } from "../actions/place-offers.ts";
import { offerForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { ownPlaceOffer, type PlaceOffer, placeOfferByToken } from "../queries/place-offers.ts";
import { PlaceOfferPage, UnknownOffer } from "../views/place-offer-page.tsx";
import { idIn, senderOf, today } from "./access.ts";

/** An offer by its personal link. Looking at it changes nothing. */
export async function openOffer(c: Ctx): Promise<Response> {
	const token = c.req.param("token") ?? "";
	const offer = await placeOfferByToken(c.var.db, token);
	return offer ? offerPage(c, offer, paths.placeOffer(token)) : unknownOffer(c);
}

/** The answer by the personal link. */
export async function answerByLink(c: Ctx): Promise<Response> {
	const token = c.req.param("token") ?? "";
	const offer = await placeOfferByToken(c.var.db, token);
	return offer ? answer(c, offer, paths.placeOffer(token)) : unknownOffer(c);
}

/** One's own offer, signed in. */
export async function ownOffer(c: Ctx): Promise<Response> {
	const offer = await offerInAddress(c);
	return offer ? offerPage(c, offer, paths.ownOffer(offer.id)) : notFound(c);
}

/** The answer to one's own offer. */
export async function answerOwn(c: Ctx): Promise<Response> {
	const offer = await offerInAddress(c);
	return offer ? answer(c, offer, paths.ownOffer(offer.id)) : notFound(c);
}

async function offerInAddress(c: Ctx): Promise<PlaceOffer | undefined> {
	const id = idIn(c, "offer");
	return id ? ownPlaceOffer(c.var.db, id, signedIn(c).personId) : undefined;
}

function unknownOffer(c: Ctx): Response {
	const { t } = c.var;
	return page(c, { title: t.enrolment.offer.unknown, status: 404 }, <UnknownOffer t={t} />);
}

function offerPage(c: Ctx, offer: PlaceOffer, action: string, fault?: string): Response {
	const { t, locale } = c.var;
	const title = t.enrolment.offer.title(offer.programmeTitle);
	return page(
		c,
		{ title, status: fault ? 422 : 200 },
		<PlaceOfferPage {...{ t, locale, offer, action, fault }} />,
	);
}

async function answer(c: Ctx, offer: PlaceOffer, action: string): Promise<Response> {
	const { db, t, now } = c.var;
	const words = t.enrolment.offer;
	const parsed = await readForm(c, offerForm);
	if (!parsed.ok) return offerPage(c, offer, action, t.web.fieldErrors.choose);
	const takes = parsed.value.takes === "yes";
	const answered = await answerPlaceOffer(db, offer, takes, senderOf(c), { now, today: today(c) });
	if (answered.ok) return redirect(c, action, takes ? words.accepted : words.declined);
	return answered.reason === "full" ? offerPage(c, offer, action, words.full) : redirect(c, action);
}
