export type LogLevel = "debug" | "info" | "warn" | "error";

const order: readonly LogLevel[] = ["debug", "info", "warn", "error"];

let least: LogLevel = "info";

/** Sets the least level that is written; once, at start. */
export function setLogLevel(level: LogLevel): void {
	least = level;
}

/**
 * Writes one JSON line to standard error. Fields hold ids, counts and states:
 * never names, addresses, tokens or what somebody wrote.
 */
export function writeLog(level: LogLevel, message: string, fields: Readonly<Record<string, unknown>> = {}): void {
	if (order.indexOf(level) < order.indexOf(least)) return;
	process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...fields })}\n`);
}
