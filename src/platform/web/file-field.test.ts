import { expect, test } from "vitest";
import { z } from "zod";
import { messagesIn } from "../../../locales/index.ts";
import { file } from "./fields.ts";
import { checkFields } from "./forms.ts";

test("a form sent without its file asks for one", () => {
	const t = messagesIn("nb");
	const schema = z.object({ paper: file(1) });
	const messageFor = (paper?: File) => {
		const parsed = checkFields((paper ? { paper } : {}) as Parameters<typeof checkFields>[0], schema, t);
		return parsed.ok ? null : parsed.form.errors.paper;
	};
	expect([
		messageFor(),
		messageFor(new File(["x".repeat(1_000_001)], "stor.csv")),
		messageFor(new File(["x"], "liten.csv")),
	]).toEqual(["Velg en fil.", "Filen er for stor. Den kan være høyst 1 MB.", null]);
});
