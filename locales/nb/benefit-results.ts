/** Texts of the benefits over time, the page for the council, and the exports. */
export const benefitResults = {
	title: "Gevinster over tid",
	link: "Se gevinstene over tid",
	lead: "Det som er målt, mot det dere ventet. Båndet er så langt ned og opp det kan være.",
	emptyTitle: "Ingen gevinster å regne på",
	emptyText: "En gevinst kommer med her når den har nullpunkt og mål.",
	filterYear: "Målår",
	allYears: "Alle år",
	moneyTitle: (realised: string, expected: string) =>
		`Målt verdi er ${realised} i året. Ventet nå: ${expected}.`,
	moneyText:
		"Kroner i året, kvartal for kvartal. Den stiplede linja er det dere ventet, den hele er det som er målt.",
	shareTitle: (realised: string, expected: string) =>
		`I snitt er ${realised} av veien til målet gått. Ventet nå: ${expected}.`,
	shareText:
		"Gjennomsnitt av alle gevinster med nullpunkt og mål, uten ulemper. En gevinst som ikke er målt, teller som null.",
	chart: { day: "Kvartal", expected: "Ventet", came: "Målt", between: "Kan være mellom" },
	how: "Ventet vokser jevnt fra nullpunkt til mål. Målt er siste tall på den dagen. Båndet viser usikkerheten som er oppgitt for mål og målinger, om alt bommer samme vei.",
	byGoal: "Mål for mål",
	bySector: "Sektor for sektor",
	byType: "Type for type",
	byYear: "År for år, etter når målet skal være nådd",
	noYear: "Uten måldato",
	byInitiative: "Tiltak for tiltak",
	byInitiativeText:
		"Gevinster som flere tiltak gir sammen, er delt mellom dem. Ingen krone telles to ganger.",
	noInitiative: "Uten tiltak",
	others: (n: number) => (n === 1 ? "Ett tiltak til" : `${n} andre tiltak`),
	initiativeColumns: { title: "Tiltak", planned: "Planlagt i året", realised: "Målt i året" },
	accountsTitle: "Virkning på budsjettet",
	accountsText: "Bare det som tas ut av budsjettet. Hver gevinst er med én gang, på sin konto.",
	accountsNone: "Ingen gevinster er lagt inn i budsjettet.",
	accountColumns: {
		account: "Konto",
		count: "Gevinster",
		planned: "Planlagt i året",
		realised: "Målt i året",
	},
	sum: "Sum",
	toCouncil: "Én side til kommunestyret",
	excel: "Last ned som Excel",
	csv: "Last ned som CSV for økonomi og rapporter",
	measurementsCsv: "Last ned alle målinger som CSV",
	files: "Filer til økonomi og rapporter",
	filesText:
		"Semikolon mellom kolonnene, desimalkomma, dato som 2027-01-12. Kolonnene heter det samme på alle språk. Ingen personer er med.",
	excelName: "gevinster.xlsx",
	csvName: "gevinster-eksport.csv",
	measurementsName: "gevinster-malinger.csv",

	council: {
		title: "Hva fikk vi igjen?",
		for: (tenant: string, day: string) => `${tenant}, ${day}`,
		sentence: (count: number, reached: number, notRealised: number) =>
			count === 0
				? "Vi følger ingen gevinster ennå. De kommer hit når et tiltak har en."
				: `Vi følger ${count === 1 ? "én gevinst" : `${count} gevinster`} av arbeidet med å gjøre kommunen bedre. ${reached === 0 ? "Ingen har nådd målet ennå" : reached === 1 ? "Én har nådd målet" : `${reached} har nådd målet`}, og ${notRealised === 0 ? "ingen er gitt opp" : notRealised === 1 ? "én ble det ikke noe av" : `${notRealised} ble det ikke noe av`}.`,
		money: (realised: string, planned: string) =>
			`Det vi har målt i kroner, er verdt ${realised} i året. Når alle mål er nådd, blir det ${planned}.`,
		budget: (nok: string) => `Av dette er ${nok} i året tatt ut av budsjettet.`,
		noMoney: "Ingen av gevinstene er regnet i kroner.",
		better: "Dette ble bedre",
		betterNone: "Ingen gevinst er målt bedre enn nullpunktet ennå.",
		line: (indicator: string, from: string, to: string, unit: string) =>
			`${indicator}: fra ${from} til ${to} ${unit}.`,
		time: (words: string) => `Tiden brukes til: ${words}`,
		ofGoal: (share: string) => `${share} av veien til målet`,
		ofExpected: (share: string) => `${share} av det vi regnet med`,
		more: (n: number) => (n === 1 ? "Og én til." : `Og ${n} til.`),
		notRealised: "Dette ble det ikke noe av",
		notRealisedNone: "Ingen gevinst er gitt opp.",
		worse: "Dette kostet noe",
		waiting: (n: number) => (n === 1 ? "Én gevinst er ikke målt ennå." : `${n} gevinster er ikke målt ennå.`),
		how: "Slik regner vi",
		howText:
			"Hver gevinst har et tall fra før noe ble endret, og et mål. Vi måler på nytt etter 6, 12 og 24 måneder. Den som leder enheten der gevinsten vises, svarer for tallet. Kroner er i året, og hver krone er talt én gang.",
		columns: { what: "Hva", figures: "Før og nå", goal: "Mot målet" },
		print: "Skriv ut",
		pdf: "Last ned som PDF",
		pdfName: "hva-fikk-vi-igjen.pdf",
		pageOf: (n: string, of: string) => `Side ${n} av ${of}`,
	},
};
