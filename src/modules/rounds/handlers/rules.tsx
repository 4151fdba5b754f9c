import type { Ctx } from "../../../platform/web/context.ts";
import {
	changedMeanwhile,
	type FormState,
	formOfRecord,
	inTurn,
	isRefused,
	readForm,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { type DayOfViewer, onPitchDay, paths as pitching } from "../../pitching/index.ts";
import { stateRules } from "../actions/rounds.ts";
import { rulesForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { isBeforeFirstPoint, rulesOf } from "../queries/rules.ts";
import type { RoundRules } from "../rules.ts";
import { RulesPage } from "../views/rules.tsx";

/** Which rounds the day has and how they count: for the office to state, for everyone with a seat to read. */
export const rules = (c: Ctx) =>
	onPitchDay(c, async (found) =>
		showRules(c, found, formOfRecord(valuesOf(await rulesOf(c.var.db, found.day.id)))),
	);

const valuesOf = (rules: RoundRules): FormState["values"] => ({
	...(rules.pairs && { pairs: "on" }),
	...(rules.audience && { audience: "on" }),
	rule: rules.rule,
	rubricWeight: String(rules.rubricWeight),
	pairsWeight: String(rules.pairsWeight),
	audienceWeight: String(rules.audienceWeight),
	cut: rules.cut === null ? "" : String(rules.cut),
});

async function showRules(c: Ctx, found: DayOfViewer, form: FormState): Promise<Response> {
	const { db, t } = c.var;
	const { day, seat } = found;
	const stated = await rulesOf(db, day.id);
	const mayState = seat.plans && (await isBeforeFirstPoint(db, day.id));
	const status = isRefused(form) ? (422 as const) : (200 as const);
	const props = { t, ...found, form, rules: stated, mayState };
	return page(c, { title: t.rounds.title, crumbs: crumbsTo(c, found), status }, <RulesPage {...props} />);
}

export const state = inTurn((c) =>
	onPitchDay(c, async (found) => {
		if (!found.seat.plans) return notFound(c);
		const parsed = await readForm(c, rulesForm);
		if (!parsed.ok) return showRules(c, found, parsed.form);
		const { t, db } = c.var;
		const stale = changedMeanwhile(parsed.form, valuesOf(await rulesOf(db, found.day.id)));
		if (stale) return showRules(c, found, stale);
		const inTime = await stateRules(db, found.day.id, parsed.value, found.by);
		return redirect(c, paths.rounds(found.day.id), inTime ? t.rounds.stated : t.rounds.tooLate, !inTime);
	}),
);

/** The way down to what is about a day. */
export const crumbsTo = (c: Ctx, { day }: Pick<DayOfViewer, "day">) => [
	{ label: c.var.t.pitching.days.title, href: pitching.pitchDays() },
	{ label: day.title, href: pitching.pitchDay(day.id) },
];
