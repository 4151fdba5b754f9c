import type { Deps } from "../platform/web/context.ts";

/** Fills an empty database with Fjordvik kommune: the same actions that the pages call. */
export async function seed(_deps: Deps): Promise<void> {}
