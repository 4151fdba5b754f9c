import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";
import type { Db } from "../../platform/db/index.ts";

/** Places in cohorts, invitations with their answers, what changed about them, and attendance of one person. */
export const personalData: PersonalDataExporter = {
	name: "programmes",
	collect: async (db, personId) => ({
		...(await placesOf(db, personId)),
		...(await changesOf(db, personId)),
		...(await attendanceOf(db, personId)),
	}),
};

const placesOf = async (db: Db, personId: string) => ({
	places: await db
		.selectFrom("cohortMembers")
		.select(["programmeId", "cohortId", "placedAt", "leftAt"])
		.where("personId", "=", personId)
		.execute(),
	placeOffers: await db
		.selectFrom("placeOffers")
		.select(["programmeId", "cohortId", "state", "offeredAt", "answeredAt"])
		.where("personId", "=", personId)
		.execute(),
	invitations: await db
		.selectFrom("enrolments")
		.select(["gatheringId", "state", "kind", "declineReason", "standIn", "invitedAt", "answeredAt"])
		.where("personId", "=", personId)
		.execute(),
	standInFor: await db
		.selectFrom("enrolments")
		.select(["gatheringId", "answeredAt"])
		.where("standInId", "=", personId)
		.execute(),
	standInInSwaps: await db
		.selectFrom("swaps")
		.select(["gatheringNumber", "askedAt"])
		.where("askerStandInId", "=", personId)
		.execute(),
});

const changesOf = async (db: Db, personId: string) => ({
	apologies: await db
		.selectFrom("apologies")
		.select(["gatheringId", "day", "toldAt"])
		.where("personId", "=", personId)
		.execute(),
	swaps: await db
		.selectFrom("swaps")
		.select(["programmeId", "gatheringNumber", "state", "askedAt", "settledAt"])
		.where((or) => or.or([or("askerId", "=", personId), or("partnerId", "=", personId)]))
		.execute(),
	noticesToTheOffice: await db
		.selectFrom("programmeNotices")
		.select(["programmeId", "kind", "gatheringNumber", "madeAt"])
		.where((or) => or.or([or("personId", "=", personId), or("otherPersonId", "=", personId)]))
		.execute(),
});

const attendanceOf = async (db: Db, personId: string) => ({
	attendance: await db
		.selectFrom("attendance")
		.select(["gatheringId", "day", "state", "way", "markedAt"])
		.where("personId", "=", personId)
		.execute(),
	tabletsOpened: await db
		.selectFrom("tablets")
		.select(["gatheringId", "day", "openedAt"])
		.where("openedBy", "=", personId)
		.execute(),
	calendarFeed: await db
		.selectFrom("calendarFeeds")
		.select("madeAt")
		.where("personId", "=", personId)
		.execute(),
});
