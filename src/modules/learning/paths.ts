import { path } from "../../platform/web/path.ts";

/** Every address of the module. */
export const paths = {
	myLearning: path("/my-learning"),
	reflection: path("/gatherings/:id/reflection/:number"),
	readers: path("/reflections/:id/readers"),
	growth: path("/programmes/:id/my-growth"),
	sharedInCohort: path("/cohorts/:id/reflections"),
	prompts: path("/programmes/:id/prompts"),
	promptsOfGathering: path("/programmes/:id/prompts/:number"),
	evaluation: path("/evaluations/:id"),
	results: path("/programmes/:id/evaluation"),
	resultsCompared: path("/programmes/:id/evaluation/comparison"),
	diplomas: path("/programmes/:id/diplomas"),
	diplomaRules: path("/programmes/:id/diplomas/rules"),
	diplomaFile: path("/programmes/:id/diplomas/list.csv"),
	diplomasToPrint: path("/programmes/:id/diplomas/all.pdf"),
	diploma: path("/diplomas/:id"),
	checkDiploma: path("/check-diploma"),
	nextRole: path("/diplomas/:id/next-role"),
	myTeam: path("/my-team"),
	teamPromise: path("/programmes/:id/team-promise"),
} as const;
