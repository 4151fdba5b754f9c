import { answerAssembly } from "../../src/modules/assembly/actions/answers.ts";
import { testApp, testNow } from "./app.ts";
import { anAssembly } from "./assembly-rows.ts";
import { aPerson, aUnit } from "./organisation-rows.ts";
import { aCohort, aProgramme } from "./programme-rows.ts";

/** A programme with two leaders, a kraftsamling today that both have said yes to, its office, and one outside. */
export async function aKraftsamling() {
	const app = await testApp();
	const people = await app.tenant.run(async (db) => {
		const unitId = await aUnit(db);
		const office = await aPerson(db, { name: "Kontor Kontorsen", unitId, roles: ["office"] });
		const leader = await aPerson(db, { name: "Leder Ledersen", unitId });
		const colleague = await aPerson(db, { name: "Kollega Kollegasen", unitId });
		const roles = ["facilitator", "decider"] as const;
		const outsider = await aPerson(db, { name: "Utenfor Utenforsen", unitId, roles: [...roles] });
		const programmeId = await aProgramme(db);
		await aCohort(db, programmeId, [leader, colleague]);
		/** Today, and in the middle of it. */
		const id = await anAssembly(db, { programmeId, state: "live" });
		for (const personId of [leader, colleague])
			await answerAssembly(db, { assembly: { id, seats: 100 }, personId }, true, testNow);
		return { office, leader, colleague, outsider, programmeId, id };
	});
	return { app, ...people };
}
