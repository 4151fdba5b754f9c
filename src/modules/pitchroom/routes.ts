import { get, post, type Route } from "../../platform/web/route.ts";
import { follow, wall } from "./handlers/open-to-all.tsx";
import { ownTurn } from "./handlers/own-turn.tsx";
import { room, rooms } from "./handlers/room.tsx";
import * as steering from "./handlers/steering.tsx";
import { paths } from "./paths.ts";

/** A seat on one day, or a pitch of one's own there, is no role in the tenant: the handlers ask the policy. */
export const routes: readonly Route[] = [
	get(paths.rooms, "guests-too", rooms),
	get(paths.room, "guests-too", room),
	get(paths.steering, "guests-too", steering.steering),
	post(paths.opening, "guests-too", steering.open),
	post(paths.closing, "guests-too", steering.close),
	post(paths.driver, "guests-too", steering.takeOver),
	post(paths.clock, "guests-too", steering.clock),
	post(paths.turn, "guests-too", steering.turn),
	get(paths.ownTurn, "guests-too", ownTurn),
	get(paths.follow, "public", follow),
	get(paths.wall, "public", wall),
];
