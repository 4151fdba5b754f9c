const levels = ["debug", "info", "warn", "error"] as const;

export type LogLevel = (typeof levels)[number];

let threshold: LogLevel = "info";

/** Lines below this level are left out from now on. */
export function setLogLevel(level: LogLevel): void {
	threshold = level;
}

/** Writes one line of JSON on standard error: what happened, and fields with ids and numbers, never personal data. */
export function writeLog(level: LogLevel, what: string, fields: object = {}): void {
	if (levels.indexOf(level) < levels.indexOf(threshold)) return;
	process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, what, ...fields })}\n`);
}
