import { describe, expect, test } from "vitest";
import { testApp, testNow } from "../../../test/support/app.ts";
import { ideaPeople } from "../../../test/support/idea-people.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { evidenceOfIdea, setIdeaState, startIdea, stepsOf } from "./index.ts";
import { paths } from "./paths.ts";

const app = await testApp();
const { tenant } = app;
const { owner, colleague, stranger, office, goal } = await tenant.run(ideaPeople);

const sentence = "Vi bruker en halvtime hver morgen på vaktlister.";
const start = (ownerId = owner, visibility: "draft" | "shared" = "draft") =>
	tenant.run((db) => startIdea(db, { ownerId, challenge: sentence, visibility }, testNow));
const idIn = (url: string | null) => url?.match(/[0-9a-f-]{36}/)?.[0] ?? "";

describe("a Tuesday between two home visits", () => {
	test("one sentence leads to a page with a goal, and the goal is chosen there", async () => {
		const browser = await app.browser(owner);
		expect(await browser.text(paths.start())).toContain("Hva stjeler tid eller trygghet hos dere?");
		const begun = await browser.post(paths.start(), { challenge: sentence, team: "" });
		expect(begun.status).toBe(303);
		const id = idIn(begun.headers.get("location"));
		expect(await browser.text(paths.begun(id))).toContain("mindre tid til vaktlister");
		const chosen = await browser.post(paths.goal(id), { goalId: goal });
		expect([chosen.status, chosen.headers.get("location")]).toEqual([303, paths.begun(id)]);
		expect(await browser.text(paths.idea(id))).toContain("mindre tid til vaktlister");
	});

	test("too little, or a national id number, comes back with what was written", async () => {
		const browser = await app.browser(owner);
		const short = await browser.post(paths.start(), { challenge: "Tid" });
		expect(short.status).toBe(422);
		expect(await short.text()).toContain("minst ti tegn");
		const number = await browser.post(paths.start(), { challenge: "Kari 01017012345 må vente i gangen" });
		expect(number.status).toBe(422);
		const text = await number.text();
		expect(text).toContain("fødselsnummer");
		expect(text).toContain("Kari 01017012345 må vente");
		const stored = await tenant.run((db) =>
			db.selectFrom("ideas").select("id").where("challenge", "like", "%01017012345%").execute(),
		);
		expect(stored).toEqual([]);
	});

	test("nobody without sign-in", async () => {
		const answer = await (await app.browser()).get(paths.start());
		expect(answer.status).toBe(303);
	});
});

describe("who comes in", () => {
	test("a draft looks like nothing to others, on every address under it, read or written", async () => {
		const id = await start();
		const [step] = await tenant.run((db) => stepsOf(db, id));
		const browser = await app.browser(stranger);
		const stepId = step?.id ?? "";
		const reads = [
			paths.idea(id),
			paths.begun(id),
			paths.framing(id),
			paths.step(id, stepId),
			paths.team(id),
			paths.pitch(id),
			paths.foundations(id),
			paths.guideCheck(id),
			paths.withdrawal(id),
			paths.attachment(id, id),
			paths.ideaHiding(id),
		];
		for (const url of reads) expect([url, (await browser.get(url)).status]).toEqual([url, 404]);
		const writes = [
			paths.comments(id),
			paths.support(id),
			paths.framing(id),
			paths.sharing(id),
			paths.withdrawal(id),
			paths.stepText(id, stepId),
			paths.stepState(id, stepId),
			paths.evidence(id, stepId),
			paths.team(id),
			paths.guide(id),
			paths.pitch(id),
			paths.readiness(id),
		];
		for (const url of writes)
			expect([url, (await browser.post(url, { body: "x" })).status]).toEqual([url, 404]);
	});

	test("a shared idea is read by every employee and written by its team alone", async () => {
		const id = await start(owner, "shared");
		const [step] = await tenant.run((db) => stepsOf(db, id));
		const browser = await app.browser(stranger);
		expect((await browser.get(paths.idea(id))).status).toBe(200);
		expect((await browser.get(paths.step(id, step?.id ?? ""))).status).toBe(200);
		expect((await browser.post(paths.stepText(id, step?.id ?? ""), { body: "mitt" })).status).toBe(404);
		expect((await browser.get(paths.framing(id))).status).toBe(404);
		expect((await browser.post(paths.support(id), { supports: "yes", follows: "yes" })).status).toBe(303);
		expect(await browser.text(paths.idea(id))).toContain("1 støtter ideen");
	});

	test("the neighbour's idea is not there", async () => {
		const planted = await app.otherTenant.run(async (db) => {
			const neighbour = await aPerson(db, { name: "Nabo Nabosen", unitId: await aUnit(db) });
			return startIdea(
				db,
				{ ownerId: neighbour, challenge: "Naboens vaktlister", visibility: "shared" },
				testNow,
			);
		});
		const browser = await app.browser(office);
		expect((await browser.get(paths.idea(planted))).status).toBe(404);
		expect(await browser.text(`${paths.ideas()}?q=vaktlister`)).not.toContain("Naboens");
	});
});

describe("the work", () => {
	test("text, evidence and its removal, a file and its download", async () => {
		const id = await start();
		const [step] = await tenant.run((db) => stepsOf(db, id));
		const at = step?.id ?? "";
		const browser = await app.browser(owner);
		expect((await browser.post(paths.stepText(id, at), { body: "Nattevaktene ringer rundt." })).status).toBe(
			303,
		);
		expect(await browser.text(paths.step(id, at))).toContain("Nattevaktene ringer rundt.");
		const refused = await browser.post(paths.evidence(id, at), {
			kind: "asked",
			who: "pasient 010170 12345",
			finding: "Trygg",
		});
		expect([refused.status, (await refused.text()).includes("fødselsnummer")]).toEqual([422, true]);
		const learned = {
			kind: "asked",
			who: "nattevakter",
			howMany: "8",
			finding: "Alle ringer",
			happenedOn: "20.11.2026",
		};
		expect((await browser.post(paths.evidence(id, at), learned)).status).toBe(303);
		expect(await browser.text(paths.idea(id))).toContain("Spurte 8 nattevakter, 20. november 2026");
		const [evidence] = await tenant.run((db) => evidenceOfIdea(db, id));
		expect((await browser.post(paths.evidenceRemoval(id, evidence?.id ?? ""))).status).toBe(303);
		expect(await tenant.run((db) => evidenceOfIdea(db, id))).toEqual([]);

		const script = new File(["<script>alert(1)</script>"], "bilde.png");
		const bad = await browser.post(paths.attachments(id, at), { file: script });
		expect([bad.status, (await bad.text()).includes("Filtypen kan ikke brukes")]).toEqual([422, true]);
		const pdf = new File(["%PDF-1.7\n"], "vaktliste.pdf");
		expect((await browser.post(paths.attachments(id, at), { file: pdf })).status).toBe(303);
		const href =
			(await browser.text(paths.step(id, at))).match(/\/ideas\/[^"]*\/attachments\/[0-9a-f-]{36}/)?.[0] ?? "";
		const file = await browser.get(href);
		expect(await file.text()).toBe("%PDF-1.7\n");
		expect(file.headers.get("content-disposition")).toContain("attachment");
		expect((await (await app.browser(stranger)).get(href)).status).toBe(404);
		expect((await browser.post(`${href}/removal`)).status).toBe(303);
		expect((await browser.get(href)).status).toBe(404);
	});

	test("skipping asks why; a step can be taken once more", async () => {
		const id = await start();
		const steps = await tenant.run((db) => stepsOf(db, id));
		const second = steps[1]?.id ?? "";
		const browser = await app.browser(owner);
		expect((await browser.post(paths.stepState(id, second), { state: "skipped" })).status).toBe(422);
		const skipped = await browser.post(paths.stepState(id, second), {
			state: "skipped",
			reason: "Gjort før",
		});
		expect(skipped.status).toBe(303);
		expect((await browser.post(paths.stepRepetition(id, second))).status).toBe(303);
		expect(await browser.text(paths.idea(id))).toContain("Innsikt, runde 2");
	});

	test("an invited colleague hears of it, joins and may write", async () => {
		const id = await start();
		const browser = await app.browser(owner);
		expect(await browser.text(`${paths.team(id)}?q=kollega`)).toContain("Åse Kollega");
		expect((await browser.post(paths.team(id), { personId: colleague })).status).toBe(303);
		await app.drainJobs();
		const [mail] = await tenant.run((db) =>
			db.selectFrom("mailMessages").selectAll().where("personId", "=", colleague).execute(),
		);
		expect(mail?.bodyText).toContain(`http://lyngvik.test${paths.idea(id)}`);
		const theirs = await app.browser(colleague);
		expect(await theirs.text(paths.idea(id))).toContain("Du er invitert til å bli med");
		expect((await theirs.get(paths.framing(id))).status).toBe(404);
		expect((await theirs.post(paths.invitation(id), { answer: "join" })).status).toBe(303);
		expect((await theirs.get(paths.framing(id))).status).toBe(200);
	});

	test("a page that somebody counts on cannot be emptied, and what was typed stays", async () => {
		const id = await start();
		await tenant.run((db) => setIdeaState(db, id, "ready", testNow));
		const answer = await (await app.browser(owner)).post(paths.pitch(id), { need: "Lang ventetid." });
		expect(answer.status).toBe(422);
		const text = await answer.text();
		expect(text).toContain("Lang ventetid.");
		expect(text).toContain("Skriv noe her, eller trekk siden tilbake først.");
	});

	test("a page that is not ready says what is missing", async () => {
		const id = await start();
		const browser = await app.browser(owner);
		const answer = await browser.post(paths.readiness(id), { ready: "yes" });
		expect(answer.headers.get("location")).toBe(paths.pitch(id));
		const text = await browser.text(paths.pitch(id));
		expect(text).toContain("Noe mangler før dere kan melde dere klare");
		expect(text).toContain("Målet er valgt");
	});
});
