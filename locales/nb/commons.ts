/** Texts of the showcase, publication and search. */
export const commons = {
	showcase: {
		title: "Utstilling",
		lead: "Dette har ledere og ansatte fått til. Bruk det gjerne hos dere.",
		empty: {
			title: "Her kommer historiene",
			text: "Når en sak er besluttet og programkontoret har valgt å vise den, står den her for alle.",
		},
		moreBenefits: "Flere gevinster",
		choose: "Velg hva som vises",
		openData: "Åpne data (JSON)",
		openBenefits: "Gevinster som åpne data (JSON)",
		figure: (indicator: string, before: string, now: string, unit: string) =>
			`${indicator}: fra ${before} til ${now} ${unit}`,
		measuredOn: (day: string) => `Målt ${day}`,
	},
	story: {
		insight: "Hva vi fant ut",
		solution: "Hva vi gjorde",
		result: "Dette ble det av",
		notMeasured: "Ingen målinger er lagt ut ennå.",
		realised: "Så langt mot målet",
		timeUsedFor: (what: string) => `Tiden brukes til: ${what}`,
		from: (unit: string, day: string) => `${unit}. Publisert ${day}.`,
	},
	publications: {
		title: "Hva vises i utstillingen?",
		lead: "Alle kan se utstillingen, også utenfor kommunen. Avklar med den som eier saken før du viser den.",
		case: "Sak",
		unit: "Enhet",
		state: "Vises",
		action: "Handling",
		shown: "Vises",
		notShown: "Vises ikke",
		publish: "Vis i utstillingen",
		withdraw: "Ta ut av utstillingen",
		published: "Saken vises nå i utstillingen.",
		withdrawn: "Saken er tatt ut av utstillingen.",
		empty: {
			title: "Ingen saker kan vises ennå",
			text: "En sak kan vises når den er delt med alle ansatte og beslutningen er kjent.",
		},
	},
	search: {
		title: "Søk",
		lead: "Finn ideer, tiltak, gevinster, enheter og folk på tvers av sektorer.",
		label: "Hva leter du etter?",
		nothing: {
			title: (words: string) => `Ingen treff på «${words}»`,
			text: "Prøv færre eller andre ord.",
		},
		kinds: {
			idea: "Idé",
			challenge: "Åpen utfordring",
			initiative: "Tiltak",
			benefit: "Gevinst",
			unit: "Enhet",
			person: "Ansatt",
		},
	},
};
