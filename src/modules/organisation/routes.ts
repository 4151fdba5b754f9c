import { get, post, type Route } from "../../platform/web/route.ts";
import * as goals from "./handlers/goals.tsx";
import * as columns from "./handlers/import-columns.tsx";
import * as imports from "./handlers/imports.tsx";
import * as levels from "./handlers/levels.tsx";
import * as people from "./handlers/people.tsx";
import * as settings from "./handlers/settings.tsx";
import * as shielding from "./handlers/shielding.tsx";
import * as units from "./handlers/units.tsx";
import { paths } from "./paths.ts";

/** Two files of 40 MB and what a form adds. */
const maxUpload = 81_000_000;

const changers = ["office", "administrator"] as const;

/** Everyone who works here sees tree, people and goals; the office and the administrators change them. */
export const routes: readonly Route[] = [
	get(paths.units, "signed-in", units.tree),
	get(paths.unit, "signed-in", units.unit),
	get(paths.people, "signed-in", people.people),
	get(paths.person, "signed-in", people.person),
	get(paths.shielding, ["office"], shielding.ask),
	post(paths.shielding, ["office"], shielding.answer),
	get(paths.levels, "signed-in", levels.levels),
	post(paths.levels, changers, levels.setLevels),
	get(paths.goals, "signed-in", goals.goals),
	post(paths.goals, changers, goals.create),
	get(paths.newGoal, changers, goals.newGoal),
	get(paths.goal, changers, goals.edit),
	post(paths.goal, changers, goals.change),
	get(paths.goalEnding, changers, goals.askEnding),
	post(paths.goalEnding, changers, goals.end),
	get(paths.imports, changers, imports.imports),
	post(paths.imports, changers, imports.upload, { maxBody: maxUpload }),
	get(paths.import, changers, imports.show),
	get(paths.importColumns, changers, columns.columns),
	post(paths.importColumns, changers, columns.correct),
	post(paths.importConfirmation, changers, imports.confirm),
	post(paths.importCancellation, changers, imports.cancel),
	get(paths.settings, changers, settings.settings),
	post(paths.settings, changers, settings.saveSettings),
];
