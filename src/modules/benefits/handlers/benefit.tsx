import { latestMeasurement } from "../../../core/benefits/realised.ts";
import { Stack } from "../../../platform/html/index.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState } from "../../../platform/web/forms.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound, page } from "../../../platform/web/respond.tsx";
import { conversationOn, paths as ideas } from "../../innovation/index.ts";
import type { Person } from "../../portfolio/index.ts";
import { readingOf } from "../benefit.ts";
import { paths } from "../paths.ts";
import { mayMeasure, mayPublish, seesShielded } from "../policy.ts";
import { type Benefit, benefitById, measurementsOf } from "../queries/benefit-page.ts";
import { handoversOf } from "../queries/handovers.ts";
import { initiativesForShare, sharesOf } from "../queries/map.ts";
import { outcomesNoticed } from "../queries/outcomes.ts";
import { whoTouched } from "../queries/who-touched.ts";
import { BenefitPage } from "../views/benefit.tsx";
import { todayOf } from "./today.ts";

/** One benefit. */
export async function show(c: Ctx): Promise<Response> {
	const benefit = await theBenefit(c);
	return benefit ? showWith(c, benefit) : notFound(c);
}

/** The benefit of the address, or null. */
export const theBenefit = (c: Ctx): Promise<Benefit | null> =>
	benefitById(c.var.db, idParam(c), seesShielded(c.var.viewer));

/** The benefit of the address for one who may measure it, or null. */
export async function theMeasurable(c: Ctx): Promise<Benefit | null> {
	const benefit = await theBenefit(c);
	return benefit && mayMeasure(c.var.viewer, benefit) ? benefit : null;
}

export const crumbs = (c: Ctx, benefit?: Benefit) => [
	{ label: c.var.t.benefits.list.title, href: paths.benefits() },
	...(benefit ? [{ label: benefit.title, href: paths.benefit(benefit.id) }] : []),
];

type Forms = {
	measureForm?: FormState;
	verdictForm?: FormState;
	handoverForm?: FormState;
	sharesForm?: FormState;
	handoverCandidates?: readonly Person[];
};

/** The page of a benefit, with its forms as they were left. */
export async function showWith(c: Ctx, benefit: Benefit, forms: Forms = {}): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const figures = await measurementsOf(db, benefit.id);
	const verdict = { state: benefit.state, because: benefit.notRealisedBecause };
	const props = {
		t,
		locale,
		benefit,
		figures,
		reading: readingOf(benefit, latestMeasurement(figures)),
		mayMeasure: mayMeasure(viewer, benefit),
		mayPublish: mayPublish(viewer),
		measureForm: forms.measureForm ?? blankForm({ on: todayOf(c) }),
		verdictForm: forms.verdictForm ?? blankForm(verdict),
		handoverForm: forms.handoverForm ?? blankForm({}),
		handoverCandidates: forms.handoverCandidates ?? [],
		...(await sharing(c, benefit, forms.sharesForm)),
		handovers: await handoversOf(db, benefit.id, seesShielded(viewer)),
		noticed: await outcomesNoticed(db, benefit.id),
		touchedCount: (await whoTouched(db, benefit.id)).length,
		ideaHref: benefit.ideaId ? ideas.idea(benefit.ideaId) : null,
	};
	const status = forms.measureForm || forms.verdictForm || forms.handoverForm || forms.sharesForm ? 422 : 200;
	const talk = await conversationOn(c, ["benefit", benefit.id]);
	const view = (
		<Stack space="section">
			<BenefitPage {...props} />
			{talk}
		</Stack>
	);
	return page(c, { title: benefit.title, crumbs: crumbs(c), status }, view);
}

/** How a benefit is split, with the form that splits it. */
async function sharing({ var: { db } }: Ctx, benefit: Benefit, form?: FormState) {
	const shares = await sharesOf(db, benefit.id);
	const known = shares.length > 0 ? shares : [{ initiativeId: benefit.initiativeId ?? "", percent: 100 }];
	const values = known.flatMap(({ initiativeId, percent }, index) => [
		[`initiative${index + 1}`, initiativeId],
		[`percent${index + 1}`, String(percent)],
	]);
	return {
		shares,
		initiatives: await initiativesForShare(db),
		sharesForm: form ?? blankForm(Object.fromEntries(values)),
	};
}
