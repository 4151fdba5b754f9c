/** Texts of the programme's own effect. */
export const effect = {
	title: "Hva har programmet ført til?",
	link: "Hva har det ført til?",
	tab: "Virkning",
	/** The sentence to remember. */
	finding: (total: number, carriedOut: number, benefit: number) =>
		`Av ${total} innovasjonsprosesser er ${carriedOut} gjennomført. ${benefit === 0 ? "Ingen har gitt målt gevinst ennå." : `${benefit} har gitt målt gevinst.`}`,
	leaders: (n: string) => `${n} ledere har fått plass i et kull.`,
	tooFewTitle: "For få saker å fortelle om",
	tooFewText:
		"Siden viser ikke tall for færre enn fem saker eller fem personer. Velg flere programmer eller år, eller kom tilbake når flere er i gang.",
	showAll: "Vis alle",
	filter: "Velg hva siden viser",
	programme: "Program",
	all: "Alle programmer og år",
	year: "År sakene startet",
	show: "Vis",
	print: "Skriv ut",
	file: "Last ned som CSV",
	fileName: "programmets-effekt.csv",

	funnelTitle: (benefit: number, total: number) =>
		benefit === 0
			? `${total} prosesser, ingen målt gevinst ennå`
			: `${benefit} av ${total} har kommet helt til målt gevinst`,
	funnelText: "Hvor mange saker som har kommet til hvert steg. Hver stolpe er en del av den over.",
	steps: {
		gathering: "Startet på samling",
		pitch: "Pitchet",
		decision: "Fikk ja",
		start: "Kom i gang",
		benefit: "Ga målt gevinst",
	},
	stepColumns: ["Steg", "Saker"],
	ofPrevious: (share: string) => `${share} av dem over`,

	statesTitle: "Hvor er sakene nå?",
	statesText: "Hver sak står ett sted. Tallene summerer til alle sakene.",
	stateColumns: { step: "Kom til", state: "Står her nå", count: "Saker" },
	sum: "Sum",
	states: {
		working: "Arbeides med",
		withdrawn: "Trukket",
		pitched: "Venter på beslutning",
		on_hold: "Satt på vent",
		merged: "Slått sammen med en annen",
		declined: "Går ikke videre",
		decided: "Besluttet, ikke startet",
		dropped: "Stoppet før start",
		started: "I gang eller på pause",
		stopped: "Stoppet underveis",
		finished: "Gjennomført, gevinst ikke målt ennå",
		not_realised: "Gjennomført, gevinsten kom ikke",
		benefit: "Ga målt gevinst",
	},

	shareTitle: (share: string) => `${share} av sakene er gjennomført`,
	shareText: "Andelen her, ved siden av to kjente tall fra andre steder.",
	shareColumns: ["Hvor", "Andel"],
	carriedOutHere: "Gjennomført her",
	chosenHere: "Fikk ja her",
	reykjavik: "Reykjavík: gjennomført",
	sanFrancisco: "San Francisco: valgt",
	sources:
		"Kilder: Better Reykjavík, mer enn 600 av 6 800 forslag gjennomført, om lag 9 prosent (congress.crowd.law, 2021.reykjavik.is). San Francisco 2010, 4 av 569 ideer valgt (pressemelding fra Brightidea). Begge gjelder åpne idéinnhentinger, ikke et lederprogram. De viser en størrelsesorden.",

	timeTitle: "Hvor lang tid tar det?",
	timeText: "Midterste sak, og det halvparten av sakene ligger mellom. Aldri per person.",
	timeColumns: { step: "Fra og til", median: "Midterste sak", between: "Halvparten tok", count: "Saker" },
	spells: {
		toPitch: "Fra start til pitch",
		toDecision: "Fra pitch til beslutning",
		toStart: "Fra beslutning til arbeidet startet",
		toBenefit: "Fra start til første målte gevinst",
	},
	days: (n: string) => (n === "1" ? "1 dag" : `${n} dager`),
	between: (low: string, high: string) => (low === high ? `${low} dager` : `${low} til ${high} dager`),
	tooFewKnown: "Færre enn fem saker",

	byCohort: "Kull for kull",
	byYear: "År for år",
	byProgramme: "Program for program",
	groupColumns: { group: "Gruppe", carriedOut: "Gjennomført", share: "Andel" },
	others: "Øvrige, små grupper samlet",
	noCohort: "Uten kull",
	groupsText: "Grupper med færre enn fem personer er slått sammen, så ingen kan kjennes igjen.",

	surveyTitle: "Hva lederne sier før og etter",
	surveyText: "Svar fra alle som svarte, aldri færre enn fem.",
	surveyNone: "Ingen har svart både før og etter ennå.",
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
