import { familyNames, givenNames, sectors } from "./fjordvik-units.ts";

/** The two files of an HR system, as text. */
export interface OrganisationFiles {
	readonly units: string;
	readonly people: string;
}

type Row = readonly (string | number)[];

interface Files {
	readonly units: Row[];
	readonly people: Row[];
}

const unitHeader = "enhet_id;enhet_navn;overordnet_id;enhet_type;leder_ansattnr;gyldig_fra;gyldig_til";
const personHeader =
	"ansattnr;fornavn;etternavn;epost;upn;kjonn;enhet_id;stillingstittel;hovedstilling;prosent;ansatt_fra;ansatt_til;dagtid";

const employeesPerDepartment = 6;
const firstUnit = 1001;
const firstEmployee = 9001;

/** Fjordvik kommune as its HR system exports it: about 400 people in five sectors, the same at every call. */
export function fjordvikFiles(): OrganisationFiles {
	const files: Files = { units: [], people: [] };
	const top = addUnit(files, "Fjordvik kommune", "", "kommune", "Kommunedirektør");
	for (const sector of sectors) {
		const sectorId = addUnit(files, sector.name, top, "sektor", "Kommunaldirektør");
		for (const unit of sector.units) {
			const unitId = addUnit(files, unit.name, sectorId, "enhet", titleOfHead(unit.name));
			for (const department of unit.departments) {
				const departmentId = addUnit(
					files,
					`${unit.name}, ${department}`,
					unitId,
					"avdeling",
					"Avdelingsleder",
				);
				for (let i = 0; i < employeesPerDepartment; i++) {
					addPerson(files, departmentId, sector.titles[i % sector.titles.length] ?? "Rådgiver");
				}
			}
		}
	}
	return { units: asText(unitHeader, files.units), people: asText(personHeader, files.people) };
}

const titleOfHead = (unit: string) => (unit.endsWith("skole") ? "Rektor" : "Enhetsleder");

function addUnit(files: Files, name: string, parent: string, type: string, leaderTitle: string): string {
	const id = String(firstUnit + files.units.length);
	const leader = addPerson(files, id, leaderTitle);
	files.units.push([id, name, parent, type, leader, "2020-01-01", ""]);
	return id;
}

function addPerson(files: Files, unitId: string, title: string): number {
	const n = files.people.length;
	const number = firstEmployee + n;
	const given = givenNames[n % givenNames.length] ?? "Kari";
	// Seven and forty have no common divisor with the step, so that full names hardly repeat.
	const family = familyNames[(n * 7 + Math.floor(n / givenNames.length)) % familyNames.length] ?? "Vik";
	const leads = /leder|direktør|Rektor/.test(title);
	// Four of ten in the services have no address of their own at work.
	const email = leads || n % 5 < 3 ? `${number}@fjordvik.example` : "";
	const percent = leads ? 100 : [100, 80, 60, 100][n % 4];
	const since = `${2004 + (n % 20)}-08-01`;
	files.people.push([
		number,
		given,
		family,
		email,
		`${number}@fjordvik.example`,
		n % 3 === 0 ? "M" : "K",
		unitId,
		title,
		"J",
		percent ?? 100,
		since,
		"",
		n % 3 ? "N" : "J",
	]);
	return number;
}

const asText = (header: string, rows: readonly Row[]) =>
	[header, ...rows.map((row) => row.join(";"))].join("\n");
