import type { ComponentChildren } from "preact";
import { beside as assembly } from "./modules/assembly/index.ts";
import { beside as planning } from "./modules/planning/index.ts";
import { beside as rounds } from "./modules/rounds/index.ts";
import type { Ctx } from "./platform/web/context.ts";

/** The part that a module adds to the page of a thing that lies above it in the table of modules. */
type Beside = (c: Ctx, kind: string, id: string) => Promise<ComponentChildren>;

/** Every module that shows something on others' pages; each adds its `beside` here. */
const sources: readonly Beside[] = [planning, rounds, assembly];

/** What modules further down show on a thing's page, for those who may see it, in the order of the main job; null for nothing. */
export async function beside(c: Ctx, kind: string, id: string): Promise<ComponentChildren> {
	const parts: ComponentChildren[] = [];
	for (const source of sources) {
		const part = await source(c, kind, id);
		if (part !== null) parts.push(part);
	}
	return parts.length > 0 ? parts : null;
}
