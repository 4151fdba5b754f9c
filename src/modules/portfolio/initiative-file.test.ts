import { expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { checkRows, columnsOf, quarterIn } from "./initiative-file.ts";

const t = messagesIn("nb");
const it = "10000000-0000-4000-8000-000000000001";
const kari = { id: "20000000-0000-4000-8000-000000000001", name: "Kari Bjørkli" };
const goal = "30000000-0000-4000-8000-000000000001";
const header = ["Tittel", "Eier", "Mål", "Startkvartal", "Neste sjekk", "IT og digitalisering", "Farge"];
const competences = [{ id: it, name: "IT og digitalisering" }];
const known = {
	today: "2026-11-24",
	competences,
	owners: new Map<string, typeof kari | "several">([
		["5001", kari],
		["Ola Myrås", "several"],
	]),
	goals: new Map([["tryggehverdager", goal]]),
	liveTitles: new Set(["fellesvaktliste"]),
	pools: [{ competenceId: it, quarter: "2027-Q2", hours: 160 }],
	locale: "nb" as const,
};

const check = (...rows: string[][]) => {
	const table = { file: "tiltak.csv", header, rows: rows.map((cells, at) => ({ line: at + 2, cells })) };
	return checkRows(table, columnsOf(header, competences), known, t);
};

test("a whole row becomes a draft, and columns nobody knows are named", () => {
	const row = [
		"Tryggere overganger",
		"5001",
		"Trygge hverdager",
		"1. kvartal 2027",
		"12.1.2027",
		"120,5",
		"blå",
	];
	expect(check(row)).toEqual({
		faults: [],
		ignored: ["Farge"],
		drafts: [
			{
				line: 2,
				title: "Tryggere overganger",
				summary: "",
				goalId: goal,
				ownerId: kari.id,
				ownerName: kari.name,
				startQuarter: "2027-Q1",
				nextCheckOn: "2027-01-12",
				touchesStaffing: false,
				discussedOn: null,
				needs: [{ competenceId: it, quarter: "2027-Q1", hours: 120.5 }],
			},
		],
	});
});

test("every fault has its line, column, value and remedy", () => {
	const { faults, drafts } = check(
		["Felles vaktliste", "5001", "", "", "", "", ""],
		["Ute hele året", "Ola Myrås", "Ukjent", "vår 2027", "31.2.2027", "mange", ""],
		["Ute hele  ÅRET", "9999", "", "", "1.1.2026", "10", ""],
		["", "", "", "2025-Q1", "", "", ""],
		["Mer enn timene som finnes", "5001", "", "2027-Q2", "", "160,5", ""],
	);
	const words = t.portfolio;
	expect(drafts).toEqual([]);
	expect(faults.map(({ line, column, value, message }) => [line, column, value, message])).toEqual([
		[2, "Tittel", "Felles vaktliste", words.import.alreadyThere],
		[3, "Startkvartal", "vår 2027", words.import.quarterUnknown],
		[3, "Neste sjekk", "31.2.2027", t.web.fieldErrors.day],
		[3, "IT og digitalisering", "mange", t.web.fieldErrors.number],
		[3, "Eier", "Ola Myrås", words.import.ownerSeveral("Ola Myrås")],
		[4, "Tittel", "Ute hele  ÅRET", words.import.twiceInFile(3)],
		[4, "Eier", "9999", words.person.noOne("9999")],
		[4, "Neste sjekk", "1.1.2026", words.form.checkInPast],
		[4, "Startkvartal", "", words.form.needsWithoutStart],
		[5, "Tittel", "", t.web.fieldErrors.required],
		[5, "Eier", "", t.web.fieldErrors.required],
		[
			6,
			"IT og digitalisering",
			"160,5",
			t.capacity.requests.moreThanPool("IT og digitalisering", "160", "2. kvartal 2027"),
		],
	]);
});

test("a quarter as people write it", () => {
	const written = [
		"2027-Q1",
		"Q3 2027",
		"2. kvartal 2027",
		"4. kv. 2027",
		"2027",
		"våren 2027",
		"5. kvartal 2027",
	];
	expect(written.map(quarterIn)).toEqual(["2027-Q1", "2027-Q3", "2027-Q2", "2027-Q4", null, null, null]);
});
