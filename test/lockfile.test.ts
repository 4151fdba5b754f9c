import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { missingFrom } from "../build/lock-entries.ts";

test("the lock file names every platform's packages; when it does not, run `node build/complete-lock.ts`", () => {
	const lock = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"));
	expect(missingFrom(lock.packages)).toEqual([]);
	const hosts = Object.values<{ resolved?: string }>(lock.packages).flatMap(({ resolved }) => resolved ?? []);
	expect(hosts).toEqual([]); // each machine asks the registry it is set up with
});

test("an optional package counts as named only in the version that is asked for, at the nearest place", () => {
	const packages = {
		"": {},
		"node_modules/a": { version: "1.0.0" },
		"node_modules/b": { version: "1.0.0", optionalDependencies: { a: "1.0.0", c: "^1.0.0" } },
		"node_modules/b/node_modules/d": { version: "1.0.0", optionalDependencies: { a: "2.0.0" } },
		"node_modules/c": { version: "1.4.0" },
	};
	expect(missingFrom(packages)).toEqual([
		{ parent: "node_modules/b/node_modules/d", name: "a", version: "2.0.0" },
	]);
});
