/** How much change lands on each unit, and what it can take. The only door for other modules. */
export { setUnitLimit, setUsualLimit } from "./actions/limits.ts";
export { touchUnit } from "./actions/units.ts";
export { around } from "./around.ts";
export { notices } from "./notices.ts";
export { paths } from "./paths.ts";
export type { Placed } from "./queries/ground.ts";
export { routes } from "./routes.ts";

import type { Day } from "../../core/calendar/day.ts";
import type { Db } from "../../platform/db/index.ts";
import { changeGround, type Placed, withPlaced } from "./queries/ground.ts";
import { type Strain, strains, unitsFeeling } from "./reading.ts";

export type { Strain } from "./reading.ts";
export { PlanStrains } from "./views/plan-strains.tsx";

/** Where limits would be passed if exactly these were chosen, beside what is under way. */
export async function strainsOfPlan(db: Db, today: Day, placed: readonly Placed[]): Promise<Strain[]> {
	const ground = withPlaced(await changeGround(db, today), placed, true);
	const ids = new Set(placed.map(({ id }) => id));
	return strains(ground, unitsFeeling(ground, ids), ids);
}
