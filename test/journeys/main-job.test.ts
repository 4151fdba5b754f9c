import { afterAll, beforeAll, describe, test } from "vitest";
import { followTheInitiative, measureTheBenefit } from "./main-job/benefit.ts";
import { recommendAndDecide } from "./main-job/decision.ts";
import { showItToEveryone } from "./main-job/everyone.ts";
import { beginInFjordvik, hasFjordvik } from "./main-job/fjordvik.ts";
import { holdTheFirstGathering } from "./main-job/gatherings.ts";
import { bringTheOrganisation } from "./main-job/organisation.ts";
import { holdThePitchDay } from "./main-job/pitch-day.ts";
import { workTheProcess } from "./main-job/process.ts";
import { makeTheProgramme } from "./main-job/programme.ts";
import { anEmptyWorld, type Screen, type World } from "./world.ts";

/** A limit against hanging, not a measure of speed. */
const timeout = 300_000;

/** The whole main job, from an empty house to a benefit that everyone sees. Each step stands on the one before. */
describe.each<Screen>(["phone", "desktop"])("the main job on a %s", (screen) => {
	let world: World;
	let done = 0;
	beforeAll(async () => {
		world = await anEmptyWorld(screen, "2026-08-10");
	});
	afterAll(() => world?.close());

	const steps: readonly [string, (world: World) => Promise<void>][] = [
		["brings the organisation, its goals and the roles", bringTheOrganisation],
		["makes a programme for the leaders", makeTheProgramme],
		["holds the first gathering", holdTheFirstGathering],
		["works a process from one sentence to ready", workTheProcess],
		["holds a pitch day before a panel", holdThePitchDay],
		["recommends, asks for hours, and decides", recommendAndDecide],
		["follows the initiative", followTheInitiative],
		["measures the benefit", measureTheBenefit],
		["shows it to everyone", showItToEveryone],
	];
	for (const [at, [name, walk]] of steps.entries()) {
		test(`${at + 1} ${name}`, { timeout }, async ({ skip }) => {
			skip(done < at, "the step before did not get through");
			await walk(world);
			done = at + 1;
		});
	}
});

describe.skipIf(!hasFjordvik)("the main job in another municipality", () => {
	let world: World;
	beforeAll(async () => {
		world = await anEmptyWorld("desktop", "2026-08-10");
	});
	afterAll(() => world?.close());

	test("begins with the files of Fjordvik", { timeout }, () => beginInFjordvik(world));
});
