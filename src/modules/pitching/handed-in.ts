import { type PitchPart, pitchParts } from "../innovation/index.ts";
import type { Pitch } from "./queries/pitches.ts";

/** A part of the page that the team has changed since it was handed in, as it reads now. */
export type LaterChange = { part: PitchPart | "title"; words: string };

/** What the team has changed since the page was handed in; nothing while it may still change it. */
export function laterChanges({
	frozenAt,
	handedIn,
	teamPage,
}: Pick<Pitch, "frozenAt" | "handedIn" | "teamPage">) {
	if (frozenAt === null) return [];
	return (["title", ...pitchParts] as const).flatMap((part): LaterChange[] => {
		const words = teamPage[part] ?? "";
		return words === (handedIn[part] ?? "") ? [] : [{ part, words }];
	});
}
