import pg from "pg";

export interface Statement {
	readonly text: string;
	readonly values: readonly unknown[];
}

type Query = (...args: unknown[]) => unknown;

/** Everything that reaches the database while `work` runs, begin and commit included, in order. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
	const statements: Statement[] = [];
	const client = pg.Client.prototype as unknown as { query: Query };
	const original = client.query;
	client.query = function query(this: unknown, ...args: unknown[]) {
		const [first, second] = args;
		const config =
			typeof first === "object" && first !== null
				? (first as { text?: string; values?: unknown[] })
				: undefined;
		const text = typeof first === "string" ? first : config?.text;
		if (text) statements.push({ text, values: config?.values ?? (Array.isArray(second) ? second : []) });
		return original.apply(this, args);
	};
	try {
		await work();
		return statements;
	} finally {
		client.query = original;
	}
}
