import { type Access, get, post, type Route } from "../../platform/web/route.ts";
import * as availability from "./handlers/availability.tsx";
import * as changes from "./handlers/changes.tsx";
import * as frame from "./handlers/frame.tsx";
import * as panel from "./handlers/panel.tsx";
import * as panels from "./handlers/panels.tsx";
import * as publish from "./handlers/publish.tsx";
import * as schedule from "./handlers/schedule.tsx";
import * as schedules from "./handlers/schedules.tsx";
import { paths } from "./paths.ts";

/** Handlers narrow "office" to the programmes a person runs. */
const office: Access = ["office"];

export const routes: readonly Route[] = [
	get(paths.panels, office, panels.index),
	post(paths.panels, office, panels.add),
	get(paths.panel, office, panel.edit),
	post(paths.panel, office, panel.save),
	post(paths.panelRemoval, office, panel.remove),
	get(paths.frame, office, frame.show),
	post(paths.frame, office, frame.save),
	get(paths.availability, office, availability.show),
	post(paths.availability, office, availability.save),
	get(paths.schedules, office, schedules.index),
	post(paths.schedules, office, schedules.order),
	get(paths.changes, office, changes.ask),
	post(paths.changes, office, changes.order),
	get(paths.schedule, office, schedule.show),
	post(paths.cancellation, office, schedules.stop),
	post(paths.restart, office, schedules.restart),
	post(paths.locks, office, schedules.again),
	get(paths.publication, office, publish.confirm),
	post(paths.publication, office, publish.publish),
];
