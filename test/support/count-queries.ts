import type { KyselyPlugin } from "kysely";
import type { Database } from "../../src/platform/db/index.ts";

/**
 * Counts the statements that the app sends from now on. The function it gives tells how many since it was last asked:
 * ask before and after a page to pin that the number does not grow with the rows.
 */
export function countQueries(database: Database): () => number {
	let count = 0;
	const counting: KyselyPlugin = {
		transformQuery: ({ node }) => {
			count++;
			return node;
		},
		transformResult: async ({ result }) => result,
	};
	database.app = database.app.withPlugin(counting);
	return () => {
		const counted = count;
		count = 0;
		return counted;
	};
}
