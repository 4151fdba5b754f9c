import { expect, test } from "vitest";
import { changedMeanwhile, formOfRecord } from "./seen.ts";

const stored = { title: "Skolen", aim: "", levels: ["3", "4"], standIn: "on", note: undefined };
const seen = formOfRecord(stored).values.seen;
const sent = (values: Record<string, string | string[]>) => ({ values, errors: {} });

test("a form whose record nobody has changed may be saved, whatever was written", () => {
	expect(changedMeanwhile(sent({ title: "Ny", seen: String(seen) }), stored)).toBeUndefined();
});

test("a form that does not say what it showed is saved as before", () => {
	expect(changedMeanwhile(sent({ title: "Ny" }), { ...stored, title: "Annen" })).toBeUndefined();
});

test("who wrote the same as the other has nothing to be asked", () => {
	const values = { title: "Ny", levels: ["4", "3"], standIn: "on", seen: String(seen) };
	expect(changedMeanwhile(sent(values), { ...stored, title: "Ny" })).toBeUndefined();
});

test("what was written stays, what was left takes what is stored, and a second press saves", () => {
	const now = { ...stored, title: "Annen", aim: "Mål", levels: ["4"], standIn: undefined };
	const written = sent({ title: "Ny", levels: ["3", "4"], standIn: "on", seen: String(seen) });
	const again = changedMeanwhile(written, now);
	expect(again?.values).toEqual({
		title: "Ny",
		aim: "Mål",
		levels: ["4"],
		standIn: undefined,
		seen: formOfRecord(now).values.seen,
	});
	expect(again?.others).toEqual({ title: "Annen", aim: "Mål", levels: ["4"], standIn: "" });
	expect(again && changedMeanwhile(again, now)).toBeUndefined();
});

test("a record that was empty when it was seen counts as seen", () => {
	const form = formOfRecord({ title: "" });
	const again = changedMeanwhile(sent({ title: "Ny", seen: String(form.values.seen) }), { title: "Annen" });
	expect(again?.others).toEqual({ title: "Annen" });
});

test("line breaks of a browser and spaces around are no change", () => {
	const text = { text: "a\nb " };
	const read = String(formOfRecord({ text: " a\r\nb" }).values.seen);
	expect(changedMeanwhile(sent({ text: "c", seen: read }), text)).toBeUndefined();
});
