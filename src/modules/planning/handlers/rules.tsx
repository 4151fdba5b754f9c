import { addDays, addWeeks, weekdayOf } from "../../../core/calendar/day.ts";
import type { LockedSlot } from "../../../core/cohorts/index.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { type Programme, usualCohortSize } from "../../programmes/index.ts";
import { orderPlan } from "../actions/plans.ts";
import { candidatesFor, type LeftOut } from "../candidates.ts";
import { lockedSlotsOf } from "../dates.ts";
import { fieldsOf, type RuleChoices, rulesForm } from "../forms.ts";
import { paths } from "../paths.ts";
import type { CohortOfPlan, CohortPlanRow } from "../plan.ts";
import { type PlanInput, placeOfSlot, problemOf } from "../problem.ts";
import { type Ground, groundOf } from "../queries/ground.ts";
import { placesOfPlan, plansOf } from "../queries/plans.ts";
import { faultsByField } from "../rule-faults.ts";
import type { PlanRules } from "../rules.ts";
import { suggestedRules } from "../suggestion.ts";
import { RulesPage } from "../views/rules.tsx";
import { planCrumbs, planOf, programmeToPlan, today } from "./access.ts";

/** The rules of a new plan, as suggested or as an earlier plan had them. */
export async function start(c: Ctx): Promise<Response> {
	const programme = await programmeToPlan(c);
	if (!programme) return notFound(c);
	const ground = await groundOf(c.var.db, programme, today(c));
	const earlier = await earlierPlan(c, programme, c.req.query("from"));
	const count = (await plansOf(c.var.db, programme.id)).length;
	const name = c.var.t.planning.rules.suggestedName(count + 1);
	const rules = earlier?.rules ?? firstRules(c, programme, ground);
	const form = blankForm(fieldsOf({ name, rules, from: earlier?.id ?? null }));
	return rulesPage(c, programme, ground, form, { earlier });
}

/** Puts a plan in line, or says which rule is in the way. */
export async function order(c: Ctx): Promise<Response> {
	const programme = await programmeToPlan(c);
	if (!programme) return notFound(c);
	const { db, now, t, viewer } = c.var;
	const ground = await groundOf(db, programme, today(c));
	const parsed = await readForm(c, rulesForm(choicesOf(ground)));
	const from = parsed.form.values.from;
	const earlier = await earlierPlan(c, programme, typeof from === "string" ? from : undefined);
	if (!parsed.ok) return rulesPage(c, programme, ground, parsed.form, { earlier, status: 422 });
	const { name, rules } = parsed.value;
	const { input, leftOut } = await inputOf(c, ground, rules, earlier);
	const made = problemOf(input);
	const cohorts = cohortsFor(c, ground, rules);
	if (!made.ok) {
		const form = withErrors(parsed.form, faultsByField(c, made.faults, { leftOut, ground, cohorts }));
		return rulesPage(c, programme, ground, form, { earlier, status: 422 });
	}
	const plan = { programmeId: programme.id, name, rules, cohorts, problem: made.problem };
	const seed = (await plansOf(db, programme.id)).length + 1;
	const id = await orderPlan(db, { ...plan, basedOn: earlier?.id ?? null, seed }, viewer.personId, now);
	return redirect(c, paths.plan(id), t.planning.plan.ordered);
}

async function earlierPlan(
	c: Ctx,
	programme: Programme,
	id: string | undefined,
): Promise<CohortPlanRow | undefined> {
	const at = id && /^[0-9a-f-]{36}$/.test(id) ? await planOf(c, id) : undefined;
	return at?.programme.id === programme.id ? at.plan : undefined;
}

const firstRules = (c: Ctx, programme: Programme, ground: Ground): PlanRules => {
	const soonest = addWeeks(today(c), programme.noticeWeeks);
	const wished = [programme.startsOn ?? soonest, soonest].sort().at(-1) ?? soonest;
	return suggestedRules({
		...choicesOf(ground),
		leaders: ground.leaders.length,
		venues: ground.venues,
		usualSize: usualCohortSize,
		firstDay: addDays(wished, (8 - weekdayOf(wished)) % 7),
	});
};

/** What the form is made for. An area is the unit right below the sector. */
function choicesOf({ audience, gatherings, open }: Ground): RuleChoices {
	const areaIds = [...new Set(audience.flatMap(({ areaId }) => areaId ?? []))];
	return { gatherings, areaIds, fewestCohorts: open.length };
}

async function inputOf(
	c: Ctx,
	ground: Ground,
	rules: PlanRules,
	earlier: CohortPlanRow | undefined,
): Promise<{ input: PlanInput; leftOut: LeftOut[] }> {
	const found = rules.periods.map((period) => candidatesFor(period, { ...rules, today: today(c) }));
	const places = earlier && (await placesBefore(c, earlier));
	const here = new Set(ground.leaders.map(({ id }) => id));
	const kept = Object.entries(places?.cohortOf ?? {}).filter(
		([person, cohort]) => here.has(person) && cohort < rules.cohorts,
	);
	const locks = kept.filter(([person]) => places?.locked.has(person));
	const input: PlanInput = {
		...{ rules, leaders: ground.leaders, unavailable: ground.unavailable },
		...{ taken: ground.taken, shut: ground.shut },
		candidates: found.flatMap((one) => one.kept),
		venues: ground.venues.filter(({ id }) => rules.venueIds.includes(id)),
		// A place by hand in the programme is newer than one in an earlier plan.
		locked: { ...Object.fromEntries(locks), ...ground.locked },
		...(earlier && { lockedSlots: datesToKeep(earlier, rules) }),
		...(places && { previous: Object.fromEntries(kept) }),
	};
	return { input, leftOut: found.flatMap((one) => one.leftOut) };
}

/** Where people were; a plan that found nothing knows where they should have stayed. */
async function placesBefore(c: Ctx, { id, answer, problem }: CohortPlanRow) {
	if (answer) return placesOfPlan(c.var.db, id);
	const { previous = {}, locked = {} } = problem;
	return { cohortOf: { ...previous, ...locked }, locked: new Set(Object.keys(locked)) };
}

/** Locked dates of an earlier plan, by the order of the gatherings now. */
function datesToKeep(earlier: CohortPlanRow, { cohorts, periods }: PlanRules): LockedSlot[] {
	return lockedSlotsOf(earlier).flatMap(({ cohort, slot }) => {
		const gathering = periods.findIndex(({ number }) => number === placeOfSlot(slot).number);
		return cohort < cohorts && gathering >= 0 ? [{ cohort, gathering, slot }] : [];
	});
}

/** Cohorts that are made already keep their names; the others get the numbers that are free. */
function cohortsFor(c: Ctx, { open, underWay }: Ground, rules: PlanRules): CohortOfPlan[] {
	const cohorts: CohortOfPlan[] = open.map(({ id, name }) => ({ id, name }));
	const taken = new Set([...open, ...underWay].map(({ name }) => name));
	for (let number = 1; cohorts.length < rules.cohorts; number++) {
		const name = c.var.t.programmes.cohortName(number);
		if (!taken.has(name)) cohorts.push({ id: null, name });
	}
	return cohorts;
}

type More = { earlier?: CohortPlanRow | undefined; status?: 200 | 422 };

function rulesPage(
	c: Ctx,
	programme: Programme,
	ground: Ground,
	form: FormState,
	{ earlier, status = 200 }: More,
): Response {
	const { t, locale } = c.var;
	const props = { t, locale, programme, ground, form, earlier };
	const title = t.planning.rules.title;
	return page(c, { title, status, crumbs: planCrumbs(c, programme) }, <RulesPage {...props} />);
}
