import { around as assembly } from "./modules/assembly/index.ts";
import { around as calibration } from "./modules/calibration/index.ts";
import { around as changeLoad } from "./modules/changeload/index.ts";
import { around as choosing } from "./modules/choosing/index.ts";
import { around as effect } from "./modules/effect/index.ts";
import { around as followUp } from "./modules/followup/index.ts";
import { around as learning } from "./modules/learning/index.ts";
import { around as meeting } from "./modules/meeting/index.ts";
import { around as pitchPlanning } from "./modules/pitchplanning/index.ts";
import { around as pitchRoom } from "./modules/pitchroom/index.ts";
import { around as planning } from "./modules/planning/index.ts";
import { around as rounds } from "./modules/rounds/index.ts";
import { around as runSheets } from "./modules/runsheets/index.ts";
import type { NavigationLink } from "./platform/html/index.ts";
import type { Ctx } from "./platform/web/context.ts";

/** The links that a module adds to the pages of a thing that lies above it in the table of modules. */
export type AroundLinks = (c: Ctx, kind: string, id: string) => readonly NavigationLink[];

/** Every module that has something about others' things; each adds its `around` here. */
const sources: readonly AroundLinks[] = [
	planning,
	choosing,
	meeting,
	changeLoad,
	followUp,
	runSheets,
	calibration,
	pitchRoom,
	rounds,
	pitchPlanning,
	learning,
	assembly,
	effect,
];

/** What modules further down have about a thing, for those who may see it, in the order of the main job. */
export const around: AroundLinks = (c, kind, id) => sources.flatMap((source) => source(c, kind, id));
