import type { PitchPage } from "./idea.ts";
import type { Place } from "./methods.ts";
import { placeOf } from "./road.ts";

/** As many characters as a part of the page holds. */
const longest = 1200;

type Written = { readonly stepKey: string; readonly body: string };

/** A first draft of the page from what the team has written on the road; what to ask for is theirs to say. */
export function draftFrom(
	idea: { readonly method: string; readonly challenge: string; readonly summary: string },
	steps: readonly Written[],
): PitchPage {
	const at = (place: Place) =>
		steps
			.filter((step) => placeOf(idea.method, step.stepKey) === place)
			.map(({ body }) => body)
			.filter(Boolean)
			.join("\n\n")
			.slice(0, longest);
	return {
		need: at("challenge") || idea.challenge,
		insight: at("insight"),
		solution: at("idea") || idea.summary.slice(0, longest),
		test: at("prototype"),
		benefit: at("benefit"),
		ask: "",
	};
}
