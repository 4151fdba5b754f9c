import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import {
	blankForm,
	changedMeanwhile,
	type FormState,
	formOfRecord,
	isRefused,
	readForm,
	takeTurn,
	withErrors,
} from "../../../platform/web/forms.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { goalsForChoice } from "../../organisation/index.ts";
import {
	choosePerson,
	initiativeFor,
	mainPostOf,
	type Person,
	paths as portfolio,
	writtenFor,
} from "../../portfolio/index.ts";
import { type BenefitPlan, changeBenefit, planBenefit } from "../actions/plans.ts";
import { usualRhythm } from "../benefit.ts";
import { type BenefitInput, benefitForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { mayPlanFreely } from "../policy.ts";
import type { Benefit } from "../queries/benefit-page.ts";
import { BenefitForm } from "../views/benefit-form.tsx";
import { crumbs, theMeasurable } from "./benefit.tsx";
import { todayOf } from "./today.ts";
import { valuesOf } from "./values.ts";

/** Where a form belongs: a new benefit (of an initiative, or of none), or one that is changed. */
type Place = { action: string; cancelHref: string; benefit?: Benefit };

const free: Place = { action: paths.newBenefit(), cancelHref: paths.benefits() };

export async function blank(c: Ctx): Promise<Response> {
	return mayPlanFreely(c.var.viewer) ? suggested(c, free) : notFound(c);
}

export async function create(c: Ctx): Promise<Response> {
	return mayPlanFreely(c.var.viewer) ? plan(c, free, null) : notFound(c);
}

export async function blankOfInitiative(c: Ctx): Promise<Response> {
	const place = await placeUnder(c);
	return place ? suggested(c, place) : notFound(c);
}

export async function createOfInitiative(c: Ctx): Promise<Response> {
	const place = await placeUnder(c);
	return place ? plan(c, place, idParam(c)) : notFound(c);
}

export async function edit(c: Ctx): Promise<Response> {
	const benefit = await theMeasurable(c);
	if (!benefit) return notFound(c);
	return formPage(c, placeOf(benefit), { form: formOfRecord(await valuesOf(c, benefit)) });
}

export async function update(c: Ctx): Promise<Response> {
	await takeTurn(c);
	const benefit = await theMeasurable(c);
	if (!benefit) return notFound(c);
	const read = await readPlan(c, benefit);
	if (!read.ok) return formPage(c, placeOf(benefit), read);
	const stale = changedMeanwhile(read.form, await valuesOf(c, benefit));
	if (stale) return formPage(c, placeOf(benefit), { form: stale });
	const done = await changeBenefit(c.var.db, benefit.id, read.plan, signedIn(c).personId, c.var.now);
	const words = c.var.t.benefits.form;
	if (done.ok) return redirect(c, paths.benefit(benefit.id), words.saved);
	return formPage(c, placeOf(benefit), {
		form: withErrors(read.form, { baselineOn: words.baselineAfterFigures }),
	});
}

/** Whoever plans is suggested as the owner. */
async function suggested(c: Ctx, place: Place): Promise<Response> {
	const owner = await writtenFor(c.var.db, signedIn(c).personId);
	return formPage(c, place, { form: blankForm({ owner, rhythmMonths: String(usualRhythm) }) });
}

async function plan(c: Ctx, place: Place, initiativeId: string | null): Promise<Response> {
	const read = await readPlan(c);
	if (!read.ok) return formPage(c, place, read);
	const when = { today: todayOf(c), now: c.var.now };
	const id = await planBenefit(c.var.db, { ...read.plan, initiativeId }, signedIn(c).personId, when);
	return redirect(c, paths.benefit(id), c.var.t.benefits.form.created);
}

async function placeUnder(c: Ctx): Promise<Place | null> {
	const initiative = await initiativeFor(c.var.db, c.var.viewer, idParam(c));
	if (!initiative?.mayChange) return null;
	const { id } = initiative;
	return { action: portfolio.newInitiativeBenefit(id), cancelHref: portfolio.initiativeBenefits(id) };
}

const placeOf = (benefit: Benefit): Place => ({
	action: paths.editBenefit(benefit.id),
	cancelHref: paths.benefit(benefit.id),
	benefit,
});

type Faulty = { form: FormState; owners?: readonly Person[]; accountables?: readonly Person[] };
type Read = { ok: true; form: FormState; plan: Omit<BenefitPlan, "initiativeId"> } | ({ ok: false } & Faulty);

/** Reads the form and finds the people it names; an owner whom the reader may not see is kept where nothing is written. */
async function readPlan(c: Ctx, before?: Benefit): Promise<Read> {
	const parsed = await readForm(c, benefitForm);
	if (!parsed.ok) return parsed;
	const { owner: written, accountable, ...value } = parsed.value;
	const line = await ownerInLine(c, parsed.form, before);
	if (!line.ok) return line;
	const found = accountable ? await choosePerson(c, parsed.form, "accountable") : null;
	if (found && !found.ok) return { ok: false, form: found.form, accountables: found.candidates };
	const hiddenBefore = before?.accountableName === null ? before.accountableId : null;
	const accountableId = found ? found.person.id : hiddenBefore;
	return { ok: true, form: parsed.form, plan: { ...tidied(value), ...line.owner, accountableId } };
}

/** What only one type, or one choice, has is left out for the others. */
function tidied(value: Omit<BenefitInput, "owner" | "accountable">) {
	return {
		...value,
		timeUsedFor: value.type === "time_saved" ? value.timeUsedFor : "",
		yearlyNok: value.priced ? value.yearlyNok : null,
		budgetNok: value.priced ? value.budgetNok : null,
	};
}

type Owner = { ownerId: string | null; ownerUnitId: string; ownerRole: string };

/** The owner is a role in the line: the unit and post of the person who holds it now. */
async function ownerInLine(
	c: Ctx,
	form: FormState,
	before?: Benefit,
): Promise<{ ok: true; owner: Owner } | ({ ok: false } & Faulty)> {
	if (before && before.holderName === null && !form.values.owner) {
		const { ownerId, ownerUnitId, ownerRole } = before;
		return { ok: true, owner: { ownerId, ownerUnitId, ownerRole } };
	}
	const chosen = await choosePerson(c, form, "owner");
	if (!chosen.ok) return { ok: false, form: chosen.form, owners: chosen.candidates };
	const post = await mainPostOf(c.var.db, chosen.person.id);
	if (post) {
		return {
			ok: true,
			owner: { ownerId: chosen.person.id, ownerUnitId: post.unitId, ownerRole: post.title },
		};
	}
	return { ok: false, form: withErrors(form, { owner: c.var.t.benefits.form.ownerWithoutPost }) };
}

async function formPage(
	c: Ctx,
	place: Place,
	{ form, owners = [], accountables = [] }: Faulty,
): Promise<Response> {
	const { db, t } = c.var;
	const goals = await goalsForChoice(db, todayOf(c));
	const props = {
		t,
		form,
		action: place.action,
		cancelHref: place.cancelHref,
		isNew: place.benefit === undefined,
		goals: goals.map(({ id, title, group }) => ({ value: id, label: title, group })),
		ownerCandidates: owners,
		accountableCandidates: accountables,
	};
	const title = props.isNew ? t.benefits.form.newTitle : t.benefits.form.editTitle;
	const status = isRefused(form) ? 422 : 200;
	return page(c, { title, crumbs: crumbs(c, place.benefit), status }, <BenefitForm {...props} />);
}
