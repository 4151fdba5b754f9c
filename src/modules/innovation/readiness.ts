import { type PitchPage, pitchParts } from "./idea.ts";

/** What must be in place before an idea can be pitched. */
export const requirements = ["goal", "asked", "tested", "guide", "page"] as const;
export type Requirement = (typeof requirements)[number];

/** What readiness is judged from. */
export interface Groundwork {
	readonly hasGoal: boolean;
	/** Pieces of evidence where somebody was asked or watched. */
	readonly asked: number;
	/** Pieces of evidence from a test or a measurement. */
	readonly tested: number;
	/** Every step at the test's place is skipped, with a reason: then no test is asked for. */
	readonly testSkipped: boolean;
	/** The last check of the idea's guide; null when nobody guides it, which asks for nothing. */
	readonly guide: "go_on" | "not_yet" | "waiting" | null;
	readonly page: PitchPage;
}

/** Each requirement with whether it is met, in the order of the road; the guide's word only where there is a guide. */
export function readiness(work: Groundwork): readonly { requirement: Requirement; met: boolean }[] {
	const met: Record<Requirement, boolean> = {
		goal: work.hasGoal,
		asked: work.asked > 0,
		tested: work.tested > 0 || work.testSkipped,
		guide: work.guide === "go_on",
		page: pitchParts.every((part) => work.page[part].trim() !== ""),
	};
	const asked = requirements.filter((requirement) => requirement !== "guide" || work.guide !== null);
	return asked.map((requirement) => ({ requirement, met: met[requirement] }));
}

/** What is still missing; nothing means ready. */
export const missingFor = (work: Groundwork): readonly Requirement[] =>
	readiness(work)
		.filter(({ met }) => !met)
		.map(({ requirement }) => requirement);
