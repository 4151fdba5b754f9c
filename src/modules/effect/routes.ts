import { notFound } from "../../platform/web/respond.tsx";
import { type Access, get, type Handler, type Route } from "../../platform/web/route.ts";
import { file, show } from "./handlers.tsx";
import { paths } from "./paths.ts";
import { seesEffect } from "./policy.ts";

const access: Access = ["office", "decider", "portfolio"];
/** The page is the whole tenant's: those who hold the role for one programme do not find it. */
const answering =
	(handle: Handler): Handler =>
	(c) =>
		seesEffect(c.var.viewer) ? handle(c) : notFound(c);

export const routes: readonly Route[] = [
	get(paths.effect, access, answering(show)),
	get(paths.effectFile, access, answering(file)),
];
