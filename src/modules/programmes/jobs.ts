import { dayOf } from "../../platform/i18n/format.ts";
import { daily, type Jobs } from "../../platform/jobs/index.ts";
import { followPeople } from "./actions/departures.ts";
import { sendLetter } from "./actions/letters.ts";
import { offerPlaces } from "./actions/place-offers.ts";
import { remindOfInvitations } from "./actions/reminders.ts";
import { deleteOldEnrolment } from "./actions/retention.ts";

/** Jobs of the module: letters, and what a good office does every morning. */
export const jobs: Jobs = {
	send_letter: sendLetter,
	remind_of_invitations: daily(async (db, _payload, deps) => {
		await remindOfInvitations(db, dayOf(deps.clock()));
	}),
	follow_people: daily(async (db, _payload, deps) => {
		await followPeople(db, deps.clock());
	}),
	offer_places: daily(async (db, _payload, deps) => {
		await offerPlaces(db, deps);
	}),
	delete_old_enrolment: daily(async (db, _payload, deps) => {
		await deleteOldEnrolment(db, deps.clock());
	}),
};
