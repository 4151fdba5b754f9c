/** Texts of the benefits over time, the page for the council, and the exports. */
export const benefitResults = {
	title: "Gevinstar over tid",
	link: "Sjå gevinstane over tid",
	lead: "Det som er målt, mot det de venta. Bandet er så langt ned og opp det kan vere.",
	emptyTitle: "Ingen gevinstar å rekne på",
	emptyText: "Ein gevinst kjem med her når han har nullpunkt og mål.",
	filterYear: "Målår",
	allYears: "Alle år",
	moneyTitle: (realised: string, expected: string) =>
		`Målt verdi er ${realised} i året. Venta no: ${expected}.`,
	moneyText:
		"Kroner i året, kvartal for kvartal. Den stipla linja er det de venta, den heile er det som er målt.",
	shareTitle: (realised: string, expected: string) =>
		`I snitt er ${realised} av vegen til målet gått. Venta no: ${expected}.`,
	shareText:
		"Gjennomsnittet av alle gevinstar med nullpunkt og mål, utan ulemper. Ein gevinst som ikkje er målt, tel som null.",
	chart: { day: "Kvartal", expected: "Venta", came: "Målt", between: "Kan vere mellom" },
	how: "Venta veks jamt frå nullpunkt til mål. Målt er siste tal på den dagen. Bandet viser uvissa som er oppgitt for mål og målingar, om alt bommar same vegen.",
	byGoal: "Mål for mål",
	bySector: "Sektor for sektor",
	byType: "Type for type",
	byYear: "År for år, etter når målet skal vere nådd",
	noYear: "Utan måldato",
	byInitiative: "Tiltak for tiltak",
	byInitiativeText:
		"Gevinstar som fleire tiltak gir saman, er delte mellom dei. Inga krone blir talt to gonger.",
	noInitiative: "Utan tiltak",
	others: (n: number) => (n === 1 ? "Eitt tiltak til" : `${n} andre tiltak`),
	initiativeColumns: { title: "Tiltak", planned: "Planlagt i året", realised: "Målt i året" },
	accountsTitle: "Verknad på budsjettet",
	accountsText: "Berre det som blir teke ut av budsjettet. Kvar gevinst er med éin gong, på kontoen sin.",
	accountsNone: "Ingen gevinstar er lagde inn i budsjettet.",
	accountColumns: {
		account: "Konto",
		count: "Gevinstar",
		planned: "Planlagt i året",
		realised: "Målt i året",
	},
	sum: "Sum",
	toCouncil: "Éi side til kommunestyret",
	excel: "Last ned som Excel",
	csv: "Last ned som CSV for økonomi og rapportar",
	measurementsCsv: "Last ned alle målingar som CSV",
	files: "Filar til økonomi og rapportar",
	filesText:
		"Semikolon mellom kolonnane, desimalkomma, dato som 2027-01-12. Kolonnane heiter det same på alle språk. Ingen personar er med.",
	excelName: "gevinstar.xlsx",
	csvName: "gevinstar-eksport.csv",
	measurementsName: "gevinstar-malingar.csv",

	council: {
		title: "Kva fekk vi att?",
		for: (tenant: string, day: string) => `${tenant}, ${day}`,
		sentence: (count: number, reached: number, notRealised: number) =>
			count === 0
				? "Vi følgjer ingen gevinstar enno. Dei kjem hit når eit tiltak har ein."
				: `Vi følgjer ${count === 1 ? "éin gevinst" : `${count} gevinstar`} av arbeidet med å gjere kommunen betre. ${reached === 0 ? "Ingen har nådd målet enno" : reached === 1 ? "Éin har nådd målet" : `${reached} har nådd målet`}, og ${notRealised === 0 ? "ingen er gitt opp" : notRealised === 1 ? "éin vart det ikkje noko av" : `${notRealised} vart det ikkje noko av`}.`,
		money: (realised: string, planned: string) =>
			`Det vi har målt i kroner, er verdt ${realised} i året. Når alle mål er nådde, blir det ${planned}.`,
		budget: (nok: string) => `Av dette er ${nok} i året teke ut av budsjettet.`,
		noMoney: "Ingen av gevinstane er rekna i kroner.",
		better: "Dette vart betre",
		betterNone: "Ingen gevinst er målt betre enn nullpunktet enno.",
		line: (indicator: string, from: string, to: string, unit: string) =>
			`${indicator}: frå ${from} til ${to} ${unit}.`,
		time: (words: string) => `Tida blir brukt til: ${words}`,
		ofGoal: (share: string) => `${share} av vegen til målet`,
		ofExpected: (share: string) => `${share} av det vi rekna med`,
		more: (n: number) => (n === 1 ? "Og éin til." : `Og ${n} til.`),
		notRealised: "Dette vart det ikkje noko av",
		notRealisedNone: "Ingen gevinst er gitt opp.",
		worse: "Dette kosta noko",
		waiting: (n: number) =>
			n === 1 ? "Éin gevinst er ikkje målt enno." : `${n} gevinstar er ikkje målte enno.`,
		how: "Slik reknar vi",
		howText:
			"Kvar gevinst har eit tal frå før noko vart endra, og eit mål. Vi måler på nytt etter 6, 12 og 24 månader. Den som leier eininga der gevinsten viser seg, svarer for talet. Kroner er i året, og kvar krone er talt éin gong.",
		columns: { what: "Kva", figures: "Før og no", goal: "Mot målet" },
		print: "Skriv ut",
		pdf: "Last ned som PDF",
		pdfName: "kva-fekk-vi-att.pdf",
		pageOf: (n: string, of: string) => `Side ${n} av ${of}`,
	},
};
