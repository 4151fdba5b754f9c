import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { DB } from "../../../db/tables.ts";
import { RememberingClient } from "./remembering-client.ts";
import type { DatabaseUrls } from "./role-names.ts";
import { typeParsers } from "./type-parsers.ts";

/** A database handle: a pool, or a transaction; functions take it as their first argument and never ask which. */
export type Db = Kysely<DB>;

export type Database = {
	/** The pool of the app role, bound by row-level security: use it through `inTenant`. */
	app: Db;
	/** The pool of the owner, who sees every tenant: for migration, backup and tests. Opened at first use. */
	readonly owner: Db;
	urls: DatabaseUrls;
	close: () => Promise<void>;
};

/** Opens the pools of a database. Nothing is connected until the first query. */
export function openDatabase(urls: DatabaseUrls, options: { connections?: number } = {}): Database {
	const app = openPool(urls.app, options.connections ?? 10);
	let owner: Db | null = null;
	return {
		app,
		get owner() {
			owner ??= openPool(urls.owner, 2);
			return owner;
		},
		urls,
		close: async () => {
			await Promise.all([app.destroy(), owner?.destroy()]);
		},
	};
}

function openPool(connectionString: string, max: number): Db {
	const pool = new pg.Pool({
		connectionString,
		max,
		Client: RememberingClient,
		types: typeParsers,
		application_name: `process ${process.pid}`,
	});
	// A connection that is cut must not end the process: its query fails by itself, and the next one opens another.
	pool.on("error", () => {});
	pool.on("connect", (client) => client.on("error", () => {}));
	return new Kysely<DB>({
		dialect: new PostgresDialect({ pool }),
		plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
	});
}
