import { expect, it } from "vitest";
import { kindOfError } from "./error-kind.ts";

const first = (error: Error) => kindOfError(error).split("\n")[0];

it("tells of the database's errors by code, table and rule, and never quotes the row", () => {
	const error = Object.assign(new Error('invalid input: "Kari Nordmann"\n    Key (email)=(kari@x.no)'), {
		name: "error",
		code: "22P02",
		table: "people",
		constraint: "people_pkey",
	});
	expect(first(error)).toBe("error 22P02 people people_pkey");
	expect(kindOfError(error)).not.toContain("Kari");
	expect(kindOfError(error)).not.toContain("kari@");
	expect(kindOfError(error).split("\n")[1]).toMatch(/^\s+at .*error-kind\.test\.ts/);
});

it("keeps the message of what the language throws", () => {
	const missing = undefined as unknown as { title: string };
	expect(() => missing.title).toThrow();
	expect(first(new TypeError("Cannot read properties of undefined"))).toBe(
		"TypeError Cannot read properties of undefined",
	);
	expect(first(new SyntaxError('Unexpected token K in "Kari"'))).toBe("SyntaxError");
});
