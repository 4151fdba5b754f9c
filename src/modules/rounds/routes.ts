import { get, post, type Route } from "../../platform/web/route.ts";
import * as audience from "./handlers/audience.tsx";
import * as pairs from "./handlers/pairs.tsx";
import * as rules from "./handlers/rules.tsx";
import { paths } from "./paths.ts";

/** A seat on one day is no role in the tenant: the handlers ask for it. Who votes needs a slip and no sign-in. */
export const routes: readonly Route[] = [
	get(paths.rounds, "guests-too", rules.rules),
	post(paths.rounds, ["office"], rules.state),
	get(paths.pairs, "guests-too", pairs.pairs),
	post(paths.pairs, "guests-too", pairs.choose),
	get(paths.audience, "guests-too", audience.audience),
	post(paths.audience, "guests-too", audience.move),
	get(paths.codes, "guests-too", audience.codes),
	post(paths.codes, "guests-too", audience.addCodes),
	get(paths.vote, "public", audience.vote),
	post(paths.vote, "public", audience.cast),
];
