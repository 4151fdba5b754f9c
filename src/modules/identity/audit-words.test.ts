import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";

/** The source of everything that writes an event. */
const source = globSync("**/*.{ts,tsx}", { cwd: join(import.meta.dirname, "..") })
	.filter((path) => !path.includes(".test."))
	.map((path) => readFileSync(join(import.meta.dirname, "..", path), "utf8"))
	.filter((text) => text.includes("recordEvent("))
	.join("\n");

const written = (pattern: RegExp): string[] => [
	...new Set([...source.matchAll(pattern)].map(([, word]) => word ?? "")),
];

describe("the words of the audit trail", () => {
	it("cover every event that is written", () => {
		const types = written(/\btype(?:: | = [^;]*?)"([a-z_]+\.[a-z_]+)"/g);
		expect(types.length).toBeGreaterThan(80);
		expect(types.filter((type) => !(type in messagesIn("nb").audit.actions))).toEqual([]);
	});

	it("cover every kind of thing that events are about", () => {
		const kinds = written(/subject: \["([a-z_]+)"/g);
		expect(kinds.length).toBeGreaterThan(15);
		expect(kinds.filter((kind) => !(kind in messagesIn("nb").audit.kinds))).toEqual([]);
	});
});
