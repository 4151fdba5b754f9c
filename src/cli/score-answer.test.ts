import { describe, expect, it } from "vitest";
import { answerScores } from "./score-answer.ts";

const options = { top: 1, draws: 400, seed: 3 };
const panel = (items: string[], judges: string[]) =>
	items.flatMap((item, at) =>
		judges.map((judge, own) => ({ item, judge, score: 3 + at + ((at * 7 + own * 5) % 3) / 2 - own / 3 })),
	);
const one = panel(["a", "b", "c", "d"], ["j1", "j2", "j3"]);
const other = panel(["e", "f", "g"], ["k1", "k2"]);

describe("the answer to scores", () => {
	it("tells how many islands, draws and what seed it stands on", () => {
		const { islands, top, draws, seed, refused } = answerScores(one, options);
		expect({ islands, top, draws, seed, refused }).toEqual({ islands: 1, ...options, refused: undefined });
	});

	it("does not compare across islands, and ranks each as if it stood alone", () => {
		const answer = answerScores([...one, ...other], options);
		expect(answer.islands).toBe(2);
		expect(answer.refused?.reason).toBe("islands");
		expect(answer.items[4]).toEqual({
			...{ id: "e", corrected: null, interval: null, rank: null, rankInterval: null, pTop: null },
			...{ mean: expect.closeTo(10 / 3, 12), trimmedMean: expect.closeTo(10 / 3, 12) },
			scores: 2,
		});
		expect(answer.byIsland).toEqual([answerScores(one, options), answerScores(other, options)]);
	});

	it("can be compared again when one judge has seen both", () => {
		const bridge = [{ item: "e", judge: "j1", score: 4 }];
		expect(answerScores([...one, ...other, ...bridge], options).refused).toBeUndefined();
	});
});
