import { path } from "../web/path.ts";

export const paths = {
	outbox: path("/outbox"),
	message: path("/outbox/:id"),
	sendAgain: path("/outbox/:id/delivery"),
};
