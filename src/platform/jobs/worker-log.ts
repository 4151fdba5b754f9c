import { Logger } from "graphile-worker";

/** One line of the log: a level, what happened, and fields without personal data. */
export type WriteLog = (level: "info" | "warn" | "error", what: string, fields: object) => void;

/**
 * The worker's log without what people wrote: its own messages quote payloads and errors quote rows,
 * so only the task, the attempt and the kind of error are passed on.
 */
export function workerLogger(write: WriteLog): Logger {
	return new Logger((scope) => (level, _message, meta) => {
		if (level !== "error" && level !== "warning") return;
		const job = (meta as Meta | undefined)?.job;
		write(level === "error" ? "error" : "warn", "job trouble", {
			task: job?.task_identifier ?? scope.taskIdentifier,
			jobId: job?.id ?? scope.jobId,
			attempt: job?.attempts,
			error: kindOf((meta as Meta | undefined)?.error),
		});
	});
}

type Meta = { job?: { id: string; task_identifier: string; attempts: number }; error?: unknown };

/** Name, code and where it was thrown; never the message, which may quote a person. */
function kindOf(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	const code = (error as { code?: unknown }).code;
	const where = error.stack?.split("\n").find((line) => line.trimStart().startsWith("at "));
	return [error.name, code, where?.trim()].filter(Boolean).join(" ");
}
