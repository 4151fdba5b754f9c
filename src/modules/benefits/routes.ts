import { get, post, type Route } from "../../platform/web/route.ts";
import type { Role } from "../../roles.ts";
import { paths as portfolio } from "../portfolio/index.ts";
import * as benefit from "./handlers/benefit.tsx";
import * as council from "./handlers/council.tsx";
import * as exports from "./handlers/exports.ts";
import * as handover from "./handlers/handover.tsx";
import * as list from "./handlers/list.tsx";
import * as map from "./handlers/map.tsx";
import * as measuring from "./handlers/measuring.tsx";
import * as outcome from "./handlers/outcome.tsx";
import * as plans from "./handlers/plans.tsx";
import * as results from "./handlers/results.tsx";
import { paths } from "./paths.ts";

/** Those who work here. Guests see the programme they were let into, and nothing else. */
const insiders: readonly Role[] = ["employee", "leader", "office", "administrator", "portfolio", "decider"];

export const routes: readonly Route[] = [
	get(paths.benefits, insiders, list.index),
	get(paths.benefitsFile, insiders, list.file),
	get(paths.results, insiders, results.show),
	get(paths.council, insiders, council.show),
	get(paths.councilFile, insiders, council.file),
	get(paths.exportFile, insiders, exports.csv),
	get(paths.exportWorkbook, insiders, exports.workbook),
	get(paths.measurementsFile, insiders, exports.measurements),
	get(portfolio.initiativeBenefits, insiders, list.ofInitiative),
	get(portfolio.newInitiativeBenefit, insiders, plans.blankOfInitiative),
	post(portfolio.newInitiativeBenefit, insiders, plans.createOfInitiative),
	get(paths.newBenefit, insiders, plans.blank),
	post(paths.newBenefit, insiders, plans.create),
	get(paths.benefit, insiders, benefit.show),
	get(paths.editBenefit, insiders, plans.edit),
	post(paths.editBenefit, insiders, plans.update),
	post(paths.measurements, insiders, measuring.measure),
	post(paths.measurementRemoval, insiders, measuring.remove),
	post(paths.verdict, insiders, measuring.judge),
	post(paths.shares, insiders, map.share),
	post(paths.mapLines, insiders, map.draw),
	post(paths.mapLineRemoval, insiders, map.remove),
	post(paths.handover, insiders, handover.give),
	get(paths.outcome, "public", outcome.show),
	post(paths.publication, ["office"], measuring.publish),
];
