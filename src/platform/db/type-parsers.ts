import pg from "pg";

const { builtins, getTypeParser } = pg.types;
const dateArray = 1182;
const bigintArray = 1016;
const numericArray = 1231;
const textArray = 1009 as number;

/** How column values become JavaScript values: days stay text, counts and decimals become numbers. */
export const typeParsers: pg.CustomTypesConfig = {
	getTypeParser: ((oid: number, format?: "text" | "binary") =>
		(format !== "binary" && parsers.get(oid)) || getTypeParser(oid, format)) as typeof getTypeParser,
};

const texts: (value: string) => (string | null)[] = getTypeParser(textArray, "text");

const parsers = new Map<number, (value: string) => unknown>([
	[builtins.DATE, (value) => value],
	[builtins.INT8, safeInteger],
	[builtins.NUMERIC, Number],
	[dateArray, texts],
	[bigintArray, (value) => texts(value).map((item) => (item === null ? null : safeInteger(item)))],
	[numericArray, (value) => texts(value).map((item) => (item === null ? null : Number(item)))],
]);

function safeInteger(value: string): number {
	const number = Number(value);
	if (!Number.isSafeInteger(number))
		throw new RangeError(`${value} is too large for a JavaScript number; select it as text`);
	return number;
}
