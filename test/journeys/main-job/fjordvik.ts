import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import type { PersonRecord } from "../../support/organisation.ts";
import type { Actor } from "../actor.ts";
import type { World } from "../world.ts";
import { confirmImport, firstAdministrator, handOver, unitsInTree } from "./organisation.ts";

const folder = join(process.env.LEDELSESSKOLEN_DATA ?? "../shared/data", "organisation", "fjordvik-small");

/** The files of another municipality lie outside the project, and not everywhere. */
export const hasFjordvik = existsSync(folder);

interface Counts {
	readonly units: number;
	readonly people: number;
	readonly leaders: number;
}

/** The first steps once more, with files that somebody else made: import, programme for all leaders, cohorts, split. */
export async function beginInFjordvik(world: World): Promise<void> {
	const counts = JSON.parse(read("counts.json").toString()) as Counts;
	const [person] = parse(read("ansatte.csv"), { columns: true, delimiter: ";" }) as PersonRecord[];
	if (!person) throw new Error("Fjordvik has no people");
	const administrator = await firstAdministrator(world, person);
	await importFjordvik(world, administrator, counts);
	await becomeTheOffice(administrator, person);
	await splitAllLeaders(administrator, counts);
	await administrator.leave();
}

const read = (name: string) => readFileSync(join(folder, name));

async function importFjordvik(world: World, administrator: Actor, counts: Counts): Promise<void> {
	await administrator.follow("Last opp filene");
	await handOver(administrator, read("enheter.csv"), read("ansatte.csv"));
	const [units, people] = await administrator.table("Hva som endres");
	expect([units?.slice(0, 2), people?.slice(0, 3)]).toEqual([
		["Enheter", String(counts.units)],
		["Personer", String(counts.people - 1), "1"],
	]);
	await confirmImport(world, administrator);
	await administrator.follow("Se organisasjonen");
	await administrator.reads(unitsInTree(counts.units));
}

async function becomeTheOffice(administrator: Actor, { ansattnr, fornavn, etternavn }: PersonRecord) {
	await administrator.open("Min side");
	await administrator.follow("Gi de første rollene");
	await administrator.fill("Finn en person", ansattnr);
	await administrator.press("Søk");
	await administrator.follow(`${fornavn} ${etternavn}`);
	await administrator.tick("Programkontor");
	await administrator.press("Gi rollen");
}

async function splitAllLeaders(office: Actor, { leaders }: Counts): Promise<void> {
	await office.open("Min side");
	await office.follow("Lag det første programmet");
	await office.reads(`Programmet er for ${leaders} ledere`);
	await office.fill("Navn", "Ledelsesskolen");
	await office.press("Lag programmet");
	await office.follow("Lag kull");
	await office.fill("Plasser i hvert kull", "14");
	await office.press("Lag kull");
	await office.follow("Fordel lederne automatisk");
	await office.press("Bruk denne fordelingen");
	await office.reads(`${leaders} ledere er plassert.`);
}
