import type { Config } from "./config.ts";
import { routes as design } from "./design/index.ts";
import { routes as assembly } from "./modules/assembly/index.ts";
import { routes as benefits } from "./modules/benefits/index.ts";
import { routes as calibration } from "./modules/calibration/index.ts";
import { routes as changeLoad } from "./modules/changeload/index.ts";
import { routes as choosing } from "./modules/choosing/index.ts";
import { routes as commons } from "./modules/commons/index.ts";
import { routes as effect } from "./modules/effect/index.ts";
import { routes as followUp } from "./modules/followup/index.ts";
import { routes as home } from "./modules/home/index.ts";
import { demoRoutes, routes as identity, personalDataRoutes } from "./modules/identity/index.ts";
import { routes as innovation } from "./modules/innovation/index.ts";
import { routes as learning } from "./modules/learning/index.ts";
import { routes as meeting } from "./modules/meeting/index.ts";
import { routes as organisation } from "./modules/organisation/index.ts";
import { routes as pitching } from "./modules/pitching/index.ts";
import { routes as pitchPlanning } from "./modules/pitchplanning/index.ts";
import { routes as pitchRoom } from "./modules/pitchroom/index.ts";
import { routes as planning } from "./modules/planning/index.ts";
import { routes as portfolio } from "./modules/portfolio/index.ts";
import { routes as programmes } from "./modules/programmes/index.ts";
import { routes as rounds } from "./modules/rounds/index.ts";
import { routes as runSheets } from "./modules/runsheets/index.ts";
import { personalData } from "./personal-data.ts";
import { routes as mail } from "./platform/mail/index.ts";
import type { Route } from "./platform/web/route.ts";

const everywhere: readonly Route[] = [
	...home,
	...identity,
	...personalDataRoutes(personalData),
	...organisation,
	...programmes,
	...choosing,
	...meeting,
	...changeLoad,
	...planning,
	...runSheets,
	...innovation,
	...pitching,
	...calibration,
	...pitchRoom,
	...rounds,
	...pitchPlanning,
	...portfolio,
	...followUp,
	...benefits,
	...learning,
	...assembly,
	...effect,
	...commons,
	...mail,
];

/** Every route of the product, each with who may come; a demo shows a few more. */
export function routes(config: Pick<Config, "mode">): readonly Route[] {
	return config.mode === "demo" ? [...everywhere, ...demoRoutes, ...design] : everywhere;
}
