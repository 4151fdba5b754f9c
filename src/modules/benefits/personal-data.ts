import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";
import type { Db } from "../../platform/db/index.ts";

/** What is stored of a person in the benefits: those they own or answer for, and what they measured. */
export const personalData: PersonalDataExporter = {
	name: "benefits",
	collect: async (db, personId) => ({
		owned: await benefitsWith(db, "ownerId", personId),
		accountableFor: await benefitsWith(db, "accountableId", personId),
		handovers: await handoversWith(db, personId),
		measurements: await measurementsBy(db, personId),
	}),
};

const benefitsWith = (db: Db, role: "ownerId" | "accountableId", personId: string) =>
	db
		.selectFrom("benefits")
		.select(["id", "title", "ownerRole", "state", "createdAt"])
		.where(role, "=", personId)
		.orderBy("createdAt")
		.execute();

const handoversWith = (db: Db, personId: string) =>
	db
		.selectFrom("benefitHandovers")
		.select(["benefitId", "fromRole", "toRole", "why", "words", "handedAt"])
		.where((eb) =>
			eb.or([eb("fromId", "=", personId), eb("toId", "=", personId), eb("handedBy", "=", personId)]),
		)
		.orderBy("handedAt")
		.execute();

const measurementsBy = (db: Db, personId: string) =>
	db
		.selectFrom("measurements")
		.select(["benefitId", "measuredOn", "value", "note", "voice", "voiceRole", "createdAt"])
		.where("measuredBy", "=", personId)
		.orderBy("createdAt")
		.execute();
