import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CohortInstance, evaluateCohorts, planCohorts } from "../src/core/cohorts/index.ts";
import { evaluatePitchDay, type PitchDay, planPitchDay } from "../src/core/pitchday/index.ts";
import type { Account, Outcome, Steering } from "../src/core/planning/index.ts";
import { evaluatePortfolio, type PortfolioInstance, planPortfolio } from "../src/core/portfolio/index.ts";
import type { Finding, Measurement } from "./measurement.ts";
import { cohortsModel } from "./peers/cohorts-model.ts";
import { type LinearPeer, linearPeers } from "./peers/linear-peer.ts";
import { pitchDayModel } from "./peers/pitch-day-model.ts";
import { portfolioModel } from "./peers/portfolio-model.ts";

const folder = join(process.env.LEDELSESSKOLEN_DATA ?? "../shared/data", "planners");
const peerSeconds = 60;
/** Our planner is tried with so many seconds, until it is at least as good as the peer. */
const tries = [0.25, 0.5, 1, 2, 3, 6, 12, 30];

/** How many times faster our planners are than others at the value that these have after a minute, on one core each. */
const measurement: Measurement = { name: "planners", run };
export default measurement;

async function run(): Promise<Finding[]> {
	if (!existsSync(folder)) return skipped("there are no instances beside the project");
	const here = linearPeers.filter((peer) => peer.isHere());
	for (const { name } of linearPeers.filter((peer) => !here.includes(peer)))
		skipped(`${name} is not on this machine (Debian: coinor-cbc, glpk-utils)`);
	const findings: Finding[] = [];
	for (const { name, race } of races)
		for (const peer of here) {
			const finding = await race(name, peer);
			console.log(`  … ${finding.what}`);
			findings.push(finding);
		}
	return findings;
}

function skipped(why: string): Finding[] {
	console.log(`  skipped: ${why}.`);
	return [];
}

const races: { name: string; race: (name: string, peer: LinearPeer) => Promise<Finding> }[] = [
	{ name: "cohorts-500-1", race: raceCohorts },
	{ name: "pitchday-60x20x1x3-1", race: racePitchDay },
	{ name: "portfolio-150x8-1", race: racePortfolio },
	{ name: "portfolio-500x12-1", race: racePortfolio },
];

async function raceCohorts(name: string, peer: LinearPeer): Promise<Finding> {
	const instance = instanceOf<CohortInstance>(name);
	const start = await planCohorts(instance, steering(2));
	if (!start.ok) throw new Error(`${name} has a plan, and none was found.`);
	const { model, read } = cohortsModel(instance, start.answer.slots);
	const found = peer.solve(model, peerSeconds);
	const theirs = found && evaluateCohorts(instance, { ...read(found), slots: start.answer.slots });
	return ratio({ name, peer: peer.name, theirs: feasible(theirs), sense: "min" }, (seconds) =>
		planCohorts(instance, steering(seconds)),
	);
}

async function racePitchDay(name: string, peer: LinearPeer): Promise<Finding> {
	const instance = instanceOf<PitchDay>(name);
	const { model, read } = pitchDayModel(instance);
	const found = peer.solve(model, peerSeconds);
	const theirs = found && evaluatePitchDay(instance, read(found).blocks);
	return ratio({ name, peer: peer.name, theirs: feasible(theirs), sense: "min" }, (seconds) =>
		planPitchDay(instance, steering(seconds)),
	);
}

async function racePortfolio(name: string, peer: LinearPeer): Promise<Finding> {
	const instance = instanceOf<PortfolioInstance>(name);
	const { model, read } = portfolioModel(instance);
	const found = peer.solve(model, peerSeconds);
	const theirs = found && evaluatePortfolio(instance, read(found).chosen);
	return ratio({ name, peer: peer.name, theirs: feasible(theirs), sense: "max" }, (seconds) =>
		planPortfolio(instance, steering(seconds)),
	);
}

const instanceOf = <Instance>(name: string): Instance =>
	JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));

const steering = (seconds: number): Steering => ({
	limit: { seconds },
	seed: 1,
	now: () => performance.now(),
});

type Judged = { broken: Readonly<Record<string, number>>; objective: number } | null;

/** The peer's objective, or null where it has no plan that keeps every rule. */
const feasible = (judged: Judged): number | null =>
	judged && Object.values(judged.broken).every((times) => times === 0) ? judged.objective : null;

type Planned = Outcome<Account, unknown> | Promise<Outcome<Account, unknown>>;

type Race = { name: string; peer: string; theirs: number | null; sense: "min" | "max" };

async function ratio(
	{ name, peer, theirs, sense }: Race,
	plan: (seconds: number) => Planned,
): Promise<Finding> {
	const value = theirs === null ? "no plan" : `${Math.round(theirs * 100) / 100}`;
	const told = `${name}: ${peer} after ${peerSeconds} s has ${value}`;
	for (const seconds of tries) {
		const startedAt = performance.now();
		const outcome = await plan(seconds);
		const taken = (performance.now() - startedAt) / 1000;
		if (!outcome.ok) continue;
		const ours = outcome.answer.objective;
		if (theirs !== null && (sense === "min" ? ours > theirs : ours < theirs)) continue;
		const what = `${told}, ours has ${Math.round(ours * 100) / 100} after ${taken.toFixed(1)} s, bound and all`;
		return { what, value: peerSeconds / taken, unit: "times", atLeast: 10 };
	}
	return { what: `${told}, ours is not there`, value: 0, unit: "times", atLeast: 10 };
}
