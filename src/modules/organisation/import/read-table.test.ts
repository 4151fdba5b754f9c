import fc from "fast-check";
import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { readTable } from "./read-table.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

async function rowsOf(bytes: Uint8Array) {
	const read = await readTable("fil.csv", bytes);
	return read.ok ? [read.table.header, ...read.table.rows.map((row) => row.cells)] : read.reason.code;
}

const expected = [
	["enhet_id", "navn"],
	["1", "Ås, Ødegård"],
];

describe("the bytes decide", () => {
	test("separators and line ends", async () => {
		expect(await rowsOf(utf8("enhet_id;navn\n1;Ås, Ødegård\n"))).toEqual(expected);
		expect(await rowsOf(utf8('enhet_id,navn\r\n1,"Ås, Ødegård"\r\n'))).toEqual(expected);
		expect(await rowsOf(utf8("enhet_id\tnavn\r1\tÅs, Ødegård"))).toEqual(expected);
		expect(await rowsOf(utf8("sep=;\r\nenhet_id;navn\r\n1;Ås, Ødegård"))).toEqual(expected);
	});

	test("encodings", async () => {
		const text = "enhet_id;navn\n1;Ås, Ødegård\n";
		expect(await rowsOf(utf8(`\uFEFF${text}`))).toEqual(expected);
		expect(await rowsOf(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toEqual(expected);
		expect(await rowsOf(Uint8Array.from(Buffer.from(`\uFEFF${text}`, "utf16le")))).toEqual(expected);
	});

	test("an Excel workbook", async () => {
		const rows = [
			[{ value: "enhet_id" }, { value: "navn" }, { value: "fra" }, { value: "hoved" }],
			[
				{ value: 1 },
				{ value: "Ås, Ødegård" },
				{ value: new Date("2027-01-12T00:00:00Z"), type: Date, format: "dd.mm.yyyy" },
				{ value: true },
			],
		];
		const bytes = await (
			writeXlsxFile(rows as never) as unknown as { toBuffer(): Promise<Buffer> }
		).toBuffer();
		expect(await rowsOf(bytes)).toEqual([
			["enhet_id", "navn", "fra", "hoved"],
			["1", "Ås, Ødegård", "2027-01-12", "J"],
		]);
	});
});

test("lines are the file's own, also after empty lines and line breaks in quotes", async () => {
	const read = await readTable("fil.csv", utf8('sep=;\nid;navn\n\n1;"to\nlinjer"\n2;b;c\n3;d\n'));
	expect(read.ok && read.table.rows).toEqual([
		{ line: 4, cells: ["1", "to\nlinjer"] },
		{ line: 6, cells: ["2", "b"], overfull: true },
		{ line: 7, cells: ["3", "d"] },
	]);
});

test("whatever stands in the cells comes back, in every dialect", async () => {
	const cell = fc.string({ unit: fc.constantFrom("a", "Å", "đ", '"', ";", ",", "\t", "\n", " ", "é") });
	const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
	const dialect = fc.record({
		separator: fc.constantFrom(";", ",", "\t"),
		end: fc.constantFrom("\n", "\r\n"),
	});
	await fc.assert(
		fc.asyncProperty(table, dialect, async (rows, { separator, end }) => {
			const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
			const lines = [["a", "b"], ...rows].map((cells) => cells.map(quote).join(separator) + end);
			const trimmed = rows.map((cells) => cells.map((text) => text.trim()));
			const kept = trimmed.filter((cells) => cells.some((text) => text !== ""));
			expect(await rowsOf(utf8(lines.join("")))).toEqual(
				kept.length ? [["a", "b"], ...kept] : "file-without-rows",
			);
		}),
	);
});

test("files that hold no table say why", async () => {
	const codeOf = async (bytes: Uint8Array) => {
		const read = await readTable("fil", bytes);
		return read.ok ? "ok" : read.reason;
	};
	expect(await codeOf(utf8(""))).toEqual({ code: "file-empty", file: "fil" });
	expect(await codeOf(utf8(" \n;;\n"))).toEqual({ code: "file-empty", file: "fil" });
	expect(await codeOf(utf8("a;b\n"))).toEqual({ code: "file-without-rows", file: "fil" });
	expect(await codeOf(utf8("<xml/>"))).toEqual({ code: "file-not-a-table", file: "fil" });
	expect(await codeOf(utf8("%PDF-1.7"))).toEqual({ code: "file-not-a-table", file: "fil" });
	expect(await codeOf(utf8("PK\u0003\u0004 not a workbook"))).toEqual({
		code: "file-not-a-table",
		file: "fil",
	});
	expect(await codeOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toEqual({
		code: "file-old-excel",
		file: "fil",
	});
	expect(await codeOf(utf8('a;b\n1;"open\n2;c\n'))).toMatchObject({
		code: "file-broken-quotes",
		file: "fil",
	});
	expect(await codeOf(new Uint8Array(41 * 1024 * 1024))).toEqual({ code: "file-too-large", file: "fil" });
});
