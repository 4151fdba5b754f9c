/** A level of leaders in the tenant's own words, and what makes somebody a leader on it. */
export type LeaderLevel = {
	/** 1 is the top. */
	level: number;
	/** The tenant's own title: "Enhetsleder". */
	title: string;
	/** Types of units whose leader is on this level. */
	unitTypes: string[];
	/** Job titles on this level, also without a unit to lead. */
	jobTitles: string[];
};
