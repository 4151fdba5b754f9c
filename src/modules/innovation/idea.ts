/** What has become of an idea. From "ready" on, pitching moves it. */
export const ideaStates = [
	"working",
	"ready",
	"pitching",
	"supported",
	"in_line",
	"on_hold",
	"merged",
	"closed",
	"withdrawn",
] as const;
export type IdeaState = (typeof ideaStates)[number];

/** Whether the team still shapes the idea, so that its texts may be changed. */
export const isOpenForWork = (state: IdeaState): boolean =>
	!["merged", "closed", "withdrawn"].includes(state);

const movesByTeam: Partial<Record<IdeaState, readonly IdeaState[]>> = {
	working: ["ready", "withdrawn"],
	ready: ["working", "withdrawn"],
	on_hold: ["ready", "withdrawn"],
	withdrawn: ["working"],
};

/** Whether the team itself may take the idea from one state to another; decisions are made by others. */
export const mayTeamMove = (from: IdeaState, to: IdeaState): boolean =>
	movesByTeam[from]?.includes(to) ?? false;

/** What followers want to hear of: it is pitched, or something is decided. */
export const isNews = (state: IdeaState): boolean => !["working", "ready", "withdrawn"].includes(state);

/** draft: team, guide and office; shared: every employee. */
export type Visibility = "draft" | "shared";

export const stepStates = ["not_started", "in_progress", "done", "skipped"] as const;
export type StepState = (typeof stepStates)[number];

/** Several may apply to one idea (the innovation barometer's five). */
export const innovationTypes = ["product", "service", "process", "organising", "communication"] as const;
export type InnovationType = (typeof innovationTypes)[number];

/** How something was learned. */
export const evidenceKinds = ["asked", "observed", "tested", "measured", "read"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What an innovation stands on; the team judges each from 0 (nothing yet) to 3 (solid). */
export const foundations = ["need", "solution", "driver", "team", "anchoring"] as const;
export type Foundation = (typeof foundations)[number];
export type FoundationLevels = Readonly<Partial<Record<Foundation, number>>>;

/** The parts of the one page that is pitched, in the order they are told. */
export const pitchParts = ["need", "insight", "solution", "test", "benefit", "ask"] as const;
export type PitchPart = (typeof pitchParts)[number];
export type PitchPage = Readonly<Record<PitchPart, string>>;

/** A pitch page from whatever a row holds: a missing part is empty. */
export function pitchPageFrom(value: unknown): PitchPage {
	const parts = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
	return Object.fromEntries(
		pitchParts.map((part) => [part, typeof parts[part] === "string" ? parts[part] : ""]),
	) as PitchPage;
}

/** A title for an idea that so far is one sentence: its first words, up to 70 characters. */
export function titleFrom(sentence: string): string {
	const plain = sentence
		.replace(/\s+/g, " ")
		.trim()
		.replace(/[.!?]+$/, "");
	if (plain.length <= 70) return plain;
	const cut = plain.slice(0, 70);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 40))} …`;
}
