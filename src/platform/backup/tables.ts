import pg from "pg";

/** A table as a backup holds it. `columns` leaves out those that the database computes. */
export type TableShape = { name: string; columns: string[] };

export type SequenceState = { name: string; value: string; called: boolean };

const schemas = ["public", "app", "graphile_worker"];

/** Tables that migration fills by itself, which are never restored. */
const ownBookkeeping = ["app.migrations", "graphile_worker.migrations"];

/** Every table with rows of ours, by qualified name. */
export async function tableShapes(client: pg.Client): Promise<TableShape[]> {
	const { rows } = await client.query<TableShape>(
		`select n.nspname || '.' || c.relname as name,
			array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
			join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
		where n.nspname = any ($1) and c.relkind in ('r', 'p') and not c.relispartition
			and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
		group by 1 order by 1`,
		[schemas],
	);
	return rows.filter((table) => !ownBookkeeping.includes(table.name));
}

/** Where every sequence stands, so that numbers go on and are not used again. */
export async function sequenceStates(client: pg.Client): Promise<SequenceState[]> {
	const { rows } = await client.query<{ name: string; value: string | null; first: string }>(
		`select schemaname || '.' || sequencename as name, last_value::text as value, start_value::text as first
		from pg_sequences where schemaname = any ($1) order by 1`,
		[schemas],
	);
	return rows.map(({ name, value, first }) => ({ name, value: value ?? first, called: value !== null }));
}

/** The names of the migrations that have run, in order. */
export async function appliedNames(client: pg.Client): Promise<string[]> {
	const { rows } = await client.query<{ name: string }>("select name from app.migrations order by name");
	return rows.map((row) => row.name);
}

/** The table and its columns as COPY wants them, quoted. */
export function copyTarget({ name, columns }: TableShape): string {
	return `${quoted(name)} (${columns.map((column) => pg.escapeIdentifier(column)).join(", ")})`;
}

/** A qualified name, quoted part by part. */
export function quoted(name: string): string {
	return name
		.split(".")
		.map((part) => pg.escapeIdentifier(part))
		.join(".");
}
