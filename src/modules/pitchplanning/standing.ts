import type { PanelPlan } from "../pitching/index.ts";
import type { PanelNow } from "./ground.ts";

/** The panels as they stand, to be arranged again with one of them changed. */
export const asTheyAre = (panels: readonly PanelNow[]): PanelPlan[] =>
	panels.map(({ id, title, room, day, startsAt, ownQuorum, seats, pitchIds }) => ({
		...{ id, title, room, day, startsAt, quorum: ownQuorum, seats, pitchIds },
	}));
