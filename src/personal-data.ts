import { personalData as assembly } from "./modules/assembly/index.ts";
import { personalData as benefits } from "./modules/benefits/index.ts";
import { personalData as calibration } from "./modules/calibration/index.ts";
import { personalData as choosing } from "./modules/choosing/index.ts";
import { personalData as followUp } from "./modules/followup/index.ts";
import { personalData as identity } from "./modules/identity/index.ts";
import { personalData as innovation } from "./modules/innovation/index.ts";
import { personalData as learning } from "./modules/learning/index.ts";
import { personalData as meeting } from "./modules/meeting/index.ts";
import { personalData as organisation } from "./modules/organisation/index.ts";
import { personalData as pitching } from "./modules/pitching/index.ts";
import { personalData as pitchPlanning } from "./modules/pitchplanning/index.ts";
import { personalData as pitchRoom } from "./modules/pitchroom/index.ts";
import { personalData as planning } from "./modules/planning/index.ts";
import { personalData as portfolio } from "./modules/portfolio/index.ts";
import { personalData as programmes } from "./modules/programmes/index.ts";
import { personalData as rounds } from "./modules/rounds/index.ts";
import { personalData as runSheets } from "./modules/runsheets/index.ts";
import type { PersonalDataExporter } from "./platform/auth/personal-data.ts";
import { personalData as mail } from "./platform/mail/index.ts";

/** Every part of the product that stores something about a person; each adds itself here. */
export const personalData: readonly PersonalDataExporter[] = [
	identity,
	organisation,
	programmes,
	choosing,
	meeting,
	planning,
	pitchPlanning,
	runSheets,
	innovation,
	pitching,
	calibration,
	pitchRoom,
	rounds,
	portfolio,
	followUp,
	benefits,
	learning,
	assembly,
	mail,
];
