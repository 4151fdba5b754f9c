import { ensureBuilt } from "../../build/index.ts";

/** Planners' threads, islands and journeys are of the build, so it is made from the source that is tested. */
export default async function setup(): Promise<void> {
	await ensureBuilt();
}
