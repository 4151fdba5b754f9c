import { describe, expect, it } from "vitest";
import { z } from "zod";
import { messagesIn } from "../../../locales/index.ts";
import {
	because,
	checkbox,
	choices,
	day,
	decimal,
	holdsNationalId,
	openLine,
	openText,
	optionalDay,
	optionalText,
	text,
	wholeNumber,
} from "./fields.ts";
import { checkFields } from "./forms.ts";

const t = messagesIn("nb");
const errors = t.web.fieldErrors;

const schema = z.object({
	title: text(10),
	note: optionalText(),
	story: openText().default(""),
	line: openLine().optional(),
	hours: decimal({ min: 0 }),
	count: wholeNumber().default(1),
	starts: day(),
	ends: optionalDay(),
	agreed: checkbox(),
	levels: choices(z.enum(["2", "3"])),
});

const good = { title: "Vaktliste", hours: "1 200,5", starts: "12.1.2027" };

describe("a form", () => {
	it("becomes a value: decimal comma, Norwegian date, boxes and lists", () => {
		const parsed = checkFields({ ...good, agreed: "on", levels: "2" }, schema, t);
		expect(parsed.ok && parsed.value).toEqual({
			title: "Vaktliste",
			note: "",
			story: "",
			hours: 1200.5,
			count: 1,
			starts: "2027-01-12",
			ends: null,
			agreed: true,
			levels: ["2"],
		});
	});

	it.each([
		[{ title: undefined }, { title: errors.required }],
		[{ title: "altfor lang tittel" }, { title: errors.tooLong(10) }],
		[{ hours: "mange" }, { hours: errors.number }],
		[{ hours: "−3" }, { hours: errors.tooLow(0) }],
		[{ count: "1,5" }, { count: errors.wholeNumber }],
		[{ count: "noen" }, { count: errors.wholeNumber }],
		[{ starts: "31.02.2027" }, { starts: errors.day }],
		[{ levels: ["2", "9"] }, { levels: errors.choose }],
		[{ story: "Ola 010190 12345 sa det" }, { story: errors.nationalId }],
		[{ line: "Hjelp til 01019012345" }, { line: errors.nationalId }],
	])("keeps what was typed and says what is wrong with %j", (change, expected) => {
		const fields = { ...good, ...change };
		const parsed = checkFields(fields, schema, t);
		expect(parsed.ok ? null : parsed.form.errors).toEqual(expected);
		expect(parsed.form.values.hours).toBe(fields.hours);
	});

	it("says a reason of our own in the reader's language", () => {
		const own = z.object({
			title: text().refine(
				() => false,
				because((m) => m.web.notFound.title),
			),
		});
		expect(checkFields({ title: "x" }, own, messagesIn("nn")).form.errors).toEqual({
			title: "Sida finst ikkje",
		});
	});
});

describe("a national identity number", () => {
	it.each(["01019012345", "010190 12345", "nr 010190-12345."])("is seen in %s", (value) => {
		expect(holdsNationalId(value)).toBe(true);
	});
	it.each(["99 88 77 66", "123456789012", "sak 2026/12345"])("is not seen in %s", (value) => {
		expect(holdsNationalId(value)).toBe(false);
	});
});
