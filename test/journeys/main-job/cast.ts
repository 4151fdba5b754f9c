import { aMunicipality, type PersonRecord } from "../../support/organisation.ts";
import type { World } from "../world.ts";

/** Lyngvik kommune, as its two files say. */
export const lyngvik = aMunicipality();

/** The one who leads the unit of this name. */
function leaderOf(unit: string): PersonRecord {
	const number = lyngvik.units.find((record) => record.enhet_navn === unit)?.leder_ansattnr;
	return personWith(number ?? "");
}

/** An employee with an e-mail address in the department of this name, counted from 0. */
function employeeIn(unit: string, at: number): PersonRecord {
	const record = lyngvik.units.find((one) => one.enhet_navn === unit);
	const people = lyngvik.people.filter(
		(person) =>
			person.enhet_id === record?.enhet_id &&
			person.epost !== "" &&
			person.ansattnr !== record.leder_ansattnr,
	);
	const person = people[at];
	if (!person) throw new Error(`Nobody number ${at} in ${unit}`);
	return person;
}

function personWith(number: string): PersonRecord {
	const person = lyngvik.people.find(({ ansattnr }) => ansattnr === number);
	if (!person) throw new Error(`Nobody has number ${number}`);
	return person;
}

/** Who plays which part. Nobody but the administrator is known before the import. */
export const cast = {
	administrator: employeeIn("Nordlia driftsenhet, avdeling 1", 0),
	office: employeeIn("Nordlia driftsenhet, avdeling 1", 1),
	facilitator: employeeIn("Nordlia driftsenhet, avdeling 2", 0),
	guide: employeeIn("Sørbukta driftsenhet, avdeling 1", 0),
	portfolio: employeeIn("Sørbukta driftsenhet, avdeling 1", 1),
	decider: leaderOf("By og bygd"),
	/** The leader whose process the journey follows. */
	leader: leaderOf("Nordlia helsehus"),
	teamMember: employeeIn("Nordlia helsehus, avdeling 1", 0),
	panelLeader: leaderOf("Oppvekst"),
	/** The direct superior of the leader: must step aside. */
	superior: leaderOf("Helse og omsorg"),
	judge: leaderOf("Nordlia skole"),
	competenceLeader: leaderOf("Sørbukta driftsenhet"),
	employee: employeeIn("Sørbukta skole, avdeling 2", 0),
} as const satisfies Record<string, PersonRecord>;

export type Part = keyof typeof cast;

/** "Aslaug Aasgård": as the pages show a person. */
export const nameOf = (part: Part): string => `${cast[part].fornavn} ${cast[part].etternavn}`;

/** The id of whoever plays the part, once the import has made her or him known. */
export async function idOf(world: World, part: Part): Promise<string> {
	const { id } = await world.run((db) =>
		db
			.selectFrom("people")
			.select("id")
			.where("employeeNumber", "=", cast[part].ansattnr)
			.executeTakeFirstOrThrow(),
	);
	return id;
}
