import { readConfig } from "./config.ts";
import { setLogLevel } from "./platform/log.ts";
import { serveUntilStopped } from "./serve.ts";

const read = readConfig(process.env);
if (read.ok) {
	setLogLevel(read.config.logLevel);
	await serveUntilStopped(read.config);
} else {
	console.error(read.faults.join("\n"));
	process.exitCode = 1;
}
