import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";

/** Which rooms one has driven the clock of. */
export const personalData: PersonalDataExporter = {
	name: "pitchroom",
	collect: async (db, personId) => ({
		rooms: await db
			.selectFrom("pitchRooms")
			.select(["panelId", "openedAt", "closedAt"])
			.where("driverId", "=", personId)
			.execute(),
	}),
};
