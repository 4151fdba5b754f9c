import { notFound } from "../../platform/web/respond.tsx";
import { get, type Handler, post, type Route } from "../../platform/web/route.ts";
import type { Role } from "../../roles.ts";
import { keepsPortfolio } from "../portfolio/index.ts";
import * as initiative from "./handlers/initiative-units.tsx";
import * as units from "./handlers/units.tsx";
import { paths } from "./paths.ts";

/** Those who work here. Guests see the programme they were let into, and nothing else. */
const insiders: readonly Role[] = ["employee", "leader", "office", "administrator", "portfolio", "decider"];
/** The limit is the whole tenant's: those who hold the role for one programme do not find it. */
const kept =
	(handle: Handler): Handler =>
	(c) =>
		keepsPortfolio(c.var.viewer) ? handle(c) : notFound(c);

export const routes: readonly Route[] = [
	get(paths.changeLoad, insiders, units.overview),
	post(paths.usualLimit, ["office", "portfolio"], kept(units.saveUsualLimit)),
	get(paths.unitChanges, insiders, units.show),
	post(paths.unitLimit, ["leader", "office", "portfolio"], units.saveLimit),
	get(paths.initiativeUnits, insiders, initiative.show),
	post(paths.initiativeUnits, insiders, initiative.add),
	post(paths.initiativeUnitRemoval, insiders, initiative.remove),
];
