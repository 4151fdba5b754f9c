import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerEvaluation, openRounds, questionsOf } from "../../src/modules/learning/index.ts";
import { markAttendance, moveProgramme } from "../../src/modules/programmes/index.ts";
import { aPerson, aUnit } from "../support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../support/programme-rows.ts";
import { arrowTo, enter, tabTo } from "./keyboard.ts";
import { anEmptyWorld, type Screen, type World } from "./world.ts";

/** A limit against hanging, not a measure of speed. */
const timeout = 300_000;

const days = ["2026-12-01", "2026-12-02"];

interface Cast {
	readonly office: string;
	readonly people: readonly string[];
	readonly programme: string;
	readonly cohort: string;
}

/** A cohort of six leaders under one superior, on the second day of their first gathering. */
function aCohortThatMeets(world: World): Promise<Cast> {
	return world.run(async (db) => {
		await db
			.insertInto("leaderLevels")
			.values([
				{ level: 3, title: "Enhetsleder", unitTypes: ["enhet"] },
				{ level: 4, title: "Avdelingsleder", unitTypes: ["avdeling"] },
			])
			.execute();
		const unit = await aUnit(db, {
			name: "Lia sykehjem",
			leaderId: await aPerson(db, { name: "Eva Enhet" }),
		});
		const office = await aPerson(db, { name: "Olga Kontor", unitId: unit, roles: ["office"] });
		const people: string[] = [];
		for (const name of ["Anne Dale", "Bo Eng", "Cato Foss", "Dina Gran", "Erik Haug", "Frida Lie"]) {
			const person = await aPerson(db, { name, unitId: unit });
			await aUnit(db, { type: "avdeling", parentId: unit, leaderId: person });
			people.push(person);
		}
		const programme = await aProgramme(db);
		await moveProgramme(db, programme, "running");
		const cohort = await aCohort(db, programme, people);
		const gatheringId = await aGathering(db, cohort, {
			venueId: await aVenue(db),
			days,
			today: "2026-11-24",
		});
		for (const day of days) {
			const marks = new Map(people.map((person) => [person, "present" as const]));
			await markAttendance(db, { gatheringId, day, markedBy: office, now: world.now() }, marks);
		}
		await openRounds(db, "2026-12-01");
		return { office, people, programme, cohort };
	});
}

const guiding = "Hva vil det si å være lederen som skal virkeliggjøre våre mål og strategier?";

describe.each<Screen>(["phone", "desktop"])("what a leader takes with them, on a %s", (screen) => {
	let world: World;
	let cast: Cast;
	beforeAll(async () => {
		world = await anEmptyWorld(screen, "2026-12-02");
		cast = await aCohortThatMeets(world);
	}, timeout);
	afterAll(() => world?.close());

	test("the office sets what is asked", { timeout }, async () => {
		const office = await world.as(cast.office);
		await office.open("Program");
		await office.follow("Ledelsesskolen 2027");
		await office.follow("Spørsmål til refleksjon");
		await office.unfold("Samling 1: Rollen som leder");
		await office.fill("Dag 1", "Hva vil du øve på til neste gang?");
		await office.press("Lagre spørsmålene: Samling 1: Rollen som leder");
		await office.reads("Spørsmålene til samling 1 er lagret.");
		await office.leave();
	});

	test("a leader writes, shares with the cohort, and sees the answer grow", { timeout }, async () => {
		const anne = await world.as(cast.people[0] ?? "");
		await anne.reads("Skriv refleksjonen fra samling 1, dag 1");
		await anne.open("Min læring");
		await anne.follow("Refleksjon, samling 1, dag 1");
		await anne.fill(guiding, "At jeg spør før jeg svarer.");
		await anne.page.getByText(/^Lagret /).waitFor();
		await anne.fill("Hva vil du øve på til neste gang?", "Å tie.");
		await anne.press("Lagre refleksjonen");
		await anne.reads("Bare du kan lese dette");
		await anne.tick("Alle i kullet", "Disse kan lese svaret");
		await anne.press("Lagre hvem som kan lese");
		await anne.reads("De du valgte, kan lese svaret nå.");
		await anne.followCrumb("Min læring");
		await anne.follow("Se hvordan svaret ditt har vokst");
		await anne.sees(guiding);
		await anne.reads("At jeg spør før jeg svarer.");
		await anne.leave();
	});

	test("another without script reads what is shared, and writes too", { timeout }, async () => {
		const bo = await world.as(cast.people[1] ?? "", { script: false });
		await bo.open("Min læring");
		await bo.follow("Delt i Kull 1");
		await bo.reads("At jeg spør før jeg svarer.");
		expect(await bo.page.getByText("Å tie.").count()).toBe(0);
		await bo.followCrumb("Min læring");
		await bo.follow("Refleksjon, samling 1, dag 1");
		await bo.fill(guiding, "At vi prøver i det små.");
		await bo.press("Lagre refleksjonen");
		await bo.reads("Refleksjonen er lagret. Bare du ser den, til du deler den.");
		await bo.leave();
	});

	test("a team answers and promises together", { timeout }, async () => {
		const cato = await world.as(cast.people[2] ?? "");
		await cato.open("Min læring");
		await cato.follow("Lederteamet mitt");
		await cato.follow("Skriv svaret og løftet");
		await cato.press("Lagre for teamet");
		await cato.fill("Løftet vårt", "Vi deler én feil hver fredag.");
		await cato.press("Lagre for teamet");
		await cato.reads("Vi deler én feil hver fredag.");
		await cato.leave();
	});

	test("five evaluate, one by keyboard, and the office sees the picture", { timeout }, async () => {
		const dina = await world.as(cast.people[3] ?? "");
		await dina.open("Min læring");
		await dina.follow("Svar på evalueringen: Evaluering av samling 1, dag 1");
		await dina.press("Send svaret");
		for (const [question, score] of [
			[/^Jeg lærte noe jeg har bruk for/, "5"],
			[/^Jeg kunne si det jeg mente/, "4"],
			[/^Jeg vet hva jeg skal prøve hos oss/, "6"],
		] as const) {
			await tabTo(dina, "field", "1");
			await arrowTo(dina, score, question);
		}
		await tabTo(dina, "button", "Send svaret");
		await enter(dina);
		await dina.reads("Takk. Svaret er sendt, og ingen kan se hvem det kom fra.");
		await dina.leave();
		await othersAnswer();
		await world.drainJobs();
		const office = await world.as(cast.office);
		await office.open("Program");
		await office.follow("Ledelsesskolen 2027");
		await office.follow("Evaluering");
		await office.reads("5 svar er talt med");
		await office.reads("Jeg lærte noe jeg har bruk for: 5,0 av 6 i snitt");
		await office.leave();
	});

	const othersAnswer = () =>
		world.run(async (db) => {
			const round = await db
				.selectFrom("evaluationRounds")
				.select(["id", "programmeId"])
				.where("kind", "=", "day")
				.executeTakeFirstOrThrow();
			const sheet = Object.fromEntries(questionsOf("day").map((question) => [question, 5]));
			for (const person of [0, 1, 2, 4])
				await answerEvaluation(db, round, cast.people[person] ?? "", { sheet, text: "" });
		});

	test("the office issues diplomas, and a leader says what comes next", { timeout }, async () => {
		const office = await world.as(cast.office);
		await office.open("Program");
		await office.follow("Ledelsesskolen 2027");
		await office.follow("Deltakerbevis");
		await office.unfold("Endre kravene");
		await office.fill("Dager til stede", "2");
		await office.page.getByLabel("Prosessen er pitchet for et panel").uncheck({ force: true });
		await office.fill("Navnet under deltakerbeviset", "Olga Kontor");
		await office.press("Lagre kravene");
		await office.press("Utsted 6 deltakerbevis");
		await office.reads("6 deltakerbevis er utstedt.");
		const erik = await world.as(cast.people[4] ?? "");
		await erik.reads("Deltakerbeviset ditt er klart");
		await erik.open("Min læring");
		const saved = erik.page.waitForEvent("download");
		await erik.page.getByRole("link", { name: "Last ned deltakerbeviset" }).click();
		expect((await saved).suggestedFilename()).toBe("deltakerbevis.pdf");
		await erik.tick("Prosessleder", "Jeg kan tenke meg å være");
		await erik.press("Si fra til kontoret");
		await erik.reads("Takk. Kontoret ser hva du har valgt");
		await office.reload();
		await office.reads("Vil gjerne bidra videre");
		await office.reads("Erik Haug");
		await erik.leave();
		await office.leave();
	});
});
