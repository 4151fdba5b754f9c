import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { modules } from "../src/modules.ts";
import { wrongDirection } from "./architecture/directions.ts";
import {
	drawers,
	fileLimit,
	functionLimit,
	longFiles,
	longFunctionLimit,
	longFunctions,
	mayBeLong,
} from "./architecture/limits.ts";
import { readSources } from "./architecture/sources.ts";

const sources = readSources();

describe("the house", () => {
	it("is read at all", () => {
		expect(sources.length).toBeGreaterThan(100);
	});

	it("has modules that use only modules above them, so that there is no cycle", () => {
		const names = Object.keys(modules);
		for (const [name, uses] of Object.entries(modules)) {
			for (const used of uses)
				expect([name, used, names.indexOf(used) < names.indexOf(name)]).toEqual([name, used, true]);
		}
	});

	it("imports in one direction", () => {
		const wrong = sources
			.flatMap((source) => source.imports)
			.flatMap((one) => {
				const reason = wrongDirection(one);
				return reason ? [`${one.from} -> ${one.to}: ${reason}`] : [];
			});
		expect(wrong).toEqual([]);
	});

	it("refuses what it should: the rules are tried on imports that are wrong", () => {
		const wrong = [
			["src/core/a.ts", "src/platform/db/index.ts"],
			["src/platform/web/a.ts", "src/modules/home/index.ts"],
			["src/modules/organisation/a.ts", "src/modules/programmes/index.ts"],
			["src/modules/home/a.ts", "src/modules/programmes/queries.ts"],
			["src/modules/home/views/a.tsx", "src/modules/home/queries.ts"],
			["src/modules/home/views/a.tsx", "kysely"],
		].map(([from = "", to = ""]) => wrongDirection({ from, to, typeOnly: false }));
		expect(wrong).not.toContain(null);
	});

	it("shows every module's own look", () => {
		const shown = readFileSync("src/main.css", "utf8");
		const files = globSync("src/modules/*/styles.css").map((file) => file.replace("src/", "./"));
		expect(files.filter((file) => !shown.includes(`"${file}"`))).toEqual([]);
	});

	it("lays out documents in their own thread alone: the server loads nothing that makes a PDF", () => {
		const value = (text: string) => new RegExp(`^import (?!type )[^;]*"${text}"`, "m");
		const readers = (of: string) =>
			sources.filter(({ file }) => value(of).test(readFileSync(file, "utf8"))).map(({ file }) => file);
		expect(readers("pdfkit")).toEqual(["src/platform/pdf/open-pdf.ts"]);
		const layers = ["src/platform/pdf/draw-sheets.ts", "src/platform/pdf/lay-out.ts"];
		expect(readers(".*/open-pdf.ts").sort()).toEqual(layers);
		for (const name of ["lay-out", "draw-sheets"])
			expect(readers(`.*/${name}.ts`)).toEqual(["src/platform/pdf/document-thread.ts"]);
	});

	it("has no drawers without a name", () => {
		expect(sources.map(({ file }) => file).filter((file) => drawers.test(file))).toEqual([]);
	});

	it("has files that one can read", () => {
		const long = sources.filter(({ file, lines }) => lines > fileLimit && !longFiles[file]);
		expect(long.map(({ file, lines }) => `${file}: ${lines} lines`)).toEqual([]);
	});

	it("has functions that one can read", () => {
		const long = sources.flatMap(({ file, functions }) =>
			functions
				.filter(({ lines }) => lines > (mayBeLong(file) ? longFunctionLimit : functionLimit))
				.filter(({ name }) => !longFunctions[`${file}#${name}`])
				.map(({ name, lines }) => `${file}#${name}: ${lines} lines`),
		);
		expect(long).toEqual([]);
	});

	it("gives no view an async function: rendering would show nothing", async () => {
		const { readFileSync } = await import("node:fs");
		const views = sources.filter(({ file }) => file.includes("/views/"));
		expect(
			views.filter(({ file }) => /\basync\b/.test(readFileSync(file, "utf8"))).map(({ file }) => file),
		).toEqual([]);
	});
});
