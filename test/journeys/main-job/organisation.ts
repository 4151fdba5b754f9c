import { expect } from "vitest";
import { appointAdministrator } from "../../../src/modules/identity/index.ts";
import { asCsv, type PersonRecord } from "../../support/organisation.ts";
import type { Actor } from "../actor.ts";
import type { World } from "../world.ts";
import { cast, lyngvik, nameOf, type Part } from "./cast.ts";

/** Step 1: the administrator comes in by the link from the command line and brings the organisation. */
export async function bringTheOrganisation(world: World): Promise<void> {
	const administrator = await firstAdministrator(world, cast.administrator);
	await importFaults(administrator);
	await importLyngvik(world, administrator);
	await addGoals(administrator);
	await grantRoles(administrator);
	await administrator.leave();
}

/** Before the import the house knows one person, whom the command line makes administrator. */
export async function firstAdministrator(world: World, person: PersonRecord): Promise<Actor> {
	const { ansattnr, fornavn, etternavn } = person;
	const row = { employeeNumber: ansattnr, givenName: fornavn, familyName: etternavn };
	const appointed = await world.run(async (db) => {
		await db.insertInto("people").values(row).execute();
		return appointAdministrator(db, ansattnr, world.origin, world.now());
	});
	if (!appointed.ok) throw new Error(appointed.reason);
	const administrator = await world.as(null);
	await administrator.visit(appointed.link);
	await administrator.sees("Fullfør innloggingen");
	await administrator.press("Logg inn");
	await administrator.sees(/^Hei, /);
	return administrator;
}

/** Bad input: an unknown unit on line 3 and a percentage on line 4. Nothing is imported. */
async function importFaults(administrator: Actor): Promise<void> {
	const people = lyngvik.people.map((person, at) => {
		if (at === 1) return { ...person, enhet_id: "999" };
		return at === 2 ? { ...person, prosent: "hundre" } : person;
	});
	await administrator.follow("Last opp filene");
	await handOver(administrator, asCsv(lyngvik.units), asCsv(people));
	await administrator.sees("Prøvekjøring");
	await administrator.reads("2 feil");
	const faults = await administrator.table("Feil i filene");
	expect(faults.map((cells) => cells.slice(2))).toEqual([
		["ansatte.csv", "3", "enhet_id", "999"],
		["ansatte.csv", "4", "prosent", "hundre"],
	]);
	await administrator.open("Organisasjon");
	await administrator.reads("Her kommer organisasjonen");
}

async function importLyngvik(world: World, administrator: Actor): Promise<void> {
	await administrator.follow("Last opp filene");
	await handOver(administrator, asCsv(lyngvik.units, ","), asCsv(lyngvik.people));
	await administrator.reads("Filene er i orden. Slik blir organisasjonen når du bekrefter.");
	const counts = await administrator.table("Hva som endres");
	expect(counts.map((cells) => cells.slice(0, 3))).toEqual([
		["Enheter", String(lyngvik.units.length), "0"],
		// One is known from before: the administrator.
		["Personer", String(new Set(lyngvik.people.map(({ ansattnr }) => ansattnr)).size - 1), "1"],
		["Stillinger", String(lyngvik.people.length), "0"],
	]);
	await confirmImport(world, administrator);
	await administrator.follow("Se organisasjonen");
	await administrator.reads(unitsInTree(lyngvik.units.length));
	await administrator.unfold(/^Helse og omsorg/);
	await administrator.reads("Nordlia helsehus");
}

export const unitsInTree = (count: number) =>
	`${count} enheter. Åpne en del, eller søk etter enhet eller leder.`;

/** Nothing happens before this; a job carries it out, and the page says when it is done. */
export async function confirmImport(world: World, administrator: Actor): Promise<void> {
	await administrator.press("Gjennomfør importen");
	await administrator.sees("Importen pågår");
	await world.drainJobs();
	await administrator.reload();
	await administrator.sees("Importen er ferdig");
}

export async function handOver(
	administrator: Actor,
	units: string | Buffer,
	people: string | Buffer,
): Promise<void> {
	await administrator.attach("Fil med enheter", "enheter.csv", units);
	await administrator.attach("Fil med ansatte", "ansatte.csv", people);
	await administrator.press("Les filene");
}

/** What the programme, the processes and the benefits will point at. */
async function addGoals(administrator: Actor): Promise<void> {
	await administrator.open("Min side");
	await administrator.follow("Legg til en plan");
	await administrator.fill("Navn", "Kommuneplanens samfunnsdel 2026–2038");
	await administrator.press("Lagre");
	await administrator.follow(/^Legg til hovedmål/);
	await administrator.fill("Navn", "Trygge innbyggere hele livet");
	await administrator.tick("3 God helse og livskvalitet");
	await administrator.press("Lagre");
	await administrator.follow(/^Legg til delmål/);
	await administrator.fill("Navn", "Mer tid til den enkelte");
	await administrator.press("Lagre");
	await administrator.sees("Mål og strategier");
}

const granted: readonly [Part, string][] = [
	["office", "Programkontor"],
	["facilitator", "Prosessleder"],
	["guide", "Veileder"],
	["decider", "Beslutningstaker"],
	["portfolio", "Porteføljeansvarlig"],
];

async function grantRoles(administrator: Actor): Promise<void> {
	await administrator.open("Min side");
	await administrator.follow("Gi roller");
	for (const [part, role] of granted) {
		await administrator.fill("Finn en person", cast[part].ansattnr);
		await administrator.press("Søk");
		await administrator.follow(nameOf(part));
		await administrator.tick(role);
		await administrator.press("Gi rollen");
		await administrator.reads(`Rollen ${role.toLowerCase()} er gitt.`);
		await administrator.followCrumb("Roller");
	}
}
