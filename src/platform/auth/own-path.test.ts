import { expect, it } from "vitest";
import { ownPath } from "./own-path.ts";

it.each(["/", "/ideas/42", "/ideas?q=a%20b&page=2", "/goals#two", "/søk?q=æ"])("keeps %s", (path) => {
	const kept = ownPath(path);
	expect(kept && decodeURI(kept)).toBe(decodeURI(path));
});

it.each([
	null,
	undefined,
	"",
	"ideas",
	"https://evil.example/",
	"//evil.example",
	"/\\evil.example",
	"/\t/evil.example",
	"\n//evil.example",
	"javascript:alert(1)",
	"/sign-in",
	"/sign-in/code?next=/",
	"/demo/sign-in/office",
	`/${"a".repeat(500)}`,
])("refuses %j", (wanted) => {
	expect(ownPath(wanted)).toBeNull();
});
