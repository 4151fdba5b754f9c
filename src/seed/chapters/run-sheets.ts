import { messagesIn } from "../../../locales/index.ts";
import { addDays } from "../../core/calendar/day.ts";
import { saveToLibrary } from "../../modules/runsheets/actions/library.ts";
import { reportOnMandate } from "../../modules/runsheets/actions/mandate.ts";
import { addItem, fillSheet, moveItem, stretchItem } from "../../modules/runsheets/actions/sheets.ts";
import { sheetOf } from "../../modules/runsheets/queries/sheets.ts";
import { suggestedItems, suggestedNeeds } from "../../modules/runsheets/suggestion.ts";
import type { Db } from "../../platform/db/index.ts";
import type { Story } from "../story.ts";

/** Both years have the suggested run sheets; one cohort of this year has changed its own a little. */
export async function writeRunSheets(
	db: Db,
	story: Story,
	programmes: { lastYear: string; thisYear: string },
): Promise<void> {
	await reportOnYear(db, story, programmes.thisYear);
	const t = messagesIn("nb");
	for (const programmeId of [programmes.lastYear, programmes.thisYear]) {
		for (const number of [1, 2, 3, 4, 5]) {
			const key = { programmeId, number, gatheringId: null };
			await fillSheet(db, key, suggestedItems(t, number, 2), suggestedNeeds(t, number));
		}
	}
	await changeOneCohort(db, programmes.thisYear);
	await fillLibrary(db);
	await noteMaterials(db, story, programmes.thisYear);
	await reportLastYear(db, story, programmes.lastYear);
}

/** The second cohort gives the goals more time, has lunch earlier, and takes a walk. */
async function changeOneCohort(db: Db, programmeId: string): Promise<void> {
	const gathering = await db
		.selectFrom("gatherings")
		.innerJoin("cohorts", "cohorts.id", "gatherings.cohortId")
		.innerJoin("programmeGatherings as plan", "plan.id", "gatherings.programmeGatheringId")
		.select("gatherings.id")
		.where("cohorts.programmeId", "=", programmeId)
		.where("cohorts.name", "=", "Kull 2")
		.where("plan.number", "=", 2)
		.executeTakeFirstOrThrow();
	const key = { programmeId, number: 2, gatheringId: gathering.id };
	const { items } = await sheetOf(db, key);
	await stretchItem(db, key, items[3]?.id ?? "", 10);
	await moveItem(db, key, items[7]?.id ?? "", "up", 2);
	await addItem(db, key, {
		...{ day: 1, title: "Gå en tur to og to", minutes: 20, fixedStart: null, method: "pairs" },
		...{
			facilitatorId: null,
			material: "",
			room: "Ute",
			notes: "Spør: hva er lett å være enige om hos dere?",
		},
	});
}

const kept = [
	{ title: "Innsjekk med bilder", minutes: 20, method: "plenary", material: "Bildekort" },
	{ title: "1-2-4-alle", minutes: 25, method: "groups", material: "Ark og penn" },
	{ title: "Gå en tur to og to", minutes: 20, method: "pairs", material: "" },
	{ title: "Stille skriving", minutes: 15, method: "own", material: "Refleksjonsbok" },
] as const;

async function fillLibrary(db: Db): Promise<void> {
	for (const item of kept) await saveToLibrary(db, { ...item, notes: "" });
}

/** A course, a film that may be shown for a while yet, and cards whose right runs out this month. */
async function noteMaterials(db: Db, story: Story, programmeId: string): Promise<void> {
	const { today } = story.present;
	const blank = { programmeId, owner: "", terms: "", usableUntil: null };
	await db
		.insertInto("materials")
		.values([
			{
				...{ ...blank, number: 4, kind: "course" as const, title: "Tjenestedesign, innføring" },
				url: "https://www.kslaring.no/",
			},
			{
				...{ ...blank, number: 1, kind: "material" as const, title: "Film: Den vanskelige samtalen" },
				...{ url: "https://film.example/samtalen", owner: "Nordlys film" },
				...{ terms: "Vises på samlinger. Ikke deles videre.", usableUntil: addDays(today, 400) },
			},
			{
				...{ ...blank, number: 2, kind: "material" as const, title: "Kort om samspill" },
				...{ url: "https://kort.example/samspill", owner: "Samspill forlag" },
				...{ terms: "Skrives ut til deltakerne.", usableUntil: addDays(today, 20) },
			},
		])
		.execute();
}

async function reportLastYear(db: Db, story: Story, programmeId: string): Promise<void> {
	const year = Number(story.present.today.slice(0, 4)) - 1;
	await reportOnMandate(db, programmeId, year, {
		...{ spentNok: 640_000, coverHourNok: 420 },
		words:
			"Ledere på tvers av sektorene kjenner hverandre nå. Vi lærte at lederteam trenger mer tid til å forstå problemet " +
			"før de velger løsning, og har gitt det en hel dag i år.",
	});
}

/** What the office says of this year: spent, the price of an hour of cover, and its own words. */
const reportOnYear = (db: Db, { present }: Story, programmeId: string) =>
	reportOnMandate(db, programmeId, Number(present.today.slice(0, 4)), {
		...{ spentNok: 710_000, coverHourNok: 410 },
		words:
			"Lederne bruker det de lærer i egen enhet. Vi tar med oss at dreiebøkene må være ferdige fire uker før.",
	});
