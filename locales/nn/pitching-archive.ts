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
		"in-work": "Pakka blir laga alt.",
	},
	tied: "Du har ei tilknyting til ein av pitchane, og pakka viser dei samla poenga. La ein annan på kontoret hente henne.",
	order: "Lag pakka",
	orderText:
		"Det tek frå nokre sekund til nokre minutt. Du får e-post når ho er klar. Kvart dokument har same id kvar gong.",
	making: "Pakka blir laga",
	begins: "Byrjar",
	progress: (done: number, total: number) => `${done} av ${total} delar er skrivne`,
	makingText: "Du kan gå herifrå. Du får e-post når pakka er klar.",
	failed: "Pakka vart ikkje laga. Prøv igjen.",
	tooLarge:
		"Pakka vart over 50 MB og er ikkje teken vare på. Sjå om eit vedlegg eller ein svært lang tekst ikkje høyrer med.",
	outdated: "Nokon er skjerma etter at pakka vart laga. Lag ei ny.",
	fetch: "Last ned",
	package: "Pakka",
	states: {
		waiting: "Ventar",
		making: "Blir laga",
		ready: "Klar",
		failed: "Vart ikkje laga",
		"too-large": "For stor",
		gone: "Sletta",
	},
	letter: {
		subject: (title: string) => `Arkivpakka er klar: ${title}`,
		text: (name: string, title: string) =>
			`Hei ${name}!\n\nPakka til arkivet frå «${title}» er klar. Ho ligg i 14 dagar og blir så sletta.`,
	},
	exports: "Pakker som er laga",
	none: {
		title: "Inga pakke enno",
		text: "Når ei pakke er laga, står det her kven som tinga henne og når. Ho ligg i 14 dagar og blir så sletta.",
	},
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
