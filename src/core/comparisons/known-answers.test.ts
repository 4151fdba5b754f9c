import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { davidson } from "./davidson.ts";
import { plackettLuce } from "./plackett-luce.ts";
import { factorOf, inverseOf, solveWith } from "./positive-definite.ts";
import { rankPairs } from "./rank-pairs.ts";
import { type Ranking, rankRankings } from "./rank-rankings.ts";

const folder = join(process.env.LEDELSESSKOLEN_DATA ?? "../shared/data", "judges/pairwise");
const textOf = (file: string) => readFileSync(join(folder, file), "utf8");
const rowsOf = (file: string): Record<string, string>[] => parse(textOf(file), { columns: true });
const expectedOf = (name: string) => JSON.parse(textOf(`${name}.expected.json`));

type Counts = { a: string; b: string; wins: string; losses: string; ties?: string; home?: string };

function bothWays({ a, b, wins, losses, ties = "0", home }: Counts) {
	const at = home === undefined ? {} : { home };
	return [
		{ winner: a, loser: b, weight: Number(wins), ...at },
		{ winner: b, loser: a, weight: Number(losses), ...at },
		{ winner: a, loser: b, weight: Number(ties), tie: true, ...at },
	];
}

function expectAbilities(
	outcome: ReturnType<typeof rankRankings>,
	known: Record<string, number>,
	near: number,
) {
	if (!outcome.ok) throw new Error(outcome.reason);
	const own = new Map(outcome.ranking.items.map((item) => [item.id, item]));
	for (const [id, value] of Object.entries(known))
		expect(Math.abs((own.get(id)?.ability ?? Number.NaN) - value), id).toBeLessThan(near);
	return own;
}

/** Twice the log-likelihood that a parameter for each row would reach, above the model's: R's deviance. */
function devianceOf(counts: readonly Counts[], logLik: number): number {
	const best = ({ wins, losses }: Counts) => {
		const [w, l] = [Number(wins), Number(losses)];
		return (w > 0 ? w * Math.log(w / (w + l)) : 0) + (l > 0 ? l * Math.log(l / (w + l)) : 0);
	};
	return 2 * (counts.reduce((sum, row) => sum + best(row), 0) - logLik);
}

describe.skipIf(!existsSync(folder))("known answers of comparisons", () => {
	it("of Agresti's citations between journals", () => {
		const counts = rowsOf("citations.csv").map(({ player1 = "", player2 = "", win1 = "", win2 = "" }) => ({
			...{ a: player1, b: player2, wins: win1, losses: win2 },
		}));
		const { fit } = expectedOf("citations");
		const outcome = rankPairs(counts.flatMap(bothWays), { reference: "Biometrika" });
		const items = expectAbilities(outcome, fit.ability, 1e-6);
		for (const [id, se] of Object.entries(fit.se)) expect(items.get(id)?.se).toBeCloseTo(Number(se), 6);
		expect(outcome.ok && devianceOf(counts, outcome.ranking.logLik)).toBeCloseTo(fit.deviance, 6);
	});

	it("of Agresti's baseball teams, without and with the advantage of playing at home", () => {
		const counts = rowsOf("baseball.csv").map((row) => ({
			...{ a: row["home.team"] ?? "", b: row["away.team"] ?? "" },
			...{ wins: row["home.wins"] ?? "", losses: row["away.wins"] ?? "" },
		}));
		const { no_home, home_coef, home_deviance } = expectedOf("baseball");
		const away = rankPairs(counts.flatMap(bothWays), { reference: "Baltimore" });
		const items = expectAbilities(away, no_home.ability, 1e-6);
		for (const [id, se] of Object.entries(no_home.se)) expect(items.get(id)?.se).toBeCloseTo(Number(se), 6);
		const atHome = counts.map((row) => ({ ...row, home: row.a }));
		const home = rankPairs(atHome.flatMap(bothWays), { reference: "Baltimore" });
		const teams = Object.entries<number>(home_coef).filter(([name]) => name.startsWith("team"));
		expectAbilities(home, Object.fromEntries(teams.map(([name, value]) => [name.slice(4), value])), 1e-6);
		expect(home.ok && home.ranking.home).toBeCloseTo(home_coef["at.home"], 6);
		expect(home.ok && devianceOf(counts, home.ranking.logLik)).toBeCloseTo(home_deviance, 6);
	});

	it("of Davidson's puddings, with ties", () => {
		const counts = rowsOf("pudding.csv").map(({ i = "", j = "", w_ij = "", w_ji = "", t_ij = "" }) => ({
			...{ a: i, b: j, wins: w_ij, losses: w_ji, ties: t_ij },
		}));
		const known = expectedOf("pudding");
		const outcome = rankPairs(counts.flatMap(bothWays), { reference: "1" });
		// What is published stopped after seven rounds, up to 0.00003 from the maximum, and is rounded.
		const { tie2, ...abilities } = known.log_worth_ref_1;
		const items = expectAbilities(outcome, abilities, 1.6e-4);
		for (const id of Object.keys(abilities)) expect(items.get(id)?.se).toBeCloseTo(known.se[id], 4);
		if (!outcome.ok) throw new Error(outcome.reason);
		const { tieParameter, logTieSe, logLik } = outcome.ranking;
		expect(Math.log(tieParameter ?? 0)).toBeCloseTo(tie2, 4);
		expect(logTieSe).toBeCloseTo(known.se.tie2, 4);
		const { tie2: tie, ...worth } = known.worth_after_7_iterations;
		const meetings = counts.map((row) => ({
			...{ a: Number(row.a) - 1, b: Number(row.b) - 1, home: 0 },
			...{ wins: Number(row.wins), losses: Number(row.losses), ties: Number(row.ties) },
		}));
		const published = ["1", "2", "3", "4", "5", "6"].map((id) => Math.log(worth[id]));
		const there = davidson(6, meetings).at(Float64Array.of(...published, Math.log(tie)));
		expect(logLik).toBeGreaterThan(there.logLik);
		expect(logLik).toBeCloseTo(there.logLik, 5);
		// At the maximum the slope is nothing; at what is published it is not.
		const own = ["1", "2", "3", "4", "5", "6"].map((id) => items.get(id)?.ability ?? Number.NaN);
		const here = davidson(6, meetings).at(Float64Array.of(...own, Math.log(tieParameter ?? 0)));
		const steepest = (slope: Float64Array) => Math.max(...slope.map(Math.abs));
		expect(steepest(here.gradient)).toBeLessThan(1e-9);
		expect(steepest(there.gradient)).toBeGreaterThan(0.006);
		// What Newton's method in fifty digits ends at, from a program of its own.
		const exact = [0, 0.220241900241, 0.152977704854, 0.17514490859, 0.133865226991, 0.377134895802];
		for (const [at, ability] of exact.entries()) expect(own[at]).toBeCloseTo(ability, 9);
		// One Newton step from what is published leads to ours.
		there.gradient[0] = 0;
		for (let at = 0; at < 7; at++) there.information[at] = there.information[7 * at] = at === 0 ? 1 : 0;
		const factor = factorOf(there.information, 7);
		const step = factor ? solveWith(factor, there.gradient) : new Float64Array(7);
		for (const [at, value] of published.entries())
			expect(value - (published[0] ?? 0) + (step[at] ?? 0)).toBeCloseTo(
				items.get(String(at + 1))?.ability ?? Number.NaN,
				7,
			);
	});
});

describe.skipIf(!existsSync(folder))("known answers of rankings", () => {
	const drivers = () => new Map(rowsOf("nascar-drivers.csv").map(({ id = "", driver = "" }) => [id, driver]));
	const races = (): string[][] =>
		parse(textOf("nascar-orders.csv"), { from_line: 2, relax_column_count: true }).map((row: string[]) =>
			row.filter((id) => id !== "" && id !== "0").map((id) => drivers().get(id) ?? id),
		);

	it("of Hunter's races, without the drivers who always came last", () => {
		const lasts = new Set(["84", "85", "86", "87"].map((id) => drivers().get(id)));
		const rankings = races().map((order) => ({ order: order.filter((driver) => !lasts.has(driver)) }));
		const outcome = rankRankings(rankings, { reference: "Austin Cameron" });
		expectAbilities(outcome, expectedOf("nascar").ml_without_last4, 5.1e-3);
		expect(outcome.ok && outcome.ranking.prior).toBeNull();
	});

	it("of the same with half a win and half a loss each against a ghost", () => {
		const known = expectedOf("nascar");
		const ghosts: Ranking[] = [...drivers().values()].flatMap((driver) => [
			{ order: [driver, "ghost"], weight: 0.5 },
			{ order: ["ghost", driver], weight: 0.5 },
		]);
		const rankings = [...races().map((order) => ({ order })), ...ghosts];
		const outcome = rankRankings(rankings, { reference: "Austin Cameron" });
		const some: [string, number][] = Object.entries(known.with_pseudo_rankings_npseudo_0_5);
		for (const [id, value] of some)
			expectAbilities(outcome, { [id]: value }, String(value).length > 6 ? 1e-5 : 5.1e-3);
		// The package leaves what the ghost tells out of its standard errors.
		const items = expectAbilities(outcome, {}, 1);
		const ids = [...drivers().values()];
		const orders = races().map((order) => ({ items: order.map((driver) => ids.indexOf(driver)), weight: 1 }));
		const abilities = Float64Array.from(ids, (id) => items.get(id)?.ability ?? Number.NaN);
		const { information } = plackettLuce(ids.length, orders).at(abilities);
		for (let at = 0; at < ids.length; at++) information[at] = information[at * ids.length] = at === 0 ? 1 : 0;
		const covariance = inverseOf(factorOf(information, ids.length) ?? new Float64Array(), ids.length);
		for (const [id, se] of Object.entries<number>(known.se_with_pseudo))
			expect(Math.sqrt(covariance[ids.indexOf(id) * (ids.length + 1)] ?? 0)).toBeCloseTo(se, 5);
	});
});
