import { setUnitLimit, touchUnit } from "../../modules/changeload/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { need, type Story } from "../story.ts";

/** Which units feel what, and the hours a quarter that it takes of their own people. */
const felt: readonly (readonly [
	title: string,
	units: readonly (readonly [unit: string, hours: number])[],
])[] = [
	[
		"Nytt turnussystem i helse",
		[
			["Hjemmetjenesten øst", 60],
			["Hjemmetjenesten vest", 50],
			["Fjordtun sykehjem", 70],
			["Lindehagen sykehjem", 40],
		],
	],
	[
		"Felles bestilling av vikarer",
		[
			["Hjemmetjenesten øst", 20],
			["Hjemmetjenesten vest", 20],
			["Fjordtun sykehjem", 15],
		],
	],
	[
		"Felles vaktliste for to soner",
		[
			["Hjemmetjenesten øst, Sone Elvebakken", 12],
			["Hjemmetjenesten øst, Sone Myra", 12],
		],
	],
	[
		"Tryggere overganger",
		[
			["Hjemmetjenesten øst", 15],
			["Lindehagen sykehjem", 10],
		],
	],
	["Digital søknad om skoleskyss", [["Innbyggertorg og kommunikasjon, Innbyggertorg", 25]]],
];

/** What these have said that they can take at a time. */
const limits = [
	["Hjemmetjenesten øst", 2, 90],
	["Hjemmetjenesten øst, Sone Elvebakken", 3, null],
	["Fjordtun sykehjem", 2, 85],
] as const;

/** Says which units feel each initiative, and what some of them can take; home care east is full. */
export async function sayWhoFeelsIt(db: Db, story: Story): Promise<void> {
	for (const [title, units] of felt) {
		const { id } = await db
			.selectFrom("initiatives")
			.select("id")
			.where("title", "=", title)
			.executeTakeFirstOrThrow();
		for (const [name, hours] of units) {
			const touched = { initiativeId: id, unitId: need(story.units, name).id, hours };
			await touchUnit(db, touched, story.cast.portfolio);
		}
	}
	for (const [name, changes, hours] of limits)
		await setUnitLimit(db, need(story.units, name).id, { changes, hours }, story.cast.portfolio);
}
