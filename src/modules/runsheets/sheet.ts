import type { Item } from "./item.ts";

/** Which sheet: the one that a programme's gathering shares with all cohorts, or that of one cohort's gathering. */
export type SheetKey = { programmeId: string; number: number; gatheringId: string | null };

/** The items that apply, and what they come from. */
export type Sheet = {
	key: SheetKey;
	/** The items that apply, by day and position. */
	items: Item[];
	/** The programme's own items; for a shared sheet the same. */
	shared: Item[];
	/** Whether the cohort has a sheet of its own; a shared sheet is its own. */
	isOwn: boolean;
	/** What the facilitators of the gathering must know. */
	needs: string[];
};
