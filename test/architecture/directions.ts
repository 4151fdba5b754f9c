import { type ModuleName, modules } from "../../src/modules.ts";
import type { Import } from "./sources.ts";

/** What may be imported from anywhere in src: the list of roles, the texts, the shapes of the tables. */
const openToAll = (one: Import) =>
	one.to === "src/roles.ts" || one.to.startsWith("locales/") || (one.to === "db/tables.ts" && one.typeOnly);

/** Why an import goes in the wrong direction, or null where it is right. */
export function wrongDirection(one: Import): string | null {
	if (!one.to.startsWith("src/") && !one.to.startsWith("locales/") && !one.to.startsWith("db/"))
		return wrongPackage(one);
	const from = one.from.split("/");
	if (from[1] === "core") return one.to.startsWith("src/core/") ? null : "core imports nothing of ours";
	if (openToAll(one)) return null;
	if (from[1] === "platform") return wrongFromPlatform(one);
	if (from[1] === "modules") return wrongFromModule(one, from[2] as ModuleName);
	return null;
}

function wrongPackage(one: Import): string | null {
	if (isView(one.from) && /^(kysely|pg)$/.test(one.to)) return "a view never queries";
	if (one.from.startsWith("src/core/") && one.to.startsWith("node:")) return "core does no input or output";
	return null;
}

function wrongFromPlatform(one: Import): string | null {
	if (one.to.startsWith("src/platform/") || one.to.startsWith("src/core/")) return viewFault(one);
	// The shape of the configuration travels as a type; its values are passed in.
	if (one.to === "src/config.ts" && one.typeOnly) return null;
	return "platform imports only core and platform";
}

function wrongFromModule(one: Import, own: ModuleName): string | null {
	if (one.to.startsWith(`src/modules/${own}/`) || one.to.startsWith("src/platform/")) return viewFault(one);
	if (one.to.startsWith("src/core/")) return null;
	const [, , other = "", ...rest] = one.to.split("/");
	if (!one.to.startsWith("src/modules/")) return "a module imports core, platform and other modules";
	if (rest.join("/") !== "index.ts") return `another module is entered through its index.ts only`;
	const allowed: readonly string[] = modules[own] ?? [];
	return allowed.includes(other) ? null : `src/modules.ts does not let ${own} use ${other}`;
}

const isView = (file: string) => file.includes("/views/");

/** Views know shapes, never the database: a type may come from a query, a function may not. */
function viewFault(one: Import): string | null {
	if (!isView(one.from) || one.typeOnly) return null;
	const inside = /\/(queries|actions|handlers|jobs)(\/|\.tsx?$|-)|\/platform\/db\/|-(queries|actions)\.tsx?$/;
	return inside.test(one.to) ? "a view never queries" : null;
}
