import type { Idea, Mode, PortfolioInstance } from "../../core/portfolio/index.ts";
import { RandomSource } from "../../core/random/index.ts";
import type { Candidate, Demand, Ground } from "./candidates.ts";
import { isPlannable } from "./candidates.ts";
import { type Caution, countingOf, groupsOf, type PlanRules } from "./rules.ts";

/** A place is asked of a competence of its own, one in each quarter. */
export const placeCompetence = "place";

/** So much that a limit is none. */
const noLimit = 1e12;

const lambdas: Record<Caution, number> = { none: 0, some: 0.5, much: 1.5 };

/** Low and high are taken as the ends of eight in ten outcomes of a normal distribution. */
const spreadOf = ({ low, high }: Demand["benefit"]): number => (high - low) / 2.563;

/** How what is uncertain is shared: some moves all, some a sector, the rest is an idea's own. */
const shareOfAll = Math.sqrt(0.2);
const shareOfSector = Math.sqrt(0.3);
const shareOfOwn = Math.sqrt(0.5);
/** Own luck comes from so many sources, dealt round. */
const ownSources = 12;
const scenarioCount = 60;

/** Ids in a problem: those of candidates chosen together are joined. */
export const membersOf = (idea: string): string[] => idea.split("+");

/** The instance that the planner is given: format portfolio/1. */
export function problemOf(ground: Ground, rules: PlanRules, seed: number): PortfolioInstance {
	const plannable = ground.candidates.filter(isPlannable);
	const byId = new Map(plannable.map((one) => [one.id, one]));
	const ideaOf = ideaIds(plannable, rules);
	const ids = [...new Set(plannable.map(({ id }) => ideaOf.get(id) ?? id))];
	const factors = factorsOf(plannable);
	const attribute = rules.share.by;
	const ideas: Idea[] = ids.map((id, at) => {
		const members = membersOf(id).flatMap((member) => byId.get(member) ?? []);
		return {
			...{ id, sector: members[0]?.[attribute] ?? "" },
			modes: modesOf(members, at, { ground, rules, factors }),
		};
	});
	const wished = (wish: string) =>
		ids.filter((id) => membersOf(id).some((member) => rules.wishes[member] === wish));
	return {
		quarters: ground.quarters.length,
		competences: [...ground.competences.map(({ id }) => id), ...(ground.places ? [placeCompetence] : [])],
		capacity: [...ground.free.map((row) => [...row]), ...(ground.places ? [[...ground.places]] : [])],
		budget: [...yearsOf(ground).map((_, at) => rules.budget[at] ?? noLimit), noLimit],
		minShare: Object.fromEntries(
			Object.entries(rules.share.least).flatMap(([key, percent]) =>
				percent > 0 ? [[key, percent / 100]] : [],
			),
		),
		ideas,
		...pairsIn(plannable, rules, ideaOf),
		must: wished("must"),
		mustNot: wished("must-not"),
		risk: { lambda: lambdas[rules.caution], alpha: 0.9, scenarios: scenariosOf(factors.length, seed) },
		locked: lockedIn(ideas, rules),
	};
}

/** The years that the quarters of a plan lie in. */
export const yearsOf = ({ quarters }: Pick<Ground, "quarters">): string[] => [
	...new Set(quarters.map((quarter) => quarter.slice(0, 4))),
];

function ideaIds(plannable: readonly Candidate[], rules: PlanRules): Map<string, string> {
	const known = new Set(plannable.map(({ id }) => id));
	return new Map(
		groupsOf(rules.pairs).flatMap((group) => {
			const here = [...group].filter((id) => known.has(id)).sort();
			return here.map((id): [string, string] => [id, here.join("+")]);
		}),
	);
}

function pairsIn(plannable: readonly Candidate[], { pairs }: PlanRules, ideaOf: Map<string, string>) {
	const known = new Set(plannable.map(({ id }) => id));
	const own = plannable.flatMap(({ id, requires }) => requires.map((first) => ({ first, second: id })));
	const within = (all: readonly { first: string; second: string }[]) =>
		all.flatMap(({ first, second }): [string, string][] => {
			const [a, b] = [ideaOf.get(first) ?? first, ideaOf.get(second) ?? second];
			return known.has(first) && known.has(second) && a !== b ? [[a, b]] : [];
		});
	return {
		requires: within([...own, ...pairs.filter(({ kind }) => kind === "after")]),
		excludes: within(pairs.filter(({ kind }) => kind === "not-both")),
	};
}

type Frame = { ground: Ground; rules: PlanRules; factors: readonly string[] };

/** Every size and start of an idea; candidates that go together start together in the same size. */
function modesOf(members: readonly Candidate[], at: number, frame: Frame): Mode[] {
	const { quarters, overBy } = frame.ground;
	const earliest = Math.max(
		0,
		...members.flatMap(({ requires }) => requires.map((id) => overBy.get(id) ?? 0)),
	);
	const [first, ...rest] = members;
	const common = (first?.demands ?? []).filter(({ size }) =>
		rest.every(({ demands }) => demands.some((one) => one.size === size)),
	);
	return common.flatMap(({ size }) => {
		const demands = members.map(({ demands }) => demands.find((one) => one.size === size) as Demand);
		const length = Math.max(...demands.map((one) => one.quarters));
		const starts = Array.from({ length: Math.max(0, quarters.length - length + 1) }, (_, start) => start);
		return starts
			.filter((start) => start >= earliest)
			.map((start) =>
				modeOf(demands, { id: `${size}@${quarters[start]}`, start, length }, { at, members, frame }),
			);
	});
}

type Place = { at: number; members: readonly Candidate[]; frame: Frame };

function modeOf(
	demands: readonly Demand[],
	{ id, start, length }: Pick<Mode, "id" | "start" | "length">,
	{ at, members, frame }: Place,
): Mode {
	const { ground, factors } = frame;
	const { years: countedYears, hourCost } = countingOf(frame.rules);
	const competence = new Map(ground.competences.map(({ id: of }, index) => [of, index]));
	const years = yearsOf(ground);
	const counted = (one: Demand) => Math.max(0, countedYears - (start + one.quarters) / 4);
	const hours = demands.flatMap((one) =>
		one.hours.flatMap(({ competenceId, after, hours: asked }): [number, number, number][] => {
			const index = competence.get(competenceId);
			return index === undefined || after >= one.quarters ? [] : [[index, start + after, asked]];
		}),
	);
	const places = demands.flatMap((one) =>
		Array.from(
			{ length: one.quarters },
			(_, q): [number, number, number] =>
				[...[ground.competences.length, start + q, 1]] as [number, number, number],
		),
	);
	const worked = hours.reduce((sum, [, , asked]) => sum + asked, 0) * hourCost;
	const costs = demands.flatMap((one) =>
		one.costs.map(({ after, amount }): [number, number] => [
			years.indexOf((ground.quarters[Math.min(start + after, ground.quarters.length - 1)] ?? "").slice(0, 4)),
			amount,
		]),
	);
	const spread = Math.hypot(...demands.map((one) => spreadOf(one.benefit) * counted(one)));
	return {
		...{ id, start, length },
		benefit: demands.reduce((sum, one) => sum + one.benefit.likely * counted(one), 0),
		hours: [...hours, ...(ground.places ? places : [])],
		// Hours count as money where shares are compared, in a year of their own that has no limit.
		cost: [...costs, ...(worked > 0 ? [[years.length, worked] as [number, number]] : [])],
		exposure: factors.map((factor) => spread * exposureTo(factor, members, at)),
	};
}

function exposureTo(factor: string, members: readonly Candidate[], at: number): number {
	if (factor === "all") return shareOfAll;
	if (factor === `own:${at % ownSources}`) return shareOfOwn;
	return factor === `sector:${members[0]?.sector ?? ""}` ? shareOfSector : 0;
}

const factorsOf = (plannable: readonly Candidate[]): string[] => [
	"all",
	...new Set(plannable.map(({ sector }) => `sector:${sector ?? ""}`)),
	...Array.from({ length: Math.min(ownSources, plannable.length) }, (_, at) => `own:${at}`),
];

function scenariosOf(factors: number, seed: number): number[][] {
	const random = new RandomSource(seed);
	const drawn = new Float64Array(factors * scenarioCount);
	random.fillNormal(drawn);
	return Array.from({ length: scenarioCount }, (_, s) => [...drawn.slice(s * factors, (s + 1) * factors)]);
}

/** Locks that still name a size and a start the idea has. */
function lockedIn(ideas: readonly Idea[], { wishes }: PlanRules): Record<string, string> {
	return Object.fromEntries(
		ideas.flatMap(({ id, modes }) => {
			const wish = membersOf(id)
				.map((member) => wishes[member])
				.find((one) => one?.startsWith("lock:"));
			const mode = wish?.slice("lock:".length);
			return mode !== undefined && modes.some((one) => one.id === mode) ? [[id, mode]] : [];
		}),
	);
}
