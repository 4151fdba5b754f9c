import { describe, expect, it } from "vitest";
import { testNow } from "../../../test/support/app.ts";
import { countQueries } from "../../../test/support/count-queries.ts";
import { aKraftsamling } from "../../../test/support/kraftsamling.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { isMarkedRefused } from "../../../test/support/refused.ts";
import { ask, moderate } from "./actions/questions.ts";
import { paths } from "./paths.ts";
import { questionsIn } from "./queries/hall.ts";

const { app, office, leader, colleague, id } = await aKraftsamling();

describe("the hall", () => {
	it("shows a question to its writer until the host lets it through, and then to everyone", async () => {
		const [mine, theirs, host] = [
			await app.browser(leader),
			await app.browser(colleague),
			await app.browser(office),
		];
		await mine.post(paths.questions(id), { body: "Hva slutter vi med?", named: "on" });
		expect(await mine.text(paths.hall(id))).toContain("Venter på verten");
		expect((await theirs.text(paths.hall(id))).includes("Hva slutter vi med?")).toBe(false);
		expect(await host.text(paths.stage(id))).toContain("Fra Leder Ledersen");
		const question = await onlyQuestion();
		await host.post(paths.moderate(id, question), { to: "approved" });
		await theirs.post(paths.vote(id, question), { supports: "yes" });
		const seen = await theirs.text(paths.hall(id));
		expect([seen.includes("1 stemme"), seen.includes("Leder Ledersen")]).toEqual([true, true]);
		expect(await host.text(paths.wall(id))).toContain("Hva slutter vi med?");
	});

	it("refuses an empty question, and keeps the rest", async () => {
		const answer = await (await app.browser(leader)).post(paths.questions(id), { named: "on" });
		expect([answer.status, /name="named"[^>]*checked/.test(await answer.text())]).toEqual([422, true]);
	});

	it("has polls whose result waits, and refuses a poll with one choice", async () => {
		const host = await app.browser(office);
		const wrong = await host.post(paths.polls(id), { question: "Enig?", choices: "Ja" });
		expect([wrong.status, (await wrong.text()).includes("Skriv to til åtte svar")]).toEqual([422, true]);
		await host.post(paths.polls(id), { question: "Er du klar?", choices: "Ja\nNei" });
		const { id: poll } = await app.tenant.run((db) =>
			db.selectFrom("assemblyPolls").select("id").executeTakeFirstOrThrow(),
		);
		const mine = await app.browser(leader);
		expect((await mine.text(paths.hall(id))).includes("Er du klar?")).toBe(false);
		await host.post(paths.pollState(id, poll), { to: "open" });
		expect(await mine.text(paths.hall(id))).toContain("Er du klar?");
		expect(isMarkedRefused(await mine.post(paths.ballot(id, poll)))).toBe(true);
		expect(isMarkedRefused(await mine.post(paths.ballot(id, poll), { choice: "0" }))).toBe(false);
		expect(isMarkedRefused(await mine.post(paths.ballot(id, poll), { choice: "1" }))).toBe(true);
		expect(await mine.text(paths.hall(id))).toContain("Resultatet vises når verten lukker");
		await host.post(paths.pollState(id, poll), { to: "closed" });
		expect(await mine.text(paths.hall(id))).toContain("minst fem har svart");
	});

	it("asks the database as often for many questions as for few", async () => {
		const browser = await app.browser(leader);
		const counted = countQueries(app.deps.database);
		await browser.get(paths.hall(id));
		counted();
		await browser.get(paths.hall(id));
		const few = counted();
		await app.tenant.run(async (db) => {
			for (let n = 0; n < 60; n++) {
				const person = await aPerson(db, {});
				await ask(db, id, person, { body: `Spørsmål ${n}`, named: false }, testNow);
			}
			const waiting = await questionsIn(db, id, { states: ["waiting"], personId: leader });
			for (const question of waiting) await moderate(db, id, question.id, "approved");
		});
		counted();
		const html = await browser.text(paths.hall(id));
		expect([few > 0, counted()]).toEqual([true, few]);
		expect(html).toContain("De 50 med flest stemmer av");
	});
});

describe("commitments", () => {
	it("are read by their writer, by no colleague and not by the office", async () => {
		const mine = await app.browser(leader);
		await mine.post(paths.commitments(id), { kind: "stop", body: "Møter uten mål" });
		expect(await mine.text(paths.commitments(id))).toContain("Møter uten mål");
		for (const other of [colleague, office]) {
			const browser = await app.browser(other);
			expect((await browser.text(paths.commitments(id))).includes("Møter uten mål")).toBe(false);
		}
		expect(await mine.text("/profile/data")).toContain("Møter uten mål");
	});

	it("need a kind and a text", async () => {
		const answer = await (await app.browser(leader)).post(paths.commitments(id), { body: "Gå ut" });
		expect([answer.status, (await answer.text()).includes("Gå ut")]).toEqual([422, true]);
	});
});

describe("a moderator", () => {
	it("comes from the own page to the stage, lets questions through, and runs nothing else", async () => {
		const personId = await app.tenant.run(async (db) =>
			aPerson(db, { unitId: await aUnit(db), roles: ["moderator"] }),
		);
		const browser = await app.browser(personId);
		expect(await browser.text("/")).toContain(paths.stage(id));
		const question = await onlyQuestion();
		const moderated = await browser.post(paths.moderate(id, question), { to: "hidden" });
		expect(moderated.status).toBe(303);
		expect((await browser.post(paths.polls(id), { question: "X", choices: "A\nB" })).status).toBe(404);
		const colleagues = await (await app.browser(colleague)).text(paths.hall(id));
		expect(colleagues.includes("Hva slutter vi med?")).toBe(false);
	});
});

async function onlyQuestion(): Promise<string> {
	const row = await app.tenant.run((db) =>
		db
			.selectFrom("assemblyQuestions")
			.select("id")
			.where("body", "=", "Hva slutter vi med?")
			.executeTakeFirstOrThrow(),
	);
	return row.id;
}
