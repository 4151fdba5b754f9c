import type { archive as nb } from "../nb/pitching-archive.ts";
import type { Shape } from "../shape.ts";

/** Texts of the case on its way to the archive, in English. */
export const archive = {
	title: "To the archive",
	link: "To the archive",
	lead: "The whole case as one package: arkivmelding.xml after Noark 5, and the documents as PDF/A.",
	contents: "What is in it",
	parts: [
		"The minutes, as the panel leader approved them",
		"The recommendation for each pitch, with the panel's words",
		"The decision for each pitch, with reason and delegated authority",
		"The letters to the teams, as they went out",
	],
	never: "Nobody's own points, no notes and no names of shielded people are ever in it.",
	waits: "The case is not complete",
	lacks: {
		"not-approved": "The panel leader must approve the minutes.",
		"not-released": "The decisions must be sent to the teams.",
	},
	tied: "You have a tie to one of the pitches, and the package shows the summed points. Let somebody else in the office fetch it.",
	download: "Fetch the package for the archive",
	downloadText:
		"The log shows that it was fetched. You can fetch it again: each document has the same id every time.",
	fileName: (day: string) => `archive-pitch-day-${day}.zip`,
	exports: "Fetched for the archive",
	none: { title: "Not fetched yet", text: "When the package is fetched, this says who did it and when." },
	when: "When",
	by: "Who",
	files: "Files",
	checksum: "Checksum (SHA-256)",
	caseTitle: (title: string, day: string) => `${title}, ${day}: recommendations and decisions`,
	recommendationOf: (title: string) => `The panel's recommendation: ${title}`,
	decisionOf: (title: string) => `Decision: ${title}`,
	team: (title: string) => `The team behind “${title}”`,
	types: { protocol: "Minutes", recommendation: "Recommendation", decision: "Decision", letter: "Letter" },
} satisfies Shape<typeof nb>;
