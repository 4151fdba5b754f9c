import { expect, it } from "vitest";
import { pitchday } from "./pitchday.ts";

it("names the field that is wrong in a pitch day", () => {
	const read = pitchday.read({ format: "other" });
	expect(read.ok ? "" : read.fault).toBe(
		'format: must be "ledelsesskolen/pitchday/1" or "pitchday/1". Write that.',
	);
});
