import type { archive as nb } from "../nb/pitching-archive.ts";
import type { Shape } from "../shape.ts";

/** Texts of the case on its way to the archive, in nynorsk. */
export const archive = {
	title: "Til arkivet",
	link: "Til arkivet",
	lead: "Heile saka som éi pakke: arkivmelding.xml etter Noark 5, og dokumenta som PDF/A.",
	contents: "Dette er med",
	parts: [
		"Protokollen, slik panelleiaren godkjende han",
		"Tilrådinga for kvar pitch, med orda frå panelet",
		"Avgjerda for kvar pitch, med grunngiving og delegert mynde",
		"Breva til laga, slik dei gjekk ut",
	],
	never: "Poenga til kvar enkelt, notata og namn på skjerma personar er aldri med.",
	waits: "Saka er ikkje ferdig",
	lacks: {
		"not-approved": "Panelleiaren må godkjenne protokollen.",
		"not-released": "Avgjerdene må vere sende til laga.",
	},
	tied: "Du har ei tilknyting til ein av pitchane, og pakka viser dei samla poenga. La ein annan på kontoret hente henne.",
	download: "Hent pakka til arkivet",
	downloadText:
		"Loggen viser at pakka er henta. Du kan hente henne fleire gonger: kvart dokument har same id kvar gong.",
	fileName: (day: string) => `arkiv-pitchedag-${day}.zip`,
	exports: "Henta til arkivet",
	none: { title: "Ikkje henta enno", text: "Når pakka er henta, står det her kven som gjorde det og når." },
	when: "Når",
	by: "Kven",
	files: "Filar",
	checksum: "Kontrollsum (SHA-256)",
	caseTitle: (title: string, day: string) => `${title}, ${day}: tilrådingar og avgjerder`,
	recommendationOf: (title: string) => `Tilrådinga frå panelet: ${title}`,
	decisionOf: (title: string) => `Avgjerd: ${title}`,
	team: (title: string) => `Laget bak «${title}»`,
	types: { protocol: "Protokoll", recommendation: "Tilråding", decision: "Vedtak", letter: "Brev" },
} satisfies Shape<typeof nb>;
