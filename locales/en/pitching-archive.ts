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
		"in-work": "The package is being made already.",
	},
	tied: "You have a tie to one of the pitches, and the package shows the summed points. Let somebody else in the office fetch it.",
	order: "Make the package",
	orderText:
		"It takes from some seconds to some minutes. You get an e-mail when it is ready. Each document has the same id every time.",
	making: "The package is being made",
	begins: "Begins",
	progress: (done: number, total: number) => `${done} of ${total} parts are written`,
	makingText: "You can leave this page. You get an e-mail when the package is ready.",
	failed: "The package was not made. Try again.",
	tooLarge:
		"The package came to more than 50 MB and is not kept. See whether an attachment or a very long text does not belong in it.",
	outdated: "Somebody has been shielded since the package was made. Make a new one.",
	fetch: "Download",
	package: "The package",
	states: {
		waiting: "Waiting",
		making: "Being made",
		ready: "Ready",
		failed: "Not made",
		"too-large": "Too large",
		gone: "Deleted",
	},
	letter: {
		subject: (title: string) => `The package for the archive is ready: ${title}`,
		text: (name: string, title: string) =>
			`Hello ${name}!\n\nThe package for the archive from “${title}” is ready. It lies for 14 days and is then deleted.`,
	},
	exports: "Packages that were made",
	none: {
		title: "No package yet",
		text: "When a package is made, this says who ordered it and when. It lies for 14 days and is then deleted.",
	},
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
