import { describe, expect, test } from "vitest";
import { testApp, testNow } from "../../../test/support/app.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { seenIn, twoWriters } from "../../../test/support/two-writers.ts";
import { startIdea, stepsOf } from "./index.ts";
import { paths } from "./paths.ts";

const app = await testApp();
const { tenant } = app;
const sentence = "Vi bruker en halvtime hver morgen på vaktlister.";
const [owner, colleague] = await tenant.run(async (db) => {
	const unitId = await aUnit(db, { name: "Hjemmetjenesten" });
	return [
		await aPerson(db, { name: "Ragnhild Eier", unitId }),
		await aPerson(db, { name: "Åse Kollega", unitId }),
	];
});

describe("two in a team write at once", () => {
	const inTeam = async () => {
		const id = await tenant.run((db) =>
			startIdea(db, { ownerId: owner, challenge: sentence, visibility: "draft" }, testNow),
		);
		await tenant.run((db) =>
			db.insertInto("ideaMembers").values({ ideaId: id, personId: colleague, state: "joined" }).execute(),
		);
		const [step] = await tenant.run((db) => stepsOf(db, id));
		return {
			id,
			step: step?.id ?? "",
			first: await app.browser(owner),
			second: await app.browser(colleague),
		};
	};

	test("what the idea is about", async () => {
		const { id, first, second } = await inTeam();
		await twoWriters({
			...{ first, second, form: paths.framing(id), before: { title: "Vaktlista", challenge: sentence } },
			firstWrites: { summary: "Felles liste for alle." },
			secondWrites: { title: "Vaktlista vår" },
		});
	});

	test("the text of a step, also where it is saved as one writes", async () => {
		const { id, step, first, second } = await inTeam();
		const [form, action] = [paths.step(id, step), paths.stepText(id, step)];
		const seen = await seenIn(await first.get(form), action);
		const background = { "x-requested-with": "fragment" };
		const kept = await first.post(action, { body: "Nattevaktene.", seen }, background);
		const next = kept.headers.get("x-seen") ?? "";
		expect([kept.status, next]).toEqual([204, expect.stringMatching(/^body:/)]);
		expect((await first.post(action, { body: "Nattevaktene ringer.", seen: next }, background)).status).toBe(
			204,
		);
		const refused = await second.post(action, { body: "Dagvaktene.", seen: "-" }, background);
		expect([refused.status, await refused.text()]).toEqual([
			422,
			expect.stringMatching(/^Ikke lagret: noen andre/),
		]);
		const before = { body: "Nattevaktene ringer." };
		const writes = {
			firstWrites: { body: "Nattevaktene svarer." },
			secondWrites: { body: "Dagvaktene svarer." },
		};
		await twoWriters({ first, second, form, action, before, ...writes });
	});

	const pageOf = async (id: string) =>
		(await tenant.run((db) => db.selectFrom("ideas").select("pitch").where("id", "=", id).executeTakeFirst()))
			?.pitch;

	test("the page for the pitch: each keeps the parts of the other, also as they are saved while one writes", async () => {
		const { id, first, second } = await inTeam();
		const form = paths.pitch(id);
		const background = { "x-requested-with": "fragment" };
		const shown = { need: sentence, insight: "", solution: "", test: "", benefit: "", ask: "" };
		await first.post(form, { ...shown, seen: await seenIn(await first.get(form), form) });
		const seen = await seenIn(await second.get(form), form);
		await first.post(form, { ...shown, need: "Lang ventetid.", seen });
		const kept = await second.post(form, { ...shown, solution: "Ring før du søker.", seen }, background);
		expect([kept.status, await pageOf(id)]).toMatchObject([204, { solution: "Ring før du søker." }]);
		const next = kept.headers.get("x-seen") ?? "";
		await second.post(form, { ...shown, solution: "Ring alltid først.", seen: next }, background);
		const both = { need: "Lang ventetid.", solution: "Ring alltid først." };
		expect(await pageOf(id)).toMatchObject(both);
		const emptied = { ...shown, ...both, solution: "", seen: await seenIn(await first.get(form), form) };
		await first.post(form, emptied);
		expect(await pageOf(id)).toMatchObject({ need: "Lang ventetid.", solution: "" });
	});

	test("the page for the pitch: who changes the very part that another has changed is asked first", async () => {
		const { id, first, second } = await inTeam();
		const before = { need: "Behov", insight: "", solution: "", test: "", benefit: "", ask: "" };
		const seen = await seenIn(await first.get(paths.pitch(id)), paths.pitch(id));
		await first.post(paths.pitch(id), { ...before, seen });
		await twoWriters({
			...{ first, second, form: paths.pitch(id), before },
			firstWrites: { need: "Lang ventetid." },
			secondWrites: { need: "Ingen vet hvem som er på vakt." },
		});
		expect(await pageOf(id)).toMatchObject({ need: "Ingen vet hvem som er på vakt." });
	});
});
