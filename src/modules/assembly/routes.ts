import { get, post, type Route } from "../../platform/web/route.ts";
import * as arrivals from "./handlers/arrivals.tsx";
import * as assemblies from "./handlers/assemblies.tsx";
import * as commitments from "./handlers/commitments.tsx";
import * as hall from "./handlers/hall.tsx";
import * as sessions from "./handlers/sessions.tsx";
import * as stage from "./handlers/stage.tsx";
import * as year from "./handlers/year.tsx";
import { paths } from "./paths.ts";

/**
 * Taking part in a programme is no role in the tenant: the handler asks the policy what the viewer is to the day.
 * A guest of the programme is asked to its day like the others, and does not read the municipality's year.
 */
export const routes: readonly Route[] = [
	get(paths.assemblies, "guests-too", assemblies.index),
	get(paths.newAssembly, ["office"], assemblies.newAssembly),
	post(paths.assemblies, ["office"], assemblies.create),
	get(paths.assembly, "guests-too", assemblies.show),
	get(paths.editAssembly, ["office"], assemblies.edit),
	post(paths.editAssembly, ["office"], assemblies.change),
	post(paths.state, ["office"], assemblies.move),
	get(paths.newSession, ["office"], sessions.newSession),
	post(paths.sessions, ["office"], sessions.create),
	get(paths.session, ["office"], sessions.edit),
	post(paths.session, ["office"], sessions.change),
	post(paths.sessionRemoval, ["office"], sessions.remove),
	post(paths.seat, "guests-too", sessions.seat),
	post(paths.answer, "guests-too", arrivals.answer),
	get(paths.arrive, "guests-too", arrivals.arrival),
	post(paths.arrive, "guests-too", arrivals.arrive),
	get(paths.checkIn, ["office"], arrivals.checkIn),
	post(paths.checkIn, ["office"], arrivals.mark),
	get(paths.checkInNames, ["office"], arrivals.names),
	get(paths.hall, "guests-too", hall.hall),
	post(paths.questions, "guests-too", hall.ask),
	post(paths.vote, "guests-too", hall.vote),
	post(paths.ballot, "guests-too", hall.ballot),
	get(paths.wall, ["office"], hall.wall),
	get(paths.stage, ["office", "moderator"], stage.stage),
	post(paths.moderate, ["office", "moderator"], stage.moderate),
	post(paths.polls, ["office"], stage.createPoll),
	post(paths.pollState, ["office"], stage.pollState),
	get(paths.commitments, "guests-too", commitments.commitments),
	post(paths.commitments, "guests-too", commitments.write),
	post(paths.commitmentRemoval, "guests-too", commitments.drop),
	get(paths.year, "signed-in", year.year),
];
