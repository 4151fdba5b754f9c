import type { PersonalDataExporter } from "../auth/personal-data.ts";

/** Mails to a person that are still in the outbox. */
export const personalData: PersonalDataExporter = {
	name: "mail",
	collect: (db, personId) =>
		db
			.selectFrom("mailMessages")
			.select(["subject", "state", "createdAt", "sentAt"])
			.where("personId", "=", personId)
			.execute(),
};
