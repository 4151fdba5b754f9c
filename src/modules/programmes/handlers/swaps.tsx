import type { Ctx } from "../../../platform/web/context.ts";
import { signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { tenantSettings } from "../../organisation/index.ts";
import { agreeToSwap, askForSwap, declineSwap, type SwapAnswer, withdrawSwap } from "../actions/swaps.ts";
import type { StandIn } from "../enrolment.ts";
import { swapAnswerForm, swapForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { placesElsewhere } from "../queries/elsewhere.ts";
import { type Invitation, invitationOf } from "../queries/enrolments.ts";
import { gatheringById } from "../queries/gatherings.ts";
import { whyNoSwap } from "../queries/no-swap.ts";
import type { StandInCandidate } from "../queries/stand-ins.ts";
import { type Swap, swapCandidates, swapFor, swapSides } from "../queries/swaps.ts";
import { chooseStandIn } from "../stand-in-choice.ts";
import type { SwapSide } from "../swap.ts";
import { AskSwapPage } from "../views/ask-swap-page.tsx";
import { SwapPage } from "../views/swap-page.tsx";
import { idIn, today } from "./access.ts";

/** Finds a colleague to change places with. */
export async function find(c: Ctx): Promise<Response> {
	const own = await ownGathering(c);
	return own
		? askPage(c, own, { form: blankForm({ scope: "one", standIn: own.standIn ?? "" }) })
		: notFound(c);
}

/** Asks the colleague. */
export async function ask(c: Ctx): Promise<Response> {
	const own = await ownGathering(c);
	if (!own) return notFound(c);
	const { db, t, now } = c.var;
	const parsed = await readForm(c, swapForm);
	if (!parsed.ok) {
		const missing = parsed.form.errors.partnerId ? { partnerId: t.enrolment.swap.partnerMissing } : {};
		return askPage(c, own, { form: withErrors(parsed.form, missing) }, 422);
	}
	const choice = await chooseStandIn(c, parsed.form, own);
	if (!choice.ok) return askPage(c, own, { form: choice.form, standIns: choice.candidates }, 422);
	const { partnerId, scope } = parsed.value;
	const question = {
		...{ programmeId: own.programmeId, askerId: own.personId, partnerId, gatheringId: own.id },
		gatheringNumber: scope === "one" ? own.number : null,
		standIn: unlessAsBefore(choice.standIn, own),
	};
	const asked = await askForSwap(db, question, { now, today: today(c) });
	if (asked.ok) return redirect(c, paths.myProgramme(), t.enrolment.swap.asked);
	return askPage(c, own, { form: withErrors(parsed.form, { partnerId: refusalText(c, asked) }) }, 422);
}

/** A field left as it was lets whoever acts on each day follow along; one emptied names nobody. */
const unlessAsBefore = (standIn: StandIn | null, own: Invitation): StandIn | null | undefined =>
	(standIn?.name ?? null) === own.standIn ? undefined : standIn;

async function ownGathering(c: Ctx): Promise<Invitation | undefined> {
	const id = idIn(c);
	const own = id && (await invitationOf(c.var.db, id, signedIn(c).personId));
	return own && own.kind === "own" && (own.days[0] ?? "") > today(c) ? own : undefined;
}

type StandInForm = { form: FormState; standIns?: readonly StandInCandidate[] };

async function askPage(
	c: Ctx,
	own: Invitation,
	{ form, standIns = [] }: StandInForm,
	status: 200 | 422 = 200,
): Promise<Response> {
	const { db, t, locale } = c.var;
	const search = c.req.query("q")?.trim() ?? "";
	const candidates = await swapCandidates(db, own, search, today(c));
	const all = search === "" ? candidates : await swapCandidates(db, own, "", today(c));
	const none = all.some(({ scopes }) => scopes.includes("one"))
		? undefined
		: { ...(await whyNobody(c, own)), alone: all.length === 0 };
	const crumbs = [{ label: t.programmes.mine.title, href: paths.myProgramme() }];
	return page(
		c,
		{ title: t.enrolment.swap.title, status, crumbs },
		<AskSwapPage {...{ t, locale, own, form, search, candidates, standIns, none }} />,
	);
}

/** Why there is nobody to swap this gathering with, and what there is instead. */
async function whyNobody(c: Ctx, own: Invitation) {
	const { db, tenant } = c.var;
	const places = await placesElsewhere(db, { gatheringId: own.id, personId: own.personId }, today(c));
	return {
		reasons: await whyNoSwap(db, own, today(c)),
		seatsElsewhere: places.reduce((sum, { room }) => sum + room, 0),
		office: tenantSettings(tenant.settings).officeContact,
	};
}

function refusalText(c: Ctx, answer: SwapAnswer): string {
	if (answer.ok) return "";
	const words = c.var.t.enrolment.swap.refusals[answer.reason];
	return words("number" in answer ? answer.number : 0);
}

/** A question about swapping, for the two it is between. */
export async function show(c: Ctx): Promise<Response> {
	const swap = await ownSwap(c);
	return swap ? swapPage(c, swap) : notFound(c);
}

async function ownSwap(c: Ctx): Promise<Swap | undefined> {
	const id = idIn(c, "swap");
	return id ? swapFor(c.var.db, id, signedIn(c).personId) : undefined;
}

async function swapPage(c: Ctx, swap: Swap, fault?: string, given?: StandInForm): Promise<Response> {
	const { db, t, locale } = c.var;
	const sides = await swapSides(db, swap.programmeId, [swap.askerId, swap.partnerId]);
	const gatheringOf = async (side: SwapSide | undefined) => {
		const one = side?.gatherings.find(({ number }) => number === swap.gatheringNumber);
		return one ? gatheringById(db, one.gatheringId) : undefined;
	};
	const own = await partnersOwn(c, swap, sides.get(swap.partnerId));
	const props = {
		...{ form: given?.form ?? blankForm({ standIn: own?.standIn ?? "" }), standIns: given?.standIns ?? [] },
		standInRequired: own?.standInRequired ?? false,
		...{ t, locale, swap, fault, asks: swap.askerId === signedIn(c).personId },
		askerGathering: await gatheringOf(sides.get(swap.askerId)),
		partnerGathering: await gatheringOf(sides.get(swap.partnerId)),
	};
	const crumbs = [{ label: t.programmes.mine.title, href: paths.myProgramme() }];
	const title = t.enrolment.swap.title;
	return page(c, { title, crumbs, status: fault || given ? 422 : 200 }, <SwapPage {...props} />);
}

/** The invitation that the partner would give away, or the first of them. */
async function partnersOwn(c: Ctx, swap: Swap, side: SwapSide | undefined): Promise<Invitation | undefined> {
	const given = side?.gatherings.find(({ number, invited, days }) =>
		swap.gatheringNumber === null ? invited && (days[0] ?? "") > today(c) : number === swap.gatheringNumber,
	);
	return given && invitationOf(c.var.db, given.gatheringId, swap.partnerId);
}

/** Yes, no, or the question taken back. */
export async function answer(c: Ctx): Promise<Response> {
	const swap = await ownSwap(c);
	const parsed = await readForm(c, swapAnswerForm);
	if (!swap || !parsed.ok) return notFound(c);
	const { db, t, now } = c.var;
	const { personId } = signedIn(c);
	const words = t.enrolment.swap;
	const { act } = parsed.value;
	if (act === "agree") {
		const sides = await swapSides(db, swap.programmeId, [swap.partnerId]);
		const own = await partnersOwn(c, swap, sides.get(swap.partnerId));
		const choice = own && (await chooseStandIn(c, parsed.form, own));
		if (choice && !choice.ok)
			return swapPage(c, swap, undefined, { form: choice.form, standIns: choice.candidates });
		const standIn = own && choice?.ok ? unlessAsBefore(choice.standIn, own) : undefined;
		const agreed = await agreeToSwap(db, swap.id, personId, { now, today: today(c) }, standIn);
		return agreed.ok
			? redirect(c, paths.myProgramme(), words.done)
			: swapPage(c, swap, refusalText(c, agreed));
	}
	const settled =
		act === "decline"
			? await declineSwap(db, swap.id, personId, now)
			: await withdrawSwap(db, swap.id, personId, now);
	if (!settled) return swapPage(c, swap, words.refusals.settled());
	return redirect(c, paths.myProgramme(), act === "decline" ? words.declined : words.withdrawn);
}
