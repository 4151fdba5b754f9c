import {
	actively,
	atRandom,
	type Measure,
	simulateVotes,
} from "../../src/core/comparisons/simulated-votes.ts";
import { rankScores } from "../../src/core/ranking/index.ts";
import { type DayPlan, simulateDay } from "../../src/core/ranking/simulated-day.ts";

/** What simulated days and votes come to, in words, and whether it is what is asked of it. */
export type Simulated = { told: string; passes: boolean };
export type Simulation = { name: string; run: () => Simulated };

const share = (value: number) => `${(value * 100).toFixed(1)} %`;
const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** In the order of docs/: how rankings of scores, and the choice of pairs, do where the truth is known. */
export const simulations: Simulation[] = [
	{ name: "simulated days, judges differ by 0.6", run: () => days(0.6, 0.06) },
	{ name: "simulated days, judges do not differ", run: () => days(0, -0.005) },
	{ name: "pairs for the whole order", run: pairsForOrder },
	{ name: "pairs for the best five", run: pairsForTop },
	...[
		{ items: 60, panel: 3, seconds: 0.05 },
		{ items: 120, panel: 4, seconds: 0.1 },
		{ items: 500, panel: 4, seconds: 0.3 },
		{ items: 2000, panel: 5, seconds: 2 },
	].map((size) => ({
		name: `${size.items * size.panel * 5} scores ranked with 4,000 draws`,
		run: () => speed(size),
	})),
];

const sd = { item: 0.6, cell: 0.4, residual: 0.8 };

/** 200 days of sixty pitches: how often the 90 % rank interval holds the true rank, and Kendall's tau above the mean's. */
function days(severity: number, least: number): Simulated {
	const plan: DayPlan = { items: 60, judges: 12, panel: 3, criteria: 5, sd: { ...sd, judge: severity } };
	const judged = Array.from({ length: 200 }, (_, day) => judgeDay(plan, 100 + day));
	const held = average(judged.flatMap(({ holds }) => holds));
	const gain = average(judged.map((day) => day.gain));
	return {
		told: `200 days, rank intervals hold ${share(held)} (88-93), tau ${gain.toFixed(3)} above the plain mean's (${least})`,
		passes: held >= 0.88 && held <= 0.93 && gain >= least,
	};
}

function judgeDay(plan: DayPlan, seed: number) {
	const { scores, truth } = simulateDay(plan, seed);
	const outcome = rankScores(scores, { draws: 1000, seed });
	if (!outcome.ok) throw new Error(outcome.reason);
	const rows = outcome.ranking.items.map((row) => ({ ...row, truth: truth[Number(row.id.slice(1))] ?? 0 }));
	const truths = rows.map((row) => row.truth);
	const tauOf = (values: readonly number[]) => kendall(values, truths);
	return {
		gain: tauOf(rows.map(({ corrected }) => corrected)) - tauOf(rows.map(({ mean }) => mean)),
		holds: rows.map(({ rankInterval: [low, high], truth: own }) => {
			const rank = 1 + truth.filter((other) => other > own).length;
			return Number(low <= rank && rank <= high);
		}),
	};
}

function kendall(a: readonly number[], b: readonly number[]): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++)
		for (let j = 0; j < i; j++) sum += Math.sign(((a[i] ?? 0) - (a[j] ?? 0)) * ((b[i] ?? 0) - (b[j] ?? 0)));
	return sum / ((a.length * (a.length - 1)) / 2);
}

const group = { items: 20, spread: 2, days: 40 };
const places = (order: readonly string[]) => order.map((_, place) => order.indexOf(String(place)));
const tau: Measure = (found, truth) => kendall(places(found), places(truth));
const ofTopFive: Measure = (found, truth) =>
	truth.slice(0, 5).filter((id) => found.slice(0, 5).includes(id)).length / 5;

/** After how many votes the order's pairs are as good as random ones after more. */
function pairsForOrder(): Simulated {
	const votes = [80, 110, 140];
	const random = simulateVotes({ ...group, votes }, atRandom, tau);
	const tried = Array.from({ length: 140 }, (_, at) => at + 1);
	const active = simulateVotes({ ...group, votes: tried }, actively({ about: "order" }), tau);
	const saved = random.map((reached, at) => {
		const enough = active.findIndex((own) => own >= reached) + 1;
		return enough === 0 ? 0 : 1 - enough / (votes[at] as number);
	});
	return {
		told: `40 days, ${saved.map(share).join(", ")} fewer votes than random ones after ${votes.join(", ")} (30 %)`,
		passes: Math.min(...saved) >= 0.3,
	};
}

function pairsForTop(): Simulated {
	const votes = [40, 80, 120];
	const random = simulateVotes({ ...group, votes }, atRandom, ofTopFive);
	const active = simulateVotes({ ...group, votes }, actively({ about: "top", top: 5 }), ofTopFive);
	const both = random.map((own, at) => `${share(active[at] ?? 0)} against ${share(own)}`);
	return {
		told: `40 days, of the true five after ${votes.join(", ")} votes ${both.join(", ")} at random (more)`,
		passes: random.every((own, at) => (active[at] ?? 0) > own),
	};
}

type Size = { items: number; panel: number; seconds: number };

/** The fastest of five runs of a warm program, in seconds of one core. */
function speed({ items, panel, seconds }: Size): Simulated {
	const plan: DayPlan = { items, judges: items / 5, panel, criteria: 5, sd: { ...sd, judge: 0.6 } };
	const { scores } = simulateDay(plan, 1);
	const took = Array.from({ length: 7 }, (_, seed) => {
		const startedAt = spent();
		rankScores(scores, { draws: 4000, seed });
		return spent() - startedAt;
	});
	const fastest = Math.min(...took.slice(2));
	return { told: `${fastest.toFixed(3)} s (${seconds} s)`, passes: fastest <= seconds };
}

function spent(): number {
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1e6;
}
