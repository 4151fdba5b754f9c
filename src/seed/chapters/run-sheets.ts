import { messagesIn } from "../../../locales/index.ts";
import { saveToLibrary } from "../../modules/runsheets/actions/library.ts";
import { addItem, fillSheet, moveItem, stretchItem } from "../../modules/runsheets/actions/sheets.ts";
import { sheetOf } from "../../modules/runsheets/queries/sheets.ts";
import { suggestedItems, suggestedNeeds } from "../../modules/runsheets/suggestion.ts";
import type { Db } from "../../platform/db/index.ts";

/** Both years have the suggested run sheets; one cohort of this year has changed its own a little. */
export async function writeRunSheets(
	db: Db,
	programmes: { lastYear: string; thisYear: string },
): Promise<void> {
	const t = messagesIn("nb");
	for (const programmeId of [programmes.lastYear, programmes.thisYear]) {
		for (const number of [1, 2, 3, 4, 5]) {
			const key = { programmeId, number, gatheringId: null };
			await fillSheet(db, key, suggestedItems(t, number, 2), suggestedNeeds(t, number));
		}
	}
	await changeOneCohort(db, programmes.thisYear);
	await fillLibrary(db);
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
