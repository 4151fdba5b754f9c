import { sql } from "kysely";
import { chooseDemoPerson, grantRole } from "../../modules/identity/index.ts";
import { importFiles } from "../../modules/organisation/index.ts";
import type { Db } from "../../platform/db/index.ts";
import type { GrantedRole } from "../../roles.ts";
import { mainGoals, plan } from "../fjordvik-goals.ts";
import { fjordvikFiles } from "../fjordvik-people.ts";
import { accepted, type Cast, need } from "../story.ts";

type Units = Map<string, { id: string; leaderId: string }>;

/** Imports the HR files as an administrator would, and gives every unit by name. */
export async function importOrganisation(db: Db, now: Date): Promise<Units> {
	const files = fjordvikFiles();
	const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
	const answer = accepted(
		await importFiles(
			db,
			{ units: file("enheter.csv", files.units), people: file("ansatte.csv", files.people) },
			{ now },
		),
	);
	if (!answer.done) throw new Error(`Fjordvik has faults: ${JSON.stringify(answer.faults.slice(0, 3))}`);
	const rows = await db.selectFrom("units").select(["id", "name", "leaderId"]).execute();
	return new Map(
		rows.flatMap(({ id, name, leaderId }) => (leaderId ? [[name, { id, leaderId }] as const] : [])),
	);
}

/** Adds the plan, its main goals and sub-goals; gives their ids by key. */
export async function addGoals(db: Db): Promise<Map<string, string>> {
	const ids = new Map<string, string>();
	const add = async (row: {
		kind: "plan" | "main_goal" | "sub_goal";
		title: string;
		parentId: string | null;
		unGoals: number[];
		position: number;
	}) => {
		const period = { validFrom: "2024-01-01", validTo: "2036-12-31" };
		const { id } = await db
			.insertInto("goals")
			.values({ ...row, ...period })
			.returning("id")
			.executeTakeFirstOrThrow();
		return id;
	};
	const planId = await add({ kind: "plan", title: plan, parentId: null, unGoals: [], position: 0 });
	for (const [position, goal] of mainGoals.entries()) {
		const id = await add({
			kind: "main_goal",
			title: goal.title,
			parentId: planId,
			unGoals: [...goal.unGoals],
			position,
		});
		ids.set(goal.key, id);
		for (const [at, sub] of goal.subGoals.entries()) {
			ids.set(
				sub.key,
				await add({ kind: "sub_goal", title: sub.title, parentId: id, unGoals: [], position: at }),
			);
		}
	}
	return ids;
}

/** Gives the parts of the story to people of the organisation, and the roles that go with them. */
export async function castParts(db: Db, units: Units, now: Date): Promise<Cast> {
	const leader = (unit: string) => need(units, unit).leaderId;
	const cast: Cast = {
		topLeader: leader("Fjordvik kommune"),
		administrator: leader("IT og digitalisering"),
		office: leader("HR og utvikling, Personal"),
		facilitator: leader("Kulturskolen, Scene"),
		guide: leader("HR og utvikling, Tjenestedesign"),
		portfolio: leader("HR og utvikling"),
		moderator: leader("Innbyggertorg og kommunikasjon, Kommunikasjon"),
		employee: await someEmployeeOf(db, need(units, "Hjemmetjenesten øst, Sone Elvebakken").id),
		directors: ["Oppvekst", "Helse og velferd", "Kultur og næring", "By og teknikk", "Organisasjon"].map(
			leader,
		),
		expert: leader("Økonomi og innkjøp"),
	};
	const grants: [string, GrantedRole][] = [
		[cast.administrator, "administrator"],
		[cast.office, "office"],
		[cast.facilitator, "facilitator"],
		[cast.guide, "guide"],
		[cast.topLeader, "decider"],
		[cast.portfolio, "portfolio"],
		[cast.moderator, "moderator"],
	];
	for (const [personId, role] of grants) {
		accepted(await grantRole(db, { personId, role, programmeId: null, grantedBy: null }, now));
	}
	await showParts(db, cast, leader("Lindehagen sykehjem, Hagen"));
	return cast;
}

async function showParts(db: Db, cast: Cast, participant: string): Promise<void> {
	const [panelLeader = cast.expert] = [...cast.directors].reverse();
	await chooseDemoPerson(db, "office", cast.office);
	await chooseDemoPerson(db, "participant", participant);
	await chooseDemoPerson(db, "facilitator", cast.facilitator);
	await chooseDemoPerson(db, "guide", cast.guide);
	await chooseDemoPerson(db, "panel", cast.expert);
	await chooseDemoPerson(db, "panelLeader", panelLeader);
	await chooseDemoPerson(db, "decider", cast.topLeader);
	await chooseDemoPerson(db, "portfolio", cast.portfolio);
	await chooseDemoPerson(db, "moderator", cast.moderator);
	await chooseDemoPerson(db, "employee", cast.employee);
	await chooseDemoPerson(db, "administrator", cast.administrator);
}

async function someEmployeeOf(db: Db, unitId: string): Promise<string> {
	const { rows } = await sql<{ id: string }>`
		select p.person_id as id from posts p join units u on u.id = p.unit_id
		where u.id = ${unitId} and u.leader_id <> p.person_id order by p.person_id limit 1
	`.execute(db);
	const [first] = rows;
	if (!first) throw new Error("The unit has no employees");
	return first.id;
}
