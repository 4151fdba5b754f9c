/** What the language itself throws: these messages name code and never quote what somebody wrote. */
const ownMessages: ReadonlySet<string> = new Set(["TypeError", "ReferenceError", "RangeError"]);

/**
 * An error as the log may hold it: kind, code (the database's, the system's), the table and rule it broke, and where.
 * The message is left out unless it is about code alone: the database's quote the row and the form.
 */
export function kindOfError(error: Error): string {
	const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown };
	const message = ownMessages.has(error.name) ? error.message : undefined;
	const first = [error.name, code, table, constraint, message].filter(Boolean).join(" ");
	return [first, ...framesOf(error)].join("\n");
}

/** The innermost frames; the message stands before them in the stack, on one line or several. */
function framesOf({ stack = "" }: Error): string[] {
	return stack
		.split("\n")
		.filter((line) => /^\s+at \S/.test(line))
		.slice(0, 5);
}
