import { describe, expect, test } from "vitest";
import { type AtTheGate, lacksOf, mayBeOverridden } from "./gate.ts";

describe("what is missing", () => {
	const clear: AtTheGate = {
		...{ ownerLeft: false, touchesStaffing: false, isDiscussed: false, needsNobody: true },
		...{ asked: [], slots: 2, taken: 1, requires: [] },
	};
	const kinds = (over: Partial<AtTheGate>) => lacksOf({ ...clear, ...over }).map(({ kind }) => kind);

	test("is nothing where owner, hours and place are there", () => {
		expect(kinds({})).toEqual([]);
		expect(kinds({ slots: null, taken: 99 })).toEqual([]);
	});

	test("is named, each for itself", () => {
		expect(kinds({ ownerLeft: true, touchesStaffing: true, needsNobody: false, taken: 2 })).toEqual([
			"owner",
			"discussion",
			"unasked",
			"slot",
		]);
		const first = { title: "Først", state: "under_way" as const };
		expect(lacksOf({ ...clear, requires: [first, { title: "Ferdig", state: "finished" }] })).toEqual([
			{ kind: "requires", titles: ["Først"] },
		]);
	});

	test("is a no only where the same competence has not said yes to other hours", () => {
		const asked = [
			{ competence: "IT", answer: "no" as const },
			{ competence: "IT", answer: "yes" as const },
			{ competence: "Jus", answer: "no" as const },
			{ competence: "Data", answer: null },
		];
		expect(lacksOf({ ...clear, asked })).toEqual([
			{ kind: "waiting", competences: ["Data"] },
			{ kind: "refused", competences: ["Jus"] },
		]);
	});

	test("can be passed with a reason, but for the owner and the discussion", () => {
		const all = lacksOf({ ...clear, ownerLeft: true, touchesStaffing: true, needsNobody: false, taken: 2 });
		expect(all.map(mayBeOverridden)).toEqual([false, false, true, true]);
	});
});
