import { beforeAll, describe, expect, test } from "vitest";
import { paths as assembly } from "../src/modules/assembly/index.ts";
import { paths as identity } from "../src/modules/identity/index.ts";
import { paths as pitchplanning } from "../src/modules/pitchplanning/paths.ts";
import { paths as portfolio } from "../src/modules/portfolio/paths.ts";
import { paths as programmes } from "../src/modules/programmes/index.ts";
import { paths as rounds } from "../src/modules/rounds/paths.ts";
import { addItem } from "../src/modules/runsheets/actions/sheets.ts";
import { paths as runsheets } from "../src/modules/runsheets/paths.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "./support/app.ts";
import { anAssembly, aSession } from "./support/assembly-rows.ts";
import { aPerson } from "./support/organisation-rows.ts";
import { aPitchDay } from "./support/pitching-rows.ts";
import { aProgramme } from "./support/programme-rows.ts";
import { anItem } from "./support/run-sheet-rows.ts";
import { twoWriters } from "./support/two-writers.ts";

let app: TestApp;
let first: TestBrowser;
let second: TestBrowser;
let programmeId: string;
let dayId: string;

beforeAll(async () => {
	app = await testApp();
	const made = await app.tenant.run(async (db) => ({
		programmeId: await aProgramme(db),
		day: await aPitchDay(db, testNow, ["Felles vaktliste"]),
		colleague: await aPerson(db, { name: "Ola Kontor", roles: ["office", "administrator"] }),
		administrator: await aPerson(db, { name: "Oda Kontor", roles: ["office", "administrator"] }),
	}));
	({ programmeId } = made);
	dayId = made.day.dayId;
	first = await app.browser(made.administrator);
	second = await app.browser(made.colleague);
});

describe("two who write at once lose nothing of each other's", () => {
	test("in a programme's report", async () => {
		const form = runsheets.report(programmeId);
		const writes = { firstWrites: { spentNok: "45000" }, secondWrites: { words: "Året gikk godt." } };
		await twoWriters({ first, second, form, action: `${form}?year=2026`, before: {}, ...writes });
	});

	test("in an item of a run sheet", async () => {
		const sheet = { programmeId, number: 1, gatheringId: null };
		const item = await app.tenant.run(async (db) => {
			await addItem(db, sheet, anItem());
			return db.selectFrom("runSheetItems").select("id").executeTakeFirstOrThrow();
		});
		const form = runsheets.sharedItem(programmeId, "1", item.id);
		const before = { day: "1", title: "Innsjekk", minutes: "30", method: "plenary" };
		const writes = {
			firstWrites: { material: "Kort og penner" },
			secondWrites: { title: "Innsjekk i ring" },
		};
		await twoWriters({ first, second, form, before, ...writes });
	});

	test("in a kraftsamling and a session of it", async () => {
		const [id, session] = await app.tenant.run(async (db) => {
			const made = await anAssembly(db, { programmeId });
			return [made, await aSession(db, made)];
		});
		const hours = { startsAt: "09:00", endsAt: "15:30", day: "2026-11-24", seats: "100" };
		await twoWriters({
			...{ first, second, form: assembly.editAssembly(id) },
			before: { ...hours, programmeId, title: "Kraftsamling 2026", place: "Fjordhallen" },
			firstWrites: { about: "Alle ledere samlet" },
			secondWrites: { place: "Bryggesalen" },
		});
		await twoWriters({
			...{ first, second, form: assembly.session(id, session) },
			before: { title: "Økt", startsAt: "10:00", endsAt: "11:00" },
			firstWrites: { room: "Sal B" },
			secondWrites: { ledBy: "Rektor Nordby" },
		});
	});

	test("in a letter", async () => {
		const form = programmes.mailTemplate("invitation", "nb");
		const page = await (await first.get(form)).text();
		const body = /<textarea[^>]*>([^<]*)/.exec(page)?.[1] ?? "";
		const before = { subject: "Velkommen", body, act: "save" };
		const writes = {
			firstWrites: { subject: "Velkommen til oss" },
			secondWrites: { subject: "Bli med oss" },
		};
		await twoWriters({ first, second, form, before, ...writes });
	});

	test("in a sign-in service, whose secret is shown to neither", async () => {
		const before = {
			...{ name: "Kommunen", issuer: "https://idp.lyngvik.test", clientId: "us" },
			...{ clientSecret: "very secret", scope: "openid profile", linkColumn: "upn", linkClaim: "upn" },
		};
		expect((await first.post(identity.newProvider(), before)).status).toBe(303);
		const { id } = await app.tenant.run((db) =>
			db.selectFrom("identityProviders").select("id").executeTakeFirstOrThrow(),
		);
		const form = identity.provider(id);
		const writes = { firstWrites: { name: "Lyngvik" }, secondWrites: { clientId: "ledelsesskolen" } };
		expect(await twoWriters({ first, second, form, before, ...writes })).not.toContain("very secret");
	});

	test("in the rules of the rounds", async () => {
		const before = { rule: "rank-sum", rubricWeight: "1", pairsWeight: "1", audienceWeight: "1" };
		const writes = { firstWrites: { rubricWeight: "70" }, secondWrites: { pairsWeight: "35" } };
		await twoWriters({ first, second, form: rounds.rounds(dayId), before, ...writes });
	});

	test("in the frame of a pitch day", async () => {
		const before = {
			...{ rooms: "Sal 1", min: "2", max: "4", directors: "1", experts: "0", seconds: "2" },
			...{ day_1: "2026-12-01", from_1: "09:00", to_1: "10:00" },
		};
		expect((await first.post(pitchplanning.frame(dayId), before)).status).toBe(303);
		const writes = { firstWrites: { to_1: "10:45" }, secondWrites: { rooms: "Sal 1\nSal 2" } };
		await twoWriters({ first, second, form: pitchplanning.frame(dayId), before, ...writes });
	});

	test("in what the panel of a pitch day knows and when it can come", async () => {
		const frame = { rooms: "Sal 1", topics: "Helse\nOppvekst", min: "1", max: "3", directors: "0" };
		const hours = { experts: "0", seconds: "2", day_1: "2026-12-01", from_1: "09:00", to_1: "10:00" };
		await first.post(pitchplanning.frame(dayId), { ...frame, ...hours });
		const { personId } = await app.tenant.run((db) =>
			db.selectFrom("panelMembers").select("personId").orderBy("personId").executeTakeFirstOrThrow(),
		);
		const form = pitchplanning.availability(dayId);
		const writes = {
			firstWrites: { [`knows_${personId}`]: ["Helse"] },
			secondWrites: { [`knows_${personId}`]: ["Oppvekst"] },
		};
		await twoWriters({ first, second, form, before: {}, ...writes });
	});

	test("in a competence and who leads it", async () => {
		const { id } = await app.tenant.run((db) =>
			db.insertInto("competences").values({ name: "IT" }).returning("id").executeTakeFirstOrThrow(),
		);
		const form = portfolio.competence(id);
		const writes = { firstWrites: { leader: "Panel Lederud" }, secondWrites: { name: "IT og data" } };
		await twoWriters({ first, second, form, before: { name: "IT" }, ...writes });
	});
});
