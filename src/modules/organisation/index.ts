/** The organisation: units, people, leader levels, goals and strategies, and their import. The only door for other modules. */
export { type Goal, type GoalKind, goalKinds } from "./goal.ts";
export { importCommand } from "./import/command.ts";
export { clearAtTheDoor, type Dropped } from "./import/door.ts";
export { foldName } from "./import/fold-name.ts";
export { type ImportResult, importFiles } from "./import/import-files.ts";
export { readTable } from "./import/read-table.ts";
export type { Table } from "./import/table.ts";
export { jobs } from "./jobs.ts";
export type { LeaderLevel } from "./leader-level.ts";
export { nextSteps } from "./next-steps.ts";
export { paths } from "./paths.ts";
export type { PersonCard } from "./person.ts";
export { personalData } from "./personal-data.ts";
export { canSeeShielded } from "./policy.ts";
export { type GoalChoice, goalById, goalsByIds, goalsForChoice, goalTree } from "./queries/goals.ts";
export { type HrKey, hrKeysOf } from "./queries/hr-keys.ts";
export { type LeaderTeam, leaderTeamAround } from "./queries/leader-teams.ts";
export {
	countLeaders,
	type LeaderChoice,
	leaderLevels,
	leadersMatching,
	leaderTeamOf,
	levelTitles,
} from "./queries/leaders.ts";
export { type Line, linesOf, ownUnits, superiorOf, unitsLedBy } from "./queries/lines.ts";
export {
	type Address,
	addressesOf,
	type PeopleSearch,
	peopleByIds,
	personById,
	searchPeople,
} from "./queries/people.ts";
export {
	hasOrganisation,
	sectors,
	type UnitWithAncestors,
	unitTree,
	unitWithAncestors,
} from "./queries/units.ts";
export { routes } from "./routes.ts";
export { type TenantSettings, tenantSettings } from "./settings.ts";
export type { UnitNode, UnitRow } from "./unit.ts";
