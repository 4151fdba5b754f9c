import type { LeaderTeamWish, SplitCohort, SplitInput, SplitLeader } from "./terms.ts";

/** A cohort while it fills. */
type Filling = SplitCohort & { size: number; bySector: Map<string, number>; byTeam: Map<string, number> };

/**
 * Places leaders one block at a time, each where it costs least; a block is a leader team that is wished
 * together, else one leader. Big blocks go first, while there is room, then sector by sector, so that each
 * sector is dealt out like cards. Gives the cohort of each leader who got a place.
 */
export function placeBlocks(
	input: SplitInput,
	locked: readonly SplitLeader[],
	free: readonly SplitLeader[],
): Map<string, string> {
	const fillings = input.cohorts.map(emptyCohort);
	const cohortOf = new Map<string, string>();
	const put = (leader: SplitLeader, cohort: Filling) => {
		cohortOf.set(leader.id, cohort.id);
		addTo(cohort, leader);
	};
	for (const leader of locked) {
		const cohort = fillings.find(({ id }) => id === leader.lockedTo);
		if (cohort) put(leader, cohort);
	}
	for (const block of blocksOf(free, input.leaderTeams)) {
		const whole = cheapest(fillings, block, input.leaderTeams);
		for (const leader of block) {
			const cohort = whole ?? cheapest(fillings, [leader], input.leaderTeams);
			if (cohort) put(leader, cohort);
		}
	}
	return cohortOf;
}

function emptyCohort(cohort: SplitCohort): Filling {
	return { ...cohort, size: 0, bySector: new Map(), byTeam: new Map() };
}

function addTo(cohort: Filling, leader: SplitLeader): void {
	cohort.size += 1;
	cohort.bySector.set(leader.sector, countIn(cohort.bySector, leader.sector) + 1);
	if (leader.leaderTeam) cohort.byTeam.set(leader.leaderTeam, countIn(cohort.byTeam, leader.leaderTeam) + 1);
}

function blocksOf(leaders: readonly SplitLeader[], wish: LeaderTeamWish): SplitLeader[][] {
	const together = wish === "together";
	const blocks = Map.groupBy(leaders, (leader) =>
		together && leader.leaderTeam ? `team ${leader.leaderTeam}` : `leader ${leader.id}`,
	);
	return [...blocks.values()].sort((a, b) => b.length - a.length || compareText(sectorOf(a), sectorOf(b)));
}

/** The cohort with room for all of the block where it costs least; the first of equals. */
function cheapest(fillings: readonly Filling[], block: SplitLeader[], wish: LeaderTeamWish): Filling | null {
	let best: { cohort: Filling; cost: number[] } | null = null;
	for (const cohort of fillings) {
		if (cohort.size + block.length > cohort.capacity) continue;
		const cost = [teamCost(cohort, block, wish), ...fullness(cohort, block)];
		if (!best || isLess(cost, best.cost)) best = { cohort, cost };
	}
	return best?.cohort ?? null;
}

/** Together: fewer mates already there costs more. Apart: more mates already there costs more. */
function teamCost(cohort: Filling, block: readonly SplitLeader[], wish: LeaderTeamWish): number {
	const team = block[0]?.leaderTeam;
	if (!team || wish === "free") return 0;
	const mates = countIn(cohort.byTeam, team);
	return wish === "apart" ? mates : -mates;
}

/** How full the cohort is of the block's sector, and in all, in proportion to its capacity. */
function fullness(cohort: Filling, block: readonly SplitLeader[]): number[] {
	const sector = countIn(cohort.bySector, sectorOf(block));
	return [(sector + block.length) / cohort.capacity, (cohort.size + block.length) / cohort.capacity];
}

function sectorOf(block: readonly SplitLeader[]): string {
	return block[0]?.sector ?? "";
}

function countIn(counts: ReadonlyMap<string, number>, key: string): number {
	return counts.get(key) ?? 0;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
	const at = a.findIndex((value, index) => value !== b[index]);
	return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
