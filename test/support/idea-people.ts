import type { Db } from "../../src/platform/db/index.ts";
import { aPerson, aUnit } from "./organisation-rows.ts";

/** Those around an idea, a unit with a house under it, and a goal that ideas about rotas serve. */
export interface IdeaPeople {
	owner: string;
	colleague: string;
	stranger: string;
	guide: string;
	office: string;
	unit: string;
	goal: string;
}

/** The owner leads the unit, the colleague the house in it; the rest are elsewhere in the sector. */
export async function ideaPeople(db: Db): Promise<IdeaPeople> {
	const top = await aUnit(db, { name: "Kommunen", type: "kommune" });
	const sector = await aUnit(db, { name: "Helse", type: "sektor", parentId: top });
	const unit = await aUnit(db, { name: "Hjemmetjenesten", parentId: sector });
	const owner = await aPerson(db, { name: "Ragnhild Eier", unitId: unit, title: "Enhetsleder" });
	const house = await aUnit(db, { name: "Sone vest", type: "avdeling", parentId: unit });
	const colleague = await aPerson(db, { name: "Åse Kollega", unitId: house, title: "Avdelingsleder" });
	await db.updateTable("units").set({ leaderId: owner }).where("id", "=", unit).execute();
	await db.updateTable("units").set({ leaderId: colleague }).where("id", "=", house).execute();
	return {
		owner,
		colleague,
		stranger: await aPerson(db, { name: "Fremmed Ansatt", unitId: sector }),
		guide: await aPerson(db, { name: "Veileder Venn", unitId: sector, roles: ["guide"] }),
		office: await aPerson(db, { name: "Kontor Person", unitId: sector, roles: ["office"] }),
		unit,
		goal: await aGoal(db),
	};
}

async function aGoal(db: Db): Promise<string> {
	const { id: parentId } = await db
		.insertInto("goals")
		.values({ kind: "plan", title: "Kommuneplan" })
		.returning("id")
		.executeTakeFirstOrThrow();
	const title = "Ansatte får mer tid til brukerne, og mindre tid til vaktlister";
	const { id } = await db
		.insertInto("goals")
		.values({ kind: "main_goal", parentId, title })
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}
