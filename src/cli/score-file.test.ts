import { describe, expect, it } from "vitest";
import { readScoreFile } from "./score-file.ts";

const faultOf = (text: string) => {
	const read = readScoreFile(text);
	return read.ok ? null : read.fault;
};

describe("a file of scores", () => {
	it("is read by the names of its columns, whatever their order", () => {
		expect(readScoreFile('\uFEFFScore,"item",judge,note\n4.5,"a, b",j1,x\n-1e1,c, j2 ,\n')).toEqual({
			ok: true,
			scores: [
				{ item: "a, b", judge: "j1", score: 4.5 },
				{ item: "c", judge: "j2", score: -10 },
			],
		});
	});

	it("keeps the criterion, and takes semicolons with decimal commas", () => {
		expect(readScoreFile("item;judge;criterion;score\r\na;j;need;4,5\r\n")).toEqual({
			ok: true,
			scores: [{ item: "a", judge: "j", criterion: "need", score: 4.5 }],
		});
	});

	it("says which field of which row is wrong, and what to do", () => {
		expect(faultOf("item,points\n")).toBe(
			"Row 1: there is no column judge and no column score. The first row must name the columns item, judge, score and, where there are several, criterion.",
		);
		expect(faultOf("item,judge,score\na,j,4\n\nb,j,four\n")).toBe(
			'Row 4, score: "four" is not a number. Write one such as 4 or 4.5; where the judge gave none, take the row out.',
		);
		expect(faultOf("item,judge,score\na,j\n")).toMatch(/^Row 2, score: "" is not a number\./);
		expect(faultOf("item,judge,score\na,j,Infinity\n")).toMatch(
			/^Row 2, score: "Infinity" is not a number\./,
		);
		expect(faultOf("item,judge,score\na,,4\n")).toBe(
			"Row 2, judge: it is empty. Fill it in, or take the row out.",
		);
		expect(faultOf("item,judge,score,criterion\na,j,4,\n")).toMatch(/^Row 2, criterion: it is empty\./);
		expect(faultOf("item,judge,score\na,j,4,5\n")).toBe(
			"Row 2: it has more fields than the first row names. Put quotes round a field with a comma in it.",
		);
		expect(faultOf("item,judge,score,Score\na,j,4,5\n")).toBe(
			"Row 1: two columns are called score. Give one of them another name.",
		);
		expect(faultOf("item,judge,score\na,j,4e90\n")).toBe(
			"Row 2, score: 4e90 is beyond 1000000000. Write it in a larger unit.",
		);
		expect(faultOf('item,judge,score\na,"j,4\n')).toMatch(/a quote is opened and never closed/);
	});
});
