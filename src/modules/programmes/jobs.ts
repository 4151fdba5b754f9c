import { sql } from "kysely";
import { z } from "zod";
import type { Locale } from "../../../locales/index.ts";
import type { Db } from "../../platform/db/index.ts";
import type { Jobs } from "../../platform/jobs/index.ts";
import { queueMail } from "../../platform/mail/index.ts";
import { placeMail } from "./mails.ts";
import { gatheringById } from "./queries/gatherings.ts";

const placeOffered = z.object({ gatheringId: z.uuid(), personId: z.uuid() });

/** Jobs of the module: telling somebody who waited that there is a place. */
export const jobs: Jobs = {
	tell_place_offered: async (db, payload, { config }) => {
		const { gatheringId, personId } = placeOffered.parse(payload);
		const gathering = await gatheringById(db, gatheringId);
		const guest = await personWithPlace(db, gatheringId, personId);
		if (!gathering || !guest) return; // gone or withdrawn in the meantime: nothing to tell
		const baseUrl = config.baseUrl ?? `http://localhost:${config.port}`;
		await queueMail(db, placeMail(gathering, guest, { baseUrl, locale: await tenantLocale(db) }));
	},
};

async function tenantLocale(db: Db): Promise<Locale> {
	const { rows } = await sql<{ locale: Locale }>`select locale from tenants where id = app.tenant()`.execute(
		db,
	);
	return rows[0]?.locale ?? "nb";
}

type Guest = { personId: string; givenName: string; email: string | null; locale: Locale | null };

function personWithPlace(db: Db, gatheringId: string, personId: string): Promise<Guest | undefined> {
	return db
		.selectFrom("enrolments")
		.innerJoin("people", "people.id", "enrolments.personId")
		.select(["people.id as personId", "people.givenName", "people.email", "people.locale"])
		.where("enrolments.gatheringId", "=", gatheringId)
		.where("enrolments.personId", "=", personId)
		.where("enrolments.state", "=", "yes")
		.executeTakeFirst();
}
