import { notices as changeLoad } from "./modules/changeload/index.ts";
import type { Notice } from "./platform/html/index.ts";
import type { Ctx } from "./platform/web/context.ts";

/** What a module says on the pages of a thing that lies above it in the table of modules. */
export type NoticesOn = (c: Ctx, kind: string, id: string) => Promise<readonly Notice[]>;

/** Every module that says something on others' pages; each adds its `notices` here. */
const sources: readonly NoticesOn[] = [changeLoad];

/** What modules further down say of a thing, for those who may see it. */
export async function notices(c: Ctx, kind: string, id: string): Promise<readonly Notice[]> {
	const found: Notice[] = [];
	for (const source of sources) found.push(...(await source(c, kind, id)));
	return found;
}
