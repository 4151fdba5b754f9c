import type { Access, Route } from "../../platform/web/route.ts";
import { get, post } from "../../platform/web/route.ts";
import * as checkDiploma from "./handlers/check-diploma.tsx";
import * as cohortWords from "./handlers/cohort-words.tsx";
import * as diplomas from "./handlers/diplomas.tsx";
import * as evaluation from "./handlers/evaluation.tsx";
import * as growth from "./handlers/growth.tsx";
import * as myLearning from "./handlers/my-learning.tsx";
import * as ownDiploma from "./handlers/own-diploma.ts";
import * as prompts from "./handlers/prompts.tsx";
import * as reflections from "./handlers/reflections.tsx";
import * as results from "./handlers/results.tsx";
import * as resultsCompared from "./handlers/results-compared.tsx";
import * as team from "./handlers/team.tsx";
import { paths } from "./paths.ts";

const office: Access = ["office"];

/**
 * Who may come. What somebody has written is found through the writer alone, so no role opens it; guests write as
 * the others of their cohort do. Leader teams are the organisation's own.
 */
export const routes: readonly Route[] = [
	get(paths.myLearning, "guests-too", myLearning.show),
	get(paths.reflection, "guests-too", reflections.show),
	post(paths.reflection, "guests-too", reflections.write),
	post(paths.readers, "guests-too", reflections.share),
	get(paths.growth, "guests-too", growth.show),
	get(paths.sharedInCohort, "guests-too", cohortWords.show),
	get(paths.evaluation, "guests-too", evaluation.show),
	post(paths.evaluation, "guests-too", evaluation.answer),
	get(paths.results, "guests-too", results.show),
	get(paths.resultsCompared, ["office"], resultsCompared.compare),
	get(paths.myTeam, "signed-in", team.show),
	get(paths.teamPromise, "signed-in", team.edit),
	post(paths.teamPromise, "signed-in", team.write),
	get(paths.diploma, "guests-too", ownDiploma.file),
	get(paths.checkDiploma, "public", checkDiploma.show),
	post(paths.nextRole, "guests-too", ownDiploma.tell),
	get(paths.diplomas, office, diplomas.show),
	post(paths.diplomas, office, diplomas.issue),
	post(paths.diplomaRules, office, diplomas.setRules),
	get(paths.diplomaFile, office, diplomas.file),
	get(paths.diplomasToPrint, office, ownDiploma.allToPrint),
	get(paths.prompts, office, prompts.show),
	post(paths.promptsOfGathering, office, prompts.set),
];
