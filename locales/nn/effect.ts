/** Texts of the programme's own effect. */
export const effect = {
	title: "Kva har programmet ført til?",
	link: "Kva har det ført til?",
	tab: "Verknad",
	/** The sentence to remember. */
	finding: (total: number, carriedOut: number, benefit: number) =>
		`Av ${total} innovasjonsprosessar er ${carriedOut} gjennomførte. ${benefit === 0 ? "Ingen har gitt målt gevinst enno." : `${benefit} har gitt målt gevinst.`}`,
	leaders: (n: string) => `${n} leiarar har fått plass i eit kull.`,
	tooFewTitle: "For få saker å fortelje om",
	tooFewText:
		"Sida viser ikkje tal for færre enn fem saker eller fem personar. Vel fleire program eller år, eller kom att når fleire er i gang.",
	showAll: "Vis alle",
	filter: "Vel kva sida viser",
	programme: "Program",
	all: "Alle program og år",
	year: "År sakene starta",
	show: "Vis",
	print: "Skriv ut",
	file: "Last ned som CSV",
	fileName: "effekten-av-programmet.csv",

	funnelTitle: (benefit: number, total: number) =>
		benefit === 0
			? `${total} prosessar, ingen målt gevinst enno`
			: `${benefit} av ${total} har kome heilt til målt gevinst`,
	funnelText: "Kor mange saker som har kome til kvart steg. Kvar stolpe er ein del av den over.",
	steps: {
		gathering: "Starta på samling",
		pitch: "Pitcha",
		decision: "Fekk ja",
		start: "Kom i gang",
		benefit: "Gav målt gevinst",
	},
	stepColumns: ["Steg", "Saker"],
	ofPrevious: (share: string) => `${share} av dei over`,

	statesTitle: "Kvar er sakene no?",
	statesText: "Kvar sak står éin stad. Tala summerer til alle sakene.",
	stateColumns: { step: "Kom til", state: "Står her no", count: "Saker" },
	sum: "Sum",
	states: {
		working: "Blir arbeidd med",
		withdrawn: "Trekt",
		pitched: "Ventar på avgjerd",
		on_hold: "Sett på vent",
		merged: "Slått saman med ei anna",
		declined: "Går ikkje vidare",
		decided: "Avgjort, ikkje starta",
		dropped: "Stoppa før start",
		started: "I gang eller på pause",
		stopped: "Stoppa undervegs",
		finished: "Gjennomført, gevinst ikkje målt enno",
		not_realised: "Gjennomført, gevinsten kom ikkje",
		benefit: "Gav målt gevinst",
	},

	shareTitle: (share: string) => `${share} av sakene er gjennomførte`,
	shareText: "Delen her, ved sida av to kjende tal frå andre stader.",
	shareColumns: ["Kvar", "Del"],
	carriedOutHere: "Gjennomført her",
	chosenHere: "Fekk ja her",
	reykjavik: "Reykjavík: gjennomført",
	sanFrancisco: "San Francisco: valt",
	sources:
		"Kjelder: Better Reykjavík, meir enn 600 av 6 800 forslag gjennomførte, om lag 9 prosent (congress.crowd.law, 2021.reykjavik.is). San Francisco 2010, 4 av 569 idear valde (pressemelding frå Brightidea). Begge gjeld opne idéinnhentingar, ikkje eit leiarprogram. Dei viser ein storleik.",

	timeTitle: "Kor lang tid tek det?",
	timeText: "Den midtarste saka, og det halvparten av sakene ligg mellom. Aldri per person.",
	timeColumns: { step: "Frå og til", median: "Midtarste sak", between: "Halvparten tok", count: "Saker" },
	spells: {
		toPitch: "Frå start til pitch",
		toDecision: "Frå pitch til avgjerd",
		toStart: "Frå avgjerd til arbeidet starta",
		toBenefit: "Frå start til første målte gevinst",
	},
	days: (n: string) => (n === "1" ? "1 dag" : `${n} dagar`),
	between: (low: string, high: string) => (low === high ? `${low} dagar` : `${low} til ${high} dagar`),
	tooFewKnown: "Færre enn fem saker",

	byCohort: "Kull for kull",
	byYear: "År for år",
	byProgramme: "Program for program",
	groupColumns: { group: "Gruppe", carriedOut: "Gjennomført", share: "Del" },
	others: "Andre, små grupper samla",
	noCohort: "Utan kull",
	groupsText: "Grupper med færre enn fem personar er slått saman, så ingen kan kjennast att.",

	surveyTitle: "Kva leiarane seier før og etter",
	surveyText: "Svar frå alle som svarte, aldri færre enn fem.",
	surveyNone: "Ingen har svart både før og etter enno.",
	csv: {
		kind: "type",
		group: "gruppe",
		total: "saker",
		all: "alle",
		cohort: "kull",
		year: "år",
		programme: "program",
	},
};
