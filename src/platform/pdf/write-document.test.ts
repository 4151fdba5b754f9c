import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { type Block, writeDocument } from "./index.ts";

const options = {
	...{ title: "Prøve", author: "Lyngvik", locale: "nb" as const, madeAt: new Date("2026-11-24T09:00:00Z") },
	pageOf: (number: string, count: string) => `${number}/${count}`,
};

/** Where each line of text begins on the first page, from the top: x and the height of its foot. */
async function linesOf(blocks: readonly Block[]): Promise<[x: number, y: number][]> {
	const bytes = await writeDocument(options, blocks);
	const text = bytes.toString("latin1");
	const pages = [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
		try {
			return [inflateSync(bytes.subarray(index + length)).toString("latin1")];
		} catch {
			return [];
		}
	});
	const page = pages.find((one) => one.includes(" Tm")) ?? "";
	return [...page.matchAll(/1 0 0 1 ([\d.]+) ([\d.]+) Tm/g)].map(([, x, y]) => [Number(x), -Number(y)]);
}

test("what follows a fact stands below both its word and what it is", async () => {
	const lines = await linesOf([
		{ kind: "facts", facts: [["Minste antall som må gi poeng for at det skal telle", "3"]] },
		{ kind: "facts", facts: [["Sted", "Rådhussalen"]] },
		{ kind: "text", text: "Så følger en tekst." },
	]);
	const first = lines.map(([x]) => x).reduce((a, b) => Math.min(a, b));
	const left = lines.filter(([x]) => x === first).map(([, y]) => y);
	const gaps = left.slice(1).map((y, at) => Math.round(y - (left[at] ?? 0)));
	// Three lines of the first word, the second, the text, and the number at the foot.
	expect(gaps.every((gap) => gap >= 12)).toBe(true);
	expect(left.length).toBeGreaterThanOrEqual(5);
});

test("several at once each get their own, and the number of the page and of all pages", async () => {
	const long = Array.from({ length: 120 }, (): Block => ({ kind: "text", text: "En linje." }));
	const [one, other] = await Promise.all([
		writeDocument(options, [{ kind: "text", text: "Kort." }]),
		writeDocument(options, long),
	]);
	const pagesIn = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
	expect(pagesIn(one)).toBe(1);
	expect(pagesIn(other)).toBeGreaterThan(2);
	expect(await writeDocument(options, [{ kind: "text", text: "Kort." }])).toEqual(one);
});

test("what cannot be laid out is told, and the next document is made all the same", async () => {
	const wrong = [{ kind: "text", text: null }] as unknown as Block[];
	await expect(writeDocument(options, wrong)).rejects.toThrow();
	expect((await writeDocument(options, [{ kind: "text", text: "Godt." }])).length).toBeGreaterThan(1000);
});
