import type { Deps } from "./platform/web/context.ts";

export type DemoLink = { role: string; path: string };

/** One sign-in link per role of the demo. */
export async function demoLinks(_deps: Deps): Promise<DemoLink[]> {
	return [];
}
