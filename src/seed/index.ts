import { inTenant } from "../platform/db/index.ts";
import type { Deps } from "../platform/web/context.ts";
import { holdAssemblies } from "./chapters/assemblies.ts";
import { realiseBenefits } from "./chapters/benefits.ts";
import { sayWhoFeelsIt } from "./chapters/change-load.ts";
import { chooseAndPublish } from "./chapters/choosing.ts";
import { staffGatherings } from "./chapters/facilitators.ts";
import { followUpWork, letStillWorkRise } from "./chapters/follow-up.ts";
import { workOnIdeas } from "./chapters/ideas.ts";
import { evaluateLastYear, issueLastYear, lookBack } from "./chapters/learning.ts";
import { holdPortfolioMeetings } from "./chapters/meetings.ts";
import { addGoals, castParts, importOrganisation } from "./chapters/organisation.ts";
import { holdPitchDays } from "./chapters/pitch-days.ts";
import { planAhead } from "./chapters/planning.ts";
import { enterPoolPeople } from "./chapters/pool-people.ts";
import { enterLineWork, setUpCapacity } from "./chapters/portfolio.ts";
import { runProgrammes } from "./chapters/programmes.ts";
import { standInLine } from "./chapters/queue.ts";
import { writeRunSheets } from "./chapters/run-sheets.ts";
import { mapBenefits } from "./chapters/shared-benefits.ts";
import { momentOf, type Story } from "./story.ts";

/**
 * Fills an empty database with Fjordvik kommune, in the second year of its school: the same actions that the pages
 * call, at the times the story says. All or nothing, in one transaction.
 */
export async function seed(deps: Deps): Promise<void> {
	const { database, config } = deps;
	const present = momentOf(deps.clock());
	const tenant = await database.owner
		.insertInto("tenants")
		.values({ slug: "fjordvik", name: "Fjordvik kommune" })
		.returning(["id", "name"])
		.executeTakeFirstOrThrow();
	await inTenant(database, tenant.id, null, async (db) => {
		const units = await importOrganisation(db, present.now);
		const goals = await addGoals(db);
		const cast = await castParts(db, units, present.now);
		const baseUrl = config.baseUrl ?? `http://localhost:${config.port}`;
		const story: Story = { present, tenant, baseUrl, units, goals, cast };
		const programmes = await runProgrammes(db, story);
		await writeRunSheets(db, story, programmes);
		await staffGatherings(db, story, programmes.thisYear);
		const ideas = await workOnIdeas(db, story, programmes);
		const hoursOf = await setUpCapacity(db, story);
		await enterPoolPeople(db, story, hoursOf);
		await enterLineWork(db, story, hoursOf);
		await holdPitchDays(db, story, ideas, programmes, hoursOf);
		await planAhead(db, story, programmes);
		await realiseBenefits(db, story, ideas);
		await mapBenefits(db, story);
		const waiting = await standInLine(db, story, hoursOf);
		await sayWhoFeelsIt(db, story);
		await followUpWork(db, story);
		await holdPortfolioMeetings(db, story);
		await letStillWorkRise(db, story);
		await chooseAndPublish(db, story, waiting, hoursOf);
		await lookBack(db, story, programmes.thisYear);
		await evaluateLastYear(db, story, programmes.lastYear);
		await issueLastYear(db, story, programmes.lastYear);
		await holdAssemblies(db, story, programmes);
	});
}
