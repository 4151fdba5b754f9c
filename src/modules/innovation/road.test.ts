import { expect, it } from "vitest";
import { dueAfter } from "./road.ts";

it("gives no date that had passed when the process was begun", () => {
	expect(dueAfter("2026-08-13", "2026-11-27")).toBeNull();
	expect(dueAfter("2026-11-27", "2026-11-27")).toBe("2026-11-27");
	expect(dueAfter("2027-01-12", "2026-11-27")).toBe("2027-01-12");
	expect(dueAfter(null, "2026-11-27")).toBeNull();
});
