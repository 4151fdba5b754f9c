/** A leader to place. `leaderTeam` is the unit whose leaders go together or apart; null for none. */
export type SplitLeader = {
	id: string;
	sector: string;
	leaderTeam: string | null;
	/** The cohort this leader must stay in: placed by hand, or already under way. */
	lockedTo?: string | null;
};

/** A cohort and how many it takes in all, the locked ones included. */
export type SplitCohort = { id: string; capacity: number };

/** What is wished of the leaders of one unit. */
export type LeaderTeamWish = "together" | "apart" | "free";

export type SplitInput = {
	leaders: readonly SplitLeader[];
	cohorts: readonly SplitCohort[];
	leaderTeams: LeaderTeamWish;
	/** Decides between equally good places. The same input and seed give the same split. */
	seed: number;
};

export type Placement = { leader: string; cohort: string };

export type Split = {
	placements: Placement[];
	/** Leaders there was no room for. */
	unplaced: string[];
	explanation: SplitExplanation;
};

/** How one cohort turned out. `bySector` has every sector of the split, also those with none here. */
export type CohortExplanation = {
	cohort: string;
	capacity: number;
	size: number;
	locked: number;
	bySector: Record<string, number>;
};

/** How evenly a sector is spread: the fewest and the most of it in any cohort. */
export type SectorExplanation = { sector: string; leaders: number; fewest: number; most: number };

/** Why a split looks as it does, in numbers and ids; the page finds the words. */
export type SplitExplanation = {
	cohorts: CohortExplanation[];
	sectors: SectorExplanation[];
	/** Leader teams against the wish: wished together but in several cohorts, or wished apart but sharing one. */
	teamsAgainstWish: string[];
	/** How many places are missing for all to have one; 0 when all got a place. */
	missingPlaces: number;
};
