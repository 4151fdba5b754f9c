import { formatHours } from "../../../platform/i18n/format.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import {
	changedMeanwhile,
	type FormState,
	formOfRecord,
	inTurn,
	isRefused,
	readForm,
	withErrors,
} from "../../../platform/web/forms.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { competencesForChoice, queueGround } from "../../portfolio/index.ts";
import { stateDemand } from "../actions/demands.ts";
import type { Candidate, Demand, Size } from "../candidates.ts";
import { demandFaults, demandForm, demandIn, filledWithDemand } from "../demand-form.ts";
import { paths } from "../paths.ts";
import { candidateById } from "../queries/candidates.ts";
import { DemandPage } from "../views/demand.tsx";
import { crumbs } from "./access.ts";

const theCandidate = (c: Ctx) => candidateById(c.var.db, idParam(c));

/** What a candidate needs and gives in one size. */
export async function show(c: Ctx): Promise<Response> {
	const candidate = await theCandidate(c);
	if (!candidate) return notFound(c);
	const size = c.req.query("size") === "small" ? "small" : "full";
	return demandPage(c, candidate, formOfRecord(storedOf(candidate, size)));
}

const storedOf = ({ demands }: Candidate, size: Size) =>
	filledWithDemand(
		size,
		demands.find((one) => one.size === size),
	);

/** Writes it. */
export const state = inTurn(async (c) => {
	const candidate = await theCandidate(c);
	if (!candidate) return notFound(c);
	const { db, now, t } = c.var;
	const competences = await competencesForChoice(db);
	const parsed = await readForm(c, demandForm(competences));
	if (!parsed.ok) return demandPage(c, candidate, parsed.form);
	const demand = demandIn(parsed.value, competences);
	const stale = changedMeanwhile(parsed.form, storedOf(candidate, demand.size));
	if (stale) return demandPage(c, candidate, stale);
	const errors = await faultsOf(c, demand, competences);
	if (Object.keys(errors).length > 0) return demandPage(c, candidate, withErrors(parsed.form, errors));
	await stateDemand(db, candidate, demand, signedIn(c).personId, now);
	return redirect(c, paths.plans(), t.choosing.demand.saved);
});

async function faultsOf(
	c: Ctx,
	demand: Demand,
	competences: readonly { id: string; name: string }[],
): Promise<Record<string, string>> {
	const words = c.var.t.choosing.demand;
	const { pools } = await queueGround(c.var.db, false);
	const most = new Map(
		[...Map.groupBy(pools, ({ competenceId }) => competenceId)].map(([id, all]) => [
			id,
			Math.max(...all.map(({ hours }) => hours)),
		]),
	);
	return Object.fromEntries(
		demandFaults(demand, most).map(({ field, kind, competenceId = "" }) => {
			const name = competences.find(({ id }) => id === competenceId)?.name ?? "–";
			const hours = formatHours(most.get(competenceId) ?? 0, c.var.locale);
			return [field, kind === "beyond" ? words.beyond : words.morePool(name, hours)];
		}),
	);
}

async function demandPage(c: Ctx, candidate: Candidate, form: FormState): Promise<Response> {
	const { db, t } = c.var;
	const competences = await competencesForChoice(db);
	const status = isRefused(form) ? 422 : 200;
	const title = t.choosing.demand.title(candidate.title);
	const props = { t, form, candidate, competences };
	return page(c, { title, crumbs: crumbs(c), status }, <DemandPage {...props} />);
}
