import type { commons as source } from "../nb/commons.ts";
import type { Shape } from "../shape.ts";

export const commons = {
	showcase: {
		title: "Utstilling",
		lead: "Dette har leiarar og tilsette fått til. Bruk det gjerne hos dykk.",
		empty: {
			title: "Her kjem historiene",
			text: "Når ei sak er avgjord og programkontoret har valt å vise henne, står ho her for alle.",
		},
		moreBenefits: "Fleire gevinstar",
		choose: "Vel kva som blir vist",
		openData: "Opne data (JSON)",
		openBenefits: "Gevinstar som opne data (JSON)",
		figure: (indicator: string, before: string, now: string, unit: string) =>
			`${indicator}: frå ${before} til ${now} ${unit}`,
		measuredOn: (day: string) => `Målt ${day}`,
	},
	story: {
		insight: "Kva vi fann ut",
		solution: "Kva vi gjorde",
		result: "Dette vart det av",
		notMeasured: "Ingen målingar er lagde ut enno.",
		realised: "Så langt mot målet",
		timeUsedFor: (what: string) => `Tida blir brukt til: ${what}`,
		from: (unit: string, day: string) => `${unit}. Publisert ${day}.`,
	},
	publications: {
		title: "Kva blir vist i utstillinga?",
		lead: "Alle kan sjå utstillinga, òg utanfor kommunen. Avklar med den som eig saka før du viser henne.",
		case: "Sak",
		unit: "Eining",
		state: "Blir vist",
		action: "Handling",
		shown: "Blir vist",
		notShown: "Blir ikkje vist",
		publish: "Vis i utstillinga",
		withdraw: "Ta ut av utstillinga",
		published: "Saka blir no vist i utstillinga.",
		withdrawn: "Saka er teken ut av utstillinga.",
		empty: {
			title: "Ingen saker kan visast enno",
			text: "Ei sak kan visast når ho er delt med alle tilsette og avgjerda er kjend.",
		},
	},
	search: {
		title: "Søk",
		lead: "Finn idear, tiltak, gevinstar, einingar og folk på tvers av sektorar.",
		label: "Kva leitar du etter?",
		nothing: {
			title: (words: string) => `Ingen treff på «${words}»`,
			text: "Prøv færre eller andre ord.",
		},
		kinds: {
			idea: "Idé",
			challenge: "Open utfordring",
			initiative: "Tiltak",
			benefit: "Gevinst",
			unit: "Eining",
			person: "Tilsett",
		},
	},
} satisfies Shape<typeof source>;
