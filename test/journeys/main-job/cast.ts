import { aMunicipality, type PersonRecord } from "../../support/organisation.ts";
import type { World } from "../world.ts";

/** Lyngvik kommune, as its two files say. */
export const lyngvik = aMunicipality();

/** The one who leads the unit of this name. */
function leaderOf(unit: string): PersonRecord {
	const number = lyngvik.units.find((record) => record.enhet_navn === unit)?.leder_ansattnr;
	return only(unit, (person) => person.ansattnr === number);
}

/** An employee with an e-mail address whose post is in the department of this name, counted from 0. */
function employeeIn(unit: string, at: number): PersonRecord {
	const record = lyngvik.units.find((one) => one.enhet_navn === unit);
	return only(
		unit,
		({ enhet_id, epost, ansattnr }) =>
			enhet_id === record?.enhet_id && epost !== "" && ansattnr !== record.leder_ansattnr,
		at,
	);
}

/** Nobody of the cast shares a name with another, since the pages name people by name only. */
function only(unit: string, fits: (person: PersonRecord) => boolean, at = 0): PersonRecord {
	const person = lyngvik.people.filter((one) => fits(one) && numbersOf(one).size === 1)[at];
	if (!person) throw new Error(`Nobody number ${at} with a name of their own in ${unit}`);
	return person;
}

const numbersOf = ({ fornavn, etternavn }: PersonRecord): Set<string> =>
	new Set(
		lyngvik.people
			.filter((one) => one.fornavn === fornavn && one.etternavn === etternavn)
			.map(({ ansattnr }) => ansattnr),
	);

/** Who plays which part. Nobody but the administrator is known before the import. */
export const cast = {
	administrator: employeeIn("Nordlia driftsenhet, avdeling 1", 0),
	office: employeeIn("Nordlia driftsenhet, avdeling 1", 1),
	facilitator: employeeIn("Nordlia driftsenhet, avdeling 2", 0),
	guide: employeeIn("Sørbukta driftsenhet, avdeling 1", 0),
	portfolio: employeeIn("Sørbukta driftsenhet, avdeling 1", 1),
	decider: leaderOf("By og bygd"),
	/** The leader whose process the journey follows. */
	leader: leaderOf("Sørbukta helsehus"),
	teamMember: employeeIn("Sørbukta helsehus, avdeling 1", 0),
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
