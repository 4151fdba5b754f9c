import { serveUntilStopped } from "../serve.ts";
import { configOrThrow } from "./at-work.ts";

/** The same as `npm start`, when everything is installed and built. */
export async function run(): Promise<number> {
	await serveUntilStopped(configOrThrow());
	return 0;
}
