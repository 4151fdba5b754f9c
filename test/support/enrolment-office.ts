import { dayOf } from "../../src/platform/i18n/format.ts";
import { testApp, testNow } from "./app.ts";
import { aPerson } from "./organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue, someLeaders } from "./programme-rows.ts";

export const today = dayOf(testNow);
export const days = ["2027-03-16", "2027-03-17"];
export const laterDays = ["2027-04-13", "2027-04-14"];

export const textOf = async (response: Response) =>
	(await response.text())
		.replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
		.replace(/<[^>]+>/g, " ")
		.replace(/\s+/g, " ");

/** A municipality with leaders and an office; and what its people are written. */
export async function anEnrolmentOffice() {
	const app = await testApp();
	const officeId = await app.tenant.run((db) => aPerson(db, { name: "Kontoret", roles: ["office"] }));
	const office = await app.browser(officeId);
	const leaders = await app.tenant.run((db) => someLeaders(db, { departments: 2 }));

	/** Two cohorts that are invited: Anne and Ola in one, Bo in the other. */
	const twoCohorts = () =>
		app.tenant.run(async (db) => {
			const [anne, ola, bo] = [
				await aPerson(db, { name: "Anne Ask" }),
				await aPerson(db, { name: "Ola Olsen" }),
				await aPerson(db, { name: "Bo Berg" }),
			];
			const programme = await aProgramme(db);
			const one = await aCohort(db, programme, [anne, ola]);
			const two = await aCohort(db, programme, [bo]);
			const venueId = await aVenue(db);
			const first = await aGathering(db, one, { venueId, days, today, invitedAt: testNow });
			const later = await aGathering(db, two, { venueId, days: laterDays, today, invitedAt: testNow });
			return { programme, one, two, first, later, anne, ola, bo };
		});

	/** The subjects of the mails to a person, oldest first. */
	const subjectsTo = async (personId: string) => {
		await app.drainJobs();
		const rows = await app.tenant.run((db) =>
			db
				.selectFrom("mailMessages")
				.select("subject")
				.where("personId", "=", personId)
				.orderBy("createdAt")
				.orderBy("id")
				.execute(),
		);
		return rows.map(({ subject }) => subject).sort();
	};

	const lastLink = async (personId: string, pattern: RegExp) => {
		await app.drainJobs();
		const { bodyText } = await app.tenant.run((db) =>
			db
				.selectFrom("mailMessages")
				.select("bodyText")
				.where("personId", "=", personId)
				.orderBy("createdAt", "desc")
				.executeTakeFirstOrThrow(),
		);
		return pattern.exec(bodyText)?.[0] ?? "";
	};

	return { app, office, leaders, twoCohorts, subjectsTo, lastLink };
}
