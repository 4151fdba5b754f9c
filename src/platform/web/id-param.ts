import type { Ctx } from "./context.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id that no row has: what is no id at all is looked for, and not found, like any other. */
const noRow = "00000000-0000-0000-0000-000000000000";

/** The id in the address, safe to ask the database for. */
export function idParam(c: Ctx, name = "id"): string {
	const value = c.req.param(name) ?? "";
	return uuid.test(value) ? value : noRow;
}
