import { notFound } from "../../platform/web/respond.tsx";
import { type Access, get, type Handler, post, type Route } from "../../platform/web/route.ts";
import { keepsPortfolio } from "../portfolio/index.ts";
import * as comparison from "./handlers/comparison.tsx";
import * as demand from "./handlers/demand.tsx";
import * as plan from "./handlers/plan.tsx";
import * as plans from "./handlers/plans.tsx";
import * as publish from "./handlers/publish.tsx";
import * as rules from "./handlers/rules.tsx";
import { paths } from "./paths.ts";

const keepers: Access = ["office", "portfolio"];
/** The plan is the whole tenant's: those who hold the role for one programme do not find these pages. */
const kept =
	(handle: Handler): Handler =>
	(c) =>
		keepsPortfolio(c.var.viewer) ? handle(c) : notFound(c);

export const routes: readonly Route[] = [
	get(paths.plans, keepers, kept(plans.index)),
	get(paths.newPlan, keepers, kept(rules.blank)),
	post(paths.newPlan, keepers, kept(rules.order)),
	get(paths.comparison, keepers, kept(comparison.compare)),
	get(paths.demand, keepers, kept(demand.show)),
	post(paths.demand, keepers, kept(demand.state)),
	get(paths.plan, ["office", "portfolio", "decider"], plan.show),
	get(paths.rules, keepers, kept(rules.edit)),
	post(paths.rules, keepers, kept(rules.change)),
	post(paths.locks, keepers, kept(plan.lock)),
	post(paths.cancellation, keepers, kept(plan.stop)),
	post(paths.restart, keepers, kept(plan.restart)),
	post(paths.removal, keepers, kept(plan.discard)),
	get(paths.publication, keepers, kept(publish.confirm)),
	post(paths.publication, keepers, kept(publish.publish)),
	get(paths.file, keepers, kept(plan.file)),
];
