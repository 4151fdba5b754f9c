/**
 * Lyngvik kommune: an invented municipality of any size, as its HR system would export it.
 * The same options always give the same people. Names are common ones, put together by counting.
 */

export type UnitRecord = Record<
	"enhet_id" | "enhet_navn" | "overordnet_id" | "enhet_type" | "leder_ansattnr" | "gyldig_fra" | "gyldig_til",
	string
>;

export type PersonRecord = Record<
	| "ansattnr"
	| "fornavn"
	| "etternavn"
	| "epost"
	| "upn"
	| "kjonn"
	| "enhet_id"
	| "stillingstittel"
	| "hovedstilling"
	| "prosent"
	| "ansatt_fra"
	| "ansatt_til"
	| "dagtid",
	string
>;

export type Municipality = { units: UnitRecord[]; people: PersonRecord[] };

export type Size = { unitsPerSector: number; departmentsPerUnit: number; employeesPerDepartment: number };

const givenNames =
	"Aslaug Birk Celine Dagfinn Eira Frode Gudrun Håkon Ingvild Jakup Kjersti Låilla Magnhild Njål Oddny Pål Ragnhild Sverre Tuva Ulrik Vilja Ylva Ærland Øystein Åse".split(
		" ",
	);
const familyNames =
	"Aasgård Bjørkli Dalseth Eikrem Fjellås Grønli Hovdenes Iversbakk Juvik Kvamsø Lyngmo Myrås Nakkestad Opsal Rødseth Skogøy Tangvik Urdahl Vårbakk Ytterøy Ørnes Ånstad".split(
		" ",
	);
const sectors = [
	{ name: "Oppvekst", leader: "Kommunaldirektør", unit: "skole", title: "Lærer" },
	{ name: "Helse og omsorg", leader: "Kommunaldirektør", unit: "helsehus", title: "Sykepleier" },
	{ name: "By og bygd", leader: "Kommunaldirektør", unit: "driftsenhet", title: "Fagarbeider" },
];
const places =
	"Nordlia Sørbukta Østmyra Vestnes Furuhaugen Elvestrand Kirkebakken Myrvoll Bekkely Solheia".split(" ");

/** A small one: 3 sectors, 6 units, 12 departments, 94 people with lawful oddities of every kind. */
export const smallSize: Size = { unitsPerSector: 2, departmentsPerUnit: 2, employeesPerDepartment: 6 };

/** The records of Lyngvik kommune, without a fault. */
export function aMunicipality(size: Size = smallSize): Municipality {
	const made: Municipality = { units: [], people: [] };
	const top = addUnit(made, "Lyngvik kommune", "", "kommune", "Kommunedirektør");
	for (const sector of sectors) {
		const sectorId = addUnit(made, sector.name, top, "sektor", sector.leader);
		for (let u = 0; u < size.unitsPerSector; u++) {
			const name = `${places[u % places.length]} ${sector.unit}${u < places.length ? "" : ` ${u}`}`;
			const unitId = addUnit(made, name, sectorId, "enhet", "Enhetsleder");
			for (let d = 1; d <= size.departmentsPerUnit; d++) {
				const department = addUnit(made, `${name}, avdeling ${d}`, unitId, "avdeling", "Avdelingsleder");
				for (let e = 0; e < size.employeesPerDepartment; e++) addPerson(made, department, sector.title);
			}
		}
	}
	addOddities(made);
	return made;
}

/** The same as the two files; any separator and line end. */
export function asCsv(records: readonly Record<string, string>[], separator = ";", lineEnd = "\n"): string {
	const header = Object.keys(records[0] ?? {});
	const rows = records.map((record) => header.map((name) => record[name] ?? ""));
	return [header, ...rows].map((cells) => cells.map(quoted(separator)).join(separator) + lineEnd).join("");
}

function quoted(separator: string): (cell: string) => string {
	return (cell) =>
		cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function addUnit(made: Municipality, name: string, parent: string, type: string, title: string): string {
	const id = String(101 + made.units.length);
	const unit = { enhet_id: id, enhet_navn: name, overordnet_id: parent, enhet_type: type };
	made.units.push({ ...unit, leder_ansattnr: "", gyldig_fra: "2020-01-01", gyldig_til: "" });
	const leader = addPerson(made, id, title);
	made.units[made.units.length - 1] = {
		...unit,
		leder_ansattnr: leader,
		gyldig_fra: "2020-01-01",
		gyldig_til: "",
	};
	return id;
}

function addPerson(made: Municipality, unit: string, title: string): string {
	const n = made.people.length;
	const number = String(5001 + n);
	const givenName = givenNames[n % givenNames.length] ?? "";
	const familyName = familyNames[Math.floor(n / 3 + n) % familyNames.length] ?? "";
	made.people.push({
		ansattnr: number,
		fornavn: givenName,
		etternavn: familyName,
		// Every fourth works without a work address.
		epost: title.includes("leder") || title.includes("direktør") || n % 4 ? `p${number}@lyngvik.example` : "",
		upn: `${number}@lyngvik.example`,
		kjonn: n % 2 ? "M" : "K",
		enhet_id: unit,
		stillingstittel: title,
		hovedstilling: "J",
		prosent: n % 5 ? "100" : "60",
		ansatt_fra: `20${String(10 + (n % 14))}-08-01`,
		ansatt_til: "",
		dagtid: n % 3 ? "J" : "N",
	});
	return number;
}

/** What is lawful and looks odd: a second post, a leader of two units, a vacant leader post, an ended post. */
function addOddities(made: Municipality): void {
	const departments = made.units.filter((unit) => unit.enhet_type === "avdeling");
	const [first, second, third] = departments;
	const partTime = made.people.find(
		(person) => person.prosent === "60" && person.enhet_id === first?.enhet_id,
	);
	const ended = made.people.findLast((person) => person.enhet_id === third?.enhet_id);
	if (!first || !second || !third || !partTime || !ended) throw new Error("Lyngvik kommune is too small");
	made.people.push({ ...partTime, enhet_id: second.enhet_id, hovedstilling: "N", prosent: "40" });
	const leader = made.people.find((person) => person.ansattnr === first.leder_ansattnr);
	if (leader) made.people.push({ ...leader, enhet_id: second.enhet_id, hovedstilling: "N", prosent: "0" });
	second.leder_ansattnr = first.leder_ansattnr;
	third.leder_ansattnr = "";
	ended.ansatt_til = "2024-06-30";
}
