import { jobs as assembly } from "./modules/assembly/index.ts";
import { jobs as benefits } from "./modules/benefits/index.ts";
import { jobs as calibration } from "./modules/calibration/index.ts";
import { jobs as choosing } from "./modules/choosing/index.ts";
import { jobs as followUp } from "./modules/followup/index.ts";
import { jobs as identity } from "./modules/identity/index.ts";
import { jobs as innovation } from "./modules/innovation/index.ts";
import { jobs as learning } from "./modules/learning/index.ts";
import { jobs as meeting } from "./modules/meeting/index.ts";
import { jobs as organisation } from "./modules/organisation/index.ts";
import { jobs as pitching } from "./modules/pitching/index.ts";
import { jobs as pitchPlanning } from "./modules/pitchplanning/index.ts";
import { jobs as planning } from "./modules/planning/index.ts";
import { jobs as portfolio } from "./modules/portfolio/index.ts";
import { jobs as programmes } from "./modules/programmes/index.ts";
import { jobs as rounds } from "./modules/rounds/index.ts";
import { jobs as runSheets } from "./modules/runsheets/index.ts";
import { jobs as files } from "./platform/files/index.ts";
import { type Jobs, joinJobs } from "./platform/jobs/index.ts";
import { jobs as mail } from "./platform/mail/index.ts";

/** Every job of the product by task name. */
export const jobs: Jobs = joinJobs(
	mail,
	files,
	identity,
	organisation,
	programmes,
	choosing,
	meeting,
	planning,
	runSheets,
	innovation,
	portfolio,
	followUp,
	pitching,
	calibration,
	rounds,
	benefits,
	pitchPlanning,
	learning,
	assembly,
);
