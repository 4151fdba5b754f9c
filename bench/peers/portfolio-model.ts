import type { PortfolioInstance } from "../../src/core/portfolio/index.ts";
import { LinearModel } from "./linear-model.ts";

/** The whole portfolio as one programme; CVaR after Rockafellar & Uryasev (2000). */
export function portfolioModel(instance: PortfolioInstance): { model: string; read: Reader } {
	const model = new LinearModel("Maximize");
	const modes = instance.ideas.flatMap((idea, i) =>
		idea.modes.map((mode, m) => ({ idea, mode, name: model.binary(`x${i}m${m}`) })),
	);
	const of = Map.groupBy(modes, ({ idea }) => idea.id);
	for (const { mode, name } of modes) model.goal(mode.benefit, name);
	for (const own of of.values())
		model.row(
			own.map(({ name }) => [1, name] as const),
			"<=",
			1,
		);
	addResources(model, instance, modes);
	addRelations(model, instance, of);
	addShares(model, instance, modes);
	addRisk(model, instance, modes);
	const read = (found: ReadonlyMap<string, number>) => ({
		chosen: Object.fromEntries(
			modes.filter(({ name }) => (found.get(name) ?? 0) > 0.5).map(({ idea, mode }) => [idea.id, mode.id]),
		),
	});
	return { model: model.toString(), read };
}

type Reader = (found: ReadonlyMap<string, number>) => { chosen: Record<string, string> };
type Idea = PortfolioInstance["ideas"][number];
type Named = { idea: Idea; mode: Idea["modes"][number]; name: string };

function addResources(model: LinearModel, { capacity, budget }: PortfolioInstance, modes: Named[]): void {
	for (const [c, quarters] of capacity.entries())
		for (const [q, hours] of quarters.entries()) {
			const used = modes.map(
				({ mode, name }) =>
					[sumOf(mode.hours.filter(([k, at]) => k === c && at === q).map(([, , h]) => h)), name] as const,
			);
			model.row(used, "<=", hours);
		}
	for (const [year, money] of budget.entries())
		model.row(
			modes.map(
				({ mode, name }) =>
					[sumOf(mode.cost.filter(([y]) => y === year).map(([, amount]) => amount)), name] as const,
			),
			"<=",
			money,
		);
}

function addRelations(model: LinearModel, instance: PortfolioInstance, of: Map<string, Named[]>): void {
	const all = (id: string) => (of.get(id) ?? []).map(({ name }) => [1, name] as const);
	for (const [before, after] of instance.requires)
		for (const { mode, name } of of.get(after) ?? []) {
			const inTime = (of.get(before) ?? []).filter((one) => one.mode.start + one.mode.length <= mode.start);
			model.row([[1, name], ...inTime.map((one) => [-1, one.name] as const)], "<=", 0);
		}
	for (const [a, b] of instance.excludes) model.row([...all(a), ...all(b)], "<=", 1);
	for (const id of instance.must) model.row(all(id), ">=", 1);
	for (const id of instance.mustNot) model.row(all(id), "<=", 0);
}

function addShares(model: LinearModel, { minShare }: PortfolioInstance, modes: Named[]): void {
	for (const [sector, share] of Object.entries(minShare)) {
		const terms = modes.map(
			({ idea, mode, name }) =>
				[
					sumOf(mode.cost.map(([, amount]) => amount)) * ((idea.sector === sector ? 1 : 0) - share),
					name,
				] as const,
		);
		model.row(terms, ">=", 0);
	}
}

function addRisk(model: LinearModel, { risk }: PortfolioInstance, modes: Named[]): void {
	const at = model.free("z");
	model.goal(-risk.lambda, at);
	const tail = (1 - risk.alpha) * risk.scenarios.length;
	for (const [s, scenario] of risk.scenarios.entries()) {
		const beyond = `u${s}`;
		model.goal(-risk.lambda / tail, beyond);
		const loss = modes.map(
			({ mode, name }) => [sumOf(mode.exposure.map((e, f) => e * (scenario[f] ?? 0))), name] as const,
		);
		model.row([[1, beyond], [1, at], ...loss], ">=", 0);
	}
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
