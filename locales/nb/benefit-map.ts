/** Texts of the benefits map, and of benefits that several initiatives give together. */
export const benefitMap = {
	title: "Gevinstkart",
	finding: (benefits: number, goals: number) =>
		`${benefits === 1 ? "Én gevinst" : `${benefits} gevinster`} tjener ${goals === 1 ? "ett mål" : `${goals} mål`}`,
	description:
		"Fra venstre til høyre: tiltak, virkning, gevinst og mål. Listen under sier det samme med ord.",
	columns: { measure: "Tiltak", effect: "Virkning", benefit: "Gevinst", goal: "Mål" },
	action: "Handling",
	notDrawn: "Ikke tegnet ennå",
	remove: "Fjern",
	removeLabel: (measure: string, benefit: string) => `Fjern linjen fra ${measure} til ${benefit}`,
	listCaption: "Gevinstkartet som liste",
	draw: "Tegn en linje i kartet",
	measure: "Når vi gjør dette …",
	effect: "… skjer dette …",
	benefit: "… og det gir denne gevinsten",
	save: "Tegn linjen",
	saved: "Linjen er tegnet.",
	removed: "Linjen er fjernet.",
	shares: {
		title: "Del gevinsten mellom tiltak",
		text: "Gir flere tiltak gevinsten sammen, telles den én gang. Si hvor mange prosent hvert tiltak har, til sammen 100. Tomme felt betyr at gevinsten er tiltakets alene.",
		counted: "Flere tiltak gir gevinsten sammen. Den telles én gang, delt slik:",
		initiative: (row: number) => `Tiltak ${row}`,
		percent: (row: number) => `Prosent ${row}`,
		part: (share: string) => `Andel ${share}`,
		save: "Lagre delingen",
		saved: "Delingen er lagret.",
		faults: {
			"not-hundred": "Andelene blir ikke 100 prosent til sammen. Endre dem så de gjør det.",
			twice: "Samme tiltak står to ganger. Slå radene sammen.",
			"lead-missing": "Tiltaket der gevinsten ble planlagt, må ha en andel.",
		},
	},
};
