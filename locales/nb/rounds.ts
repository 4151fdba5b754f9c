/** Runder ved siden av kriteriene: parvis sammenligning og publikums stemme. */
export const rounds = {
	title: "Slik telles det",
	lead: "Bestemt før det første poenget gis, og likt for alle pitchene.",
	alone: "Panelets poeng etter kriteriene avgjør alene.",
	rubric: "Panelets poeng etter kriteriene.",
	hasPairs: "Panelet sammenligner pitchene to og to.",
	hasAudience:
		"Publikum stemmer på telefonen, én stemme per lapp. Resultatet er skjult til avstemningen er lukket.",
	cut: (n: number) =>
		`Neste par velges der svaret sier mest om ${n === 1 ? "hvilken som går videre" : `hvem som er blant de ${n} som kan gå videre`}.`,
	rules: {
		beside: "Rundene står ved siden av hverandre og legges ikke sammen.",
		"rank-sum": "Plasseringene i hver runde legges sammen. Lavest sum står først.",
		weights: "Hver runde regnes om til samme skala og legges sammen etter vekt. Høyest sum står først.",
	},
	weights: (rubric: number, pairs: number | null, audience: number | null) =>
		[
			`Vekt: kriteriene ${rubric}`,
			pairs === null ? "" : `parvis ${pairs}`,
			audience === null ? "" : `publikum ${audience}`,
		]
			.filter(Boolean)
			.join(", "),
	stands: "Reglene kan ikke endres når noen har gitt poeng eller stemt.",
	stated: "Reglene er lagret. Alle med plass på dagen kan lese dem.",
	tooLate: "Noen har gitt poeng eller stemt. Reglene står som de var.",
	form: {
		pairs: "Panelet sammenligner to og to",
		pairsHint: "Godt når pitchene ligger tett. Neste par velges der svaret sier mest.",
		cut: "Hvor mange kan gå videre?",
		cutHint: "Da spør vi mest om de pitchene som ligger ved grensen. La stå tomt for hele rekkefølgen.",
		audience: "Publikum stemmer",
		audienceHint: "Med lapper som deles ut. Ingen logger inn, og ingen vet hvem som stemte hva.",
		rule: "Hvordan telles rundene sammen?",
		rubricWeight: "Vekt på kriteriene",
		pairsWeight: "Vekt på parvis sammenligning",
		audienceWeight: "Vekt på publikum",
		state: "Lagre reglene",
	},
	pairs: {
		title: "Sammenlign to og to",
		lead: "Hvilken av disse bør gå videre først?",
		allDone: "Du har sammenlignet alle parene dine. Takk!",
		done: (count: number) => (count === 1 ? "Du har svart på 1 par" : `Du har svart på ${count} par`),
		neither: "Kan ikke skille dem",
		chooseOne: "Velg en av de to, eller at du ikke kan skille dem.",
		back: "Til pitchedagen",
	},
	audience: {
		title: "Publikums stemme",
		states: { waiting: "Ikke åpnet", open: "Åpen", closed: "Lukket" },
		turnout: (votes: number, slips: number) => `${votes} har stemt, av ${slips} lapper.`,
		open: "Åpne avstemningen",
		close: "Lukk avstemningen",
		closeTitle: "Vil du lukke avstemningen?",
		closeText: "Den kan ikke åpnes igjen. De som ikke har stemt da, får ikke stemt.",
		sheet: "Lapper til utskrift",
		sheetLead: "Skriv ut, klipp, og gi én til hver i salen. Noter ikke hvem som får hvilken.",
		qr: (code: string) => `Kode ${code}`,
		count: "Hvor mange lapper",
		countHint: "Nye lapper kommer i tillegg til dem som er laget.",
		make: "Lag lapper",
		secret:
			"Her ser du bare hvor mange som har stemt. Panelet ser fordelingen når avstemningen er lukket og poengene er inne.",
	},
	vote: {
		title: "Stem",
		question: "Hvilken pitch vil du løfte fram?",
		send: "Send stemmen",
		change: "Endre stemmen",
		voted: (title: string) => `Du har stemt på ${title}.`,
		waiting: "Avstemningen er ikke åpnet ennå. Siden fornyer seg når den er det.",
		closed: "Avstemningen er lukket. Takk for at du var med!",
		secret: "Stemmen er hemmelig. Du kan endre den til avstemningen lukkes.",
		chooseOne: "Velg en pitch først.",
		notOpen: "Avstemningen er ikke åpen. Stemmen ble ikke endret.",
	},
	beside: {
		title: "Rundene ved siden av",
		lead: "Hver runde for seg, og summen der det er avtalt før det første poenget.",
		pitch: "Pitch",
		rubric: "Kriteriene, snitt",
		pairs: "Parvis",
		votes: "Publikum",
		place: "Samlet plass",
		hidden: "Skjult til lukking",
		withInterval: (value: string, low: string, high: string) => `${value} (${low} til ${high})`,
		pairsText: "Parvis: hvor ofte panelet tar pitchen framfor en middels pitch, med usikkerheten i parentes.",
		votePlace: "Publikum, plass",
		settled: (top: number, last: string, first: string) =>
			`Parvis går grensen etter nummer ${top}, og sammenligningene skiller de to som ligger ved den: «${last}» er innenfor, «${first}» er utenfor.`,
		open: (top: number, last: string, first: string) =>
			`Parvis går grensen etter nummer ${top}, men sammenligningene skiller ikke «${last}» fra «${first}». Drøft dem.`,
		notWhole: "Pitcher du står utenfor, er ikke med, og plassene gjelder bare dem du ser.",
		notWholeVotes:
			"Pitcher du står utenfor, er ikke med, og plassene gjelder bare dem du ser. Derfor ser du heller ikke antall stemmer.",
	},
};
