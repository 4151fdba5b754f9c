import pg from "pg";

type Column = {
	table: string;
	name: string;
	type: string;
	nullable: boolean;
	generated: boolean;
	choices: string[] | null;
};

const numbers = ["int2", "int4", "int8", "numeric", "float4", "float8"];
const timestamps = ["timestamptz", "timestamp"];
const json = ["json", "jsonb"];

const header = `// Generated from the migrations by \`npm run db:types\`; never edited by hand.
import type { ColumnType, InsertType, SelectType, UpdateType } from "kysely";

/** A column that the database fills in when a row leaves it out. */
export type Generated<T> = ColumnType<SelectType<T>, InsertType<T> | undefined, UpdateType<T>>;
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
/** Read as a value, written as text: JSON.stringify it, since the driver takes an array for a PostgreSQL array. */
export type Json = ColumnType<JsonValue, string, string>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
`;

/** The TypeScript text that describes every table and view of the public schema in a migrated database. */
export async function tableTypes(ownerUrl: string): Promise<string> {
	const client = new pg.Client({ connectionString: ownerUrl });
	await client.connect();
	try {
		const { rows } = await client.query<Column>(columnsQuery);
		const tables = Map.groupBy(rows, (column) => column.table);
		const shapes = [...tables].map(([table, columns]) => shapeOf(table, columns));
		const names = [...tables.keys()].map((table) => `\t${camel(table)}: ${pascal(table)};\n`);
		return `${header}\n${shapes.join("\n")}\nexport interface DB {\n${names.join("")}}\n`;
	} finally {
		await client.end();
	}
}

function shapeOf(table: string, columns: Column[]): string {
	const lines = columns.map((column) => `\t${camel(column.name)}: ${columnType(column)};\n`);
	return `export interface ${pascal(table)} {\n${lines.join("")}}\n`;
}

function columnType(column: Column): string {
	const isArray = column.type.startsWith("_");
	const element = column.choices ? union(column.choices) : valueType(column.type.replace(/^_/, ""));
	const value = isArray ? `${element.includes(" ") ? `(${element})` : element}[]` : element;
	const nullable = column.nullable ? `${value} | null` : value;
	return column.generated ? `Generated<${nullable}>` : nullable;
}

function valueType(type: string): string {
	if (numbers.includes(type)) return "number";
	if (timestamps.includes(type)) return "Timestamp";
	if (json.includes(type)) return "Json";
	if (type === "bool") return "boolean";
	if (type === "bytea") return "Buffer";
	return "string";
}

function union(choices: string[]): string {
	return choices.map((choice) => JSON.stringify(choice)).join(" | ");
}

function camel(name: string): string {
	return name.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function pascal(name: string): string {
	const words = camel(name);
	return words.charAt(0).toUpperCase() + words.slice(1);
}

// A text column with a check of the form `state in ('a', 'b')` gets these words as its type.
const columnsQuery = `
with choices as (
	select conrelid, conkey[1] as attnum, min(pg_get_constraintdef(oid)) as definition
	from pg_constraint
	where contype = 'c' and cardinality(conkey) = 1
		and pg_get_constraintdef(oid) ~ '^CHECK \\(\\([a-z_0-9]+ = ANY \\(ARRAY\\[(''[^'']*''::text(, )?)+\\]\\)\\)\\)$'
	group by conrelid, conkey[1]
)
select c.relname as "table", a.attname as name, coalesce(b.typname, t.typname) as type,
	not (a.attnotnull or (t.typtype = 'd' and t.typnotnull)) as nullable,
	a.atthasdef or a.attidentity <> '' as generated,
	case when ch.definition is not null then
		array(select m[1] from regexp_matches(ch.definition, '''([^'']*)''::text', 'g') m)
	when t.typtype = 'e' then array(select enumlabel::text from pg_enum where enumtypid = t.oid order by enumsortorder)
	end as choices
from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join pg_type t on t.oid = a.atttypid
left join pg_type b on b.oid = t.typbasetype and t.typtype = 'd'
left join choices ch on ch.conrelid = c.oid and ch.attnum = a.attnum
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
	and not exists (select from pg_depend where objid = c.oid and deptype = 'e')
order by c.relname, a.attnum`;
