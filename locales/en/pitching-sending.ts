import type { sending as nb } from "../nb/pitching-sending.ts";
import type { Shape } from "../shape.ts";

/** Texts of the two pages that ask before letters go out, in English. */
export const sending = {
	titles: { recommendation: "Send the recommendations to the teams?", decision: "Release all decisions?" },
	lead: (letters: number, teams: number) =>
		`${letters === 1 ? "One letter goes" : `${letters} letters go`} to ${teams === 1 ? "one team" : `${teams} teams`}${teams > 1 ? ", to all at the same time" : ""}.`,
	checksTitle: "Before you send",
	checks: {
		recommendations: "Every pitch has a recommendation",
		attendance: "The protocol says who was there",
		decisions: "Every pitch is decided",
		promises: "No leader has withdrawn a yes",
		answers: "The leaders who are needed have answered",
		protocol: "The protocol is signed",
	},
	lacking: (count: number) => `${count} missing`,
	blocked: "You can send when what must be in place is in place.",
	who: "Who gets a letter",
	said: "What they are told",
	letters: "Letters",
	nobody: "Nobody on the team can get a letter",
	final: "The letters go once and cannot be taken back.",
	back: "Back without sending",
	alreadySent: "This has been sent. Nobody gets the letter twice.",
} satisfies Shape<typeof nb>;
