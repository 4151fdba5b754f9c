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
});
