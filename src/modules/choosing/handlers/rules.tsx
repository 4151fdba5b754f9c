import { formatDateTime, formatList } from "../../../platform/i18n/format.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { changePlan, orderPlan } from "../actions/plans.ts";
import { type Ground, isPlannable } from "../candidates.ts";
import { differencesInWords } from "../differences.ts";
import { paths } from "../paths.ts";
import type { PortfolioPlan } from "../plan.ts";
import { yearsOf } from "../problem.ts";
import { groundOf } from "../queries/ground.ts";
import { allPlans, changesSince, planById } from "../queries/plans.ts";
import { countingOf, type RuleFault, ruleFaults, usualRules } from "../rules.ts";
import { filledWith, pairField, rulesForm, rulesIn, wishField } from "../rules-form.ts";
import { RulesPage } from "../views/rules.tsx";
import { crumbs, thePlan, today } from "./access.ts";

/** The rules of a new plan. */
export async function blank(c: Ctx): Promise<Response> {
	const ground = await groundOf(c.var.db, today(c));
	const plans = await allPlans(c.var.db);
	const name = c.var.t.choosing.rules.nameUsual(plans.length + 1);
	const newest = plans[0] && (await planById(c.var.db, plans[0].id));
	// What was counted with last is counted with again, so that plans can be compared.
	const rules = { ...usualRules, counting: countingOf(newest?.rules ?? usualRules) };
	const form = blankForm(filledWith({ name, rules, revision: null }, choicesOf(ground)));
	return rulesPage(c, { ground, form });
}

/** Orders a plan. */
export async function order(c: Ctx): Promise<Response> {
	const ground = await groundOf(c.var.db, today(c));
	const read = await readRules(c, ground);
	if (!read.ok) return rulesPage(c, { ground, form: read.form });
	const id = await orderPlan(c.var.db, { ...read, ground }, signedIn(c).personId, c.var.now);
	return redirect(c, paths.plan(id));
}

/** The rules of a plan, to be changed. */
export async function edit(c: Ctx): Promise<Response> {
	const plan = await thePlan(c);
	if (!plan) return notFound(c);
	const ground = await groundOf(c.var.db, today(c));
	return rulesPage(c, { ground, plan, form: blankForm(filledWith(plan, choicesOf(ground))) });
}

/** Changes the rules and computes anew; who comes second sees what changed, and keeps what they wrote. */
export async function change(c: Ctx): Promise<Response> {
	const plan = await thePlan(c);
	if (!plan) return notFound(c);
	const ground = await groundOf(c.var.db, today(c));
	const read = await readRules(c, ground);
	if (!read.ok) return rulesPage(c, { ground, plan, form: read.form });
	const revision = read.revision ?? 0;
	const order = { ...read, ground, revision };
	const done = await changePlan(c.var.db, plan.id, order, signedIn(c).personId, c.var.now);
	if (done.ok) return redirect(c, paths.plan(plan.id));
	const form = { ...read.form, values: { ...read.form.values, revision: String(plan.revision) } };
	return rulesPage(c, { ground, plan, form, changes: await changesInWords(c, plan, revision) });
}

/** What others have changed since a revision, one sentence for each change. */
export async function changesInWords(c: Ctx, { id }: PortfolioPlan, revision: number): Promise<string[]> {
	const { db, t, locale } = c.var;
	const changes = await changesSince(db, id, revision);
	const plan = await planById(db, id);
	if (!plan) return [];
	const titles = new Map(plan.candidates.list.map((one) => [one.id, one.title]));
	const names = { titles, years: yearsOf(plan.candidates) };
	return changes.map(({ rulesBefore, changedAt, byName }, at) => {
		const after = changes[at + 1]?.rulesBefore ?? plan.rules;
		const what = differencesInWords(rulesBefore, after, names, t, locale).join(", ");
		const words = t.choosing.rules;
		return words.changed(byName ?? words.someone, formatDateTime(changedAt, locale), what);
	});
}

/** Only what can be planned is asked about. */
const choicesOf = (ground: Ground) => ({
	quarters: ground.quarters,
	candidates: ground.candidates.filter(isPlannable),
});

async function readRules(c: Ctx, ground: Ground) {
	const { t } = c.var;
	const choices = choicesOf(ground);
	const parsed = await readForm(c, rulesForm(choices));
	if (!parsed.ok) return parsed;
	if (choices.candidates.length === 0)
		return { ok: false, form: withErrors(parsed.form, { name: t.choosing.rules.nothingToPlan }) } as const;
	const rules = rulesIn(parsed.value, choices);
	const errors = Object.fromEntries(ruleFaults(rules).map((fault) => faultAt(c, fault, ground)));
	if (Object.keys(errors).length > 0) return { ok: false, form: withErrors(parsed.form, errors) } as const;
	const { name, revision } = parsed.value;
	return { ok: true, form: parsed.form, name, revision, rules } as const;
}

/** The field a fault belongs to, and what to do. */
function faultAt(c: Ctx, fault: RuleFault, ground: Ground): [field: string, message: string] {
	const { t, locale } = c.var;
	const words = t.choosing.rules.faults;
	const title = (id: string) => ground.candidates.find((one) => one.id === id)?.title ?? "–";
	if (fault.kind === "same") return [pairField(fault.row, "second"), words.same];
	if (fault.kind === "circle")
		return [pairField(0, "first"), words.circle(formatList(fault.ids.map(title), locale))];
	if (fault.kind === "shares") return ["shareBy", words.shares];
	return [pairField(0, "kind"), words["against-itself"](title(fault.ids[0]), title(fault.ids[1]))];
}

type Shown = { ground: Ground; form: FormState; plan?: PortfolioPlan; changes?: string[] };

function rulesPage(c: Ctx, { ground, form, plan, changes = [] }: Shown): Response {
	const { t } = c.var;
	const choices = choicesOf(ground);
	// A lock that was made by hand stays a choice as long as the form holds it.
	const locks = new Map(
		choices.candidates.flatMap(({ id }) => {
			const wish = plan?.rules.wishes[id] ?? form.values[wishField(id)];
			return typeof wish === "string" && wish.startsWith("lock:") ? [[id, wish]] : [];
		}),
	);
	const status = Object.keys(form.errors).length > 0 || changes.length > 0 ? 422 : 200;
	const title = plan ? t.choosing.rules.editTitle(plan.name) : t.choosing.rules.newTitle;
	const props = { t, form, choices, locks, changes, plan };
	return page(c, { title, crumbs: crumbs(c, plan), status }, <RulesPage {...props} />);
}
