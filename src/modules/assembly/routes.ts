import { get, post, type Route } from "../../platform/web/route.ts";
import * as arrivals from "./handlers/arrivals.tsx";
import * as assemblies from "./handlers/assemblies.tsx";
import * as commitments from "./handlers/commitments.tsx";
import * as hall from "./handlers/hall.tsx";
import * as sessions from "./handlers/sessions.tsx";
import * as stage from "./handlers/stage.tsx";
import * as year from "./handlers/year.tsx";
import { paths } from "./paths.ts";

/** Taking part in a programme is no role in the tenant: the handler asks the policy what the viewer is to the day. */
export const routes: readonly Route[] = [
	get(paths.assemblies, "signed-in", assemblies.index),
	get(paths.newAssembly, ["office"], assemblies.newAssembly),
	post(paths.assemblies, ["office"], assemblies.create),
	get(paths.assembly, "signed-in", assemblies.show),
	get(paths.editAssembly, ["office"], assemblies.edit),
	post(paths.editAssembly, ["office"], assemblies.change),
	post(paths.state, ["office"], assemblies.move),
	get(paths.newSession, ["office"], sessions.newSession),
	post(paths.sessions, ["office"], sessions.create),
	get(paths.session, ["office"], sessions.edit),
	post(paths.session, ["office"], sessions.change),
	post(paths.sessionRemoval, ["office"], sessions.remove),
	post(paths.seat, "signed-in", sessions.seat),
	post(paths.answer, "signed-in", arrivals.answer),
	get(paths.arrive, "signed-in", arrivals.arrival),
	post(paths.arrive, "signed-in", arrivals.arrive),
	get(paths.checkIn, ["office"], arrivals.checkIn),
	post(paths.checkIn, ["office"], arrivals.mark),
	get(paths.checkInNames, ["office"], arrivals.names),
	get(paths.hall, "signed-in", hall.hall),
	post(paths.questions, "signed-in", hall.ask),
	post(paths.vote, "signed-in", hall.vote),
	post(paths.ballot, "signed-in", hall.ballot),
	get(paths.wall, ["office"], hall.wall),
	get(paths.stage, ["office", "moderator"], stage.stage),
	post(paths.moderate, ["office", "moderator"], stage.moderate),
	post(paths.polls, ["office"], stage.createPoll),
	post(paths.pollState, ["office"], stage.pollState),
	get(paths.commitments, "signed-in", commitments.commitments),
	post(paths.commitments, "signed-in", commitments.write),
	post(paths.commitmentRemoval, "signed-in", commitments.drop),
	get(paths.year, "signed-in", year.year),
];
