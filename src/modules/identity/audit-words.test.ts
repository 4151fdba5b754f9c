import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { detailsIn } from "./views/audit-trail.tsx";

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

	it("cover what stands beside every event, and say it as people do", () => {
		const details = written(/\bdata(?:: | = )\{([^{}]*)\}/g);
		const keys = details.flatMap((body) => [...body.matchAll(/(?:^|,)\s*([a-zA-Z]+)\s*(?=[:,]|$)/g)]);
		expect(keys.length).toBeGreaterThan(50);
		const names = messagesIn("nb").auditDetails.names;
		expect(keys.map(([, key = ""]) => key).filter((key) => !(key in names))).toEqual([]);
		const data = {
			...{ from: "planned", to: "under_way", on: "2026-11-20", coming: true, hoursFreed: 60 },
			...{ goal: null, initiatives: ["f2849926-0000-4000-8000-000000000001"], lacks: [], strange: "ukjent" },
		};
		expect(detailsIn(data, messagesIn("nb"), "nb")).toBe(
			"fra: planlagt, til: i gang, dato: 20. november 2026, kommer: ja, timer frigjort: 60, tiltak: f2849926, manglet: ingen, strange: ukjent",
		);
	});

	it("cover every kind of thing that events are about", () => {
		const kinds = written(/subject: \["([a-z_]+)"/g);
		expect(kinds.length).toBeGreaterThan(15);
		expect(kinds.filter((kind) => !(kind in messagesIn("nb").audit.kinds))).toEqual([]);
	});
});
