import { path } from "../../platform/web/path.ts";

/** Every address of the module. */
export const paths = {
	panels: path("/pitch-days/:id/panels"),
	panel: path("/pitch-days/:id/panels/:panel"),
	panelRemoval: path("/pitch-days/:id/panels/:panel/removal"),
	frame: path("/pitch-days/:id/sittings"),
	availability: path("/pitch-days/:id/availability"),
	schedules: path("/pitch-days/:id/schedules"),
	changes: path("/pitch-days/:id/changes"),
	schedule: path("/pitch-schedules/:id"),
	cancellation: path("/pitch-schedules/:id/cancellation"),
	restart: path("/pitch-schedules/:id/restart"),
	locks: path("/pitch-schedules/:id/locks"),
	publication: path("/pitch-schedules/:id/publication"),
} as const;
