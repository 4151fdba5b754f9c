import type { Ctx } from "../../../platform/web/context.ts";
import type { Shielding } from "../person.ts";
import { canSeeShielded } from "../policy.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The `:id` of the address, or undefined when it is no id: then there is nothing to look for. */
export function idIn(c: Ctx): string | undefined {
	return asId(c.req.param("id"));
}

/** The text as an id, or undefined when it is none. */
export function asId(text: string | undefined): string | undefined {
	return text && uuid.test(text) ? text : undefined;
}

/** The page asked for; 1 when none, or nonsense. */
export function pageIn(c: Ctx): number {
	const asked = Number(c.req.query("page"));
	return Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1;
}

/** What is searched for, at most 100 characters. */
export function searchIn(c: Ctx): string {
	return (c.req.query("q") ?? "").trim().slice(0, 100);
}

/** Whether shielded people are shown to the viewer. */
export function shieldingFor(c: Ctx): Shielding {
	return { includeShielded: canSeeShielded(c.var.viewer) };
}
