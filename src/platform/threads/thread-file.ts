import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Where the code of a thread lies, by its place in the platform: "threads/planner-thread". Always the built one, also for
 * who runs from the source: Node strips types with WebAssembly, and V8 can go down when threads that hold some come and go
 * (decision 0017).
 */
export function threadFile(folder: string, place: string): string {
	const built = join("platform", `${place}.js`);
	const file = [join(folder, built), join(folder, "dist", "server", built)].find(existsSync);
	if (file !== undefined) return file;
	if (folder === dirname(folder))
		throw new Error(`The thread ${place} is not built: run npm start or npm test.`);
	return threadFile(dirname(folder), place);
}
