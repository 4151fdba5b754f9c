import type { Access, Route } from "../../platform/web/route.ts";
import { get, post } from "../../platform/web/route.ts";
import * as comparison from "./handlers/comparison.tsx";
import * as dates from "./handlers/dates.tsx";
import * as files from "./handlers/files.ts";
import * as moves from "./handlers/moves.tsx";
import * as people from "./handlers/people.tsx";
import * as plan from "./handlers/plan.tsx";
import * as plans from "./handlers/plans.tsx";
import * as publish from "./handlers/publish.tsx";
import * as rules from "./handlers/rules.tsx";
import * as seating from "./handlers/seating.tsx";
import * as unavailable from "./handlers/unavailable.tsx";
import { paths } from "./paths.ts";

/** Handlers narrow "office" to the programmes a person runs. */
const office: Access = ["office"];

export const routes: readonly Route[] = [
	get(paths.plans, office, plans.index),
	get(paths.newPlan, office, rules.start),
	post(paths.newPlan, office, rules.order),
	get(paths.comparison, office, comparison.compare),
	get(paths.comparisonCsv, office, comparison.csv),
	get(paths.unavailable, office, unavailable.index),
	post(paths.unavailable, office, unavailable.note),
	post(paths.unavailableRemoval, office, unavailable.remove),
	get(paths.plan, office, plan.show),
	post(paths.cancellation, office, plans.stop),
	post(paths.restart, office, plans.restart),
	get(paths.removal, office, plans.askToDiscard),
	post(paths.removal, office, plans.discard),
	get(paths.people, office, people.people),
	post(paths.locks, office, people.lock),
	get(paths.board, office, people.board),
	get(paths.move, office, moves.ask),
	post(paths.move, office, moves.move),
	get(paths.dates, office, dates.ask),
	post(paths.dates, office, dates.change),
	post(paths.dateLocks, office, dates.lock),
	get(paths.publication, office, publish.confirm),
	post(paths.publication, office, publish.publish),
	get(paths.csv, office, files.csv),
	get(paths.workbook, office, files.workbook),
	get(paths.seating, office, seating.seating),
	post(paths.seating, office, seating.seat),
	get(paths.tables, office, seating.tables),
	get(paths.wall, office, seating.wall),
	post(paths.replan, office, seating.replan),
];
