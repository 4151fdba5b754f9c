import { beforeEach } from "vitest";
import { nameFacilitator } from "../../src/modules/programmes/index.ts";
import { paths } from "../../src/modules/programmes/paths.ts";
import { type TestApp, testApp } from "./app.ts";
import { aPerson } from "./organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "./programme-rows.ts";

export const planned = new Date("2026-11-24T09:00:00Z");
export const today = "2026-11-24";
export const days = ["2027-03-16", "2027-03-17"];
export const firstMorning = new Date("2027-03-16T07:40:00Z");
export const secondMorning = new Date("2027-03-17T07:40:00Z");

export const textOf = async (response: Response) =>
	(await response.text())
		.replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
		.replace(/<[^>]+>/g, " ")
		.replace(/\s+/g, " ");

/** A gathering of three, with a facilitator. */
const aDay = (app: TestApp) =>
	app.tenant.run(async (db) => {
		const [anne, bo, skjermet] = [
			await aPerson(db, { name: "Anne Ask" }),
			await aPerson(db, { name: "Bo Berg" }),
			await aPerson(db, { name: "Hemmelig Person" }),
		];
		await db.updateTable("people").set({ shielded: true }).where("id", "=", skjermet).execute();
		const programme = await aProgramme(db);
		const cohort = await aCohort(db, programme, [anne, bo, skjermet]);
		const facilitator = await aPerson(db, { name: "Frode Fasilitator" });
		await nameFacilitator(db, cohort, facilitator);
		const venueId = await aVenue(db);
		const gathering = await aGathering(db, cohort, { venueId, days, today, invitedAt: planned });
		const { bodyText } = await db
			.selectFrom("mailMessages")
			.select("bodyText")
			.where("personId", "=", bo)
			.executeTakeFirstOrThrow();
		const link = /\/invitations\/\S+/.exec(bodyText)?.[0] ?? "";
		return { programme, cohort, gathering, anne, bo, skjermet, facilitator, link };
	});

/** A gathering whose first morning has come, anew for each test; and its office. */
export async function aDoor() {
	const app = await testApp();
	const officeId = await app.tenant.run((db) => aPerson(db, { name: "Kontoret", roles: ["office"] }));
	const world = {} as Awaited<ReturnType<typeof aDay>>;

	beforeEach(async () => {
		app.setTime(planned);
		Object.assign(world, await aDay(app));
		app.setTime(firstMorning);
	});

	/** A session lasts eight hours: whoever comes another day signs in anew. */
	const office = () => app.browser(officeId);

	const marks = () =>
		app.tenant.run((db) =>
			db
				.selectFrom("attendance")
				.select(["personId", "day", "state", "way"])
				.where("gatheringId", "=", world.gathering)
				.orderBy("markedAt")
				.execute(),
		);

	const codeAtDoor = async (day = days[0] ?? "") => {
		const browser = await app.browser(world.facilitator);
		const page = await (await browser.get(`${paths.door(world.gathering)}?day=${day}`)).text();
		return /\/check-in\/([A-Z0-9]{8})/.exec(page)?.[1] ?? "";
	};

	return { app, world, office, marks, codeAtDoor };
}
