import { path } from "../../platform/web/path.ts";

/** Every address of the rooms of a pitch day; a room goes by the id of its panel. */
export const paths = {
	rooms: path("/pitch-days/:id/rooms"),
	room: path("/pitch-rooms/:id"),
	steering: path("/pitch-rooms/:id/steering"),
	opening: path("/pitch-rooms/:id/opening"),
	closing: path("/pitch-rooms/:id/closing"),
	driver: path("/pitch-rooms/:id/driver"),
	clock: path("/pitch-rooms/:id/clock"),
	turn: path("/pitch-rooms/:id/turn"),
	ownTurn: path("/pitches/:id/turn"),
	follow: path("/room/:token"),
	wall: path("/room/:token/wall"),
} as const;
