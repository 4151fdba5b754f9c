/** Rundar ved sida av kriteria: parvis samanlikning og stemma til publikum. */
export const rounds = {
	title: "Slik blir det talt",
	lead: "Bestemt før det første poenget blir gitt, og likt for alle pitchane.",
	alone: "Poenga til panelet etter kriteria avgjer åleine.",
	rubric: "Poenga til panelet etter kriteria.",
	hasPairs: "Panelet samanliknar pitchane to og to.",
	hasAudience:
		"Publikum røystar på telefonen, éi røyst per lapp. Resultatet er skjult til røystinga er lukka.",
	cut: (n: number) =>
		`Neste par blir valt der svaret seier mest om ${n === 1 ? "kven som går vidare" : `kven som er blant dei ${n} som kan gå vidare`}.`,
	rules: {
		beside: "Rundane står ved sida av kvarandre og blir ikkje lagde saman.",
		"rank-sum": "Plasseringane i kvar runde blir lagde saman. Lågast sum står først.",
		weights: "Kvar runde blir rekna om til same skala og lagd saman etter vekt. Høgast sum står først.",
	},
	weights: (rubric: number, pairs: number | null, audience: number | null) =>
		[
			`Vekt: kriteria ${rubric}`,
			pairs === null ? "" : `parvis ${pairs}`,
			audience === null ? "" : `publikum ${audience}`,
		]
			.filter(Boolean)
			.join(", "),
	stands: "Reglane kan ikkje endrast når nokon har gitt poeng eller røysta.",
	stated: "Reglane er lagra. Alle med plass på dagen kan lese dei.",
	tooLate: "Nokon har gitt poeng eller røysta. Reglane står som dei var.",
	form: {
		pairs: "Panelet samanliknar to og to",
		pairsHint: "Godt når pitchane ligg tett. Neste par blir valt der svaret seier mest.",
		cut: "Kor mange kan gå vidare?",
		cutHint: "Då spør vi mest om dei pitchane som ligg ved grensa. Lat stå tomt for heile rekkjefølgja.",
		audience: "Publikum røystar",
		audienceHint: "Med lappar som blir delte ut. Ingen loggar inn, og ingen veit kven som røysta kva.",
		rule: "Korleis blir rundane talde saman?",
		rubricWeight: "Vekt på kriteria",
		pairsWeight: "Vekt på parvis samanlikning",
		audienceWeight: "Vekt på publikum",
		state: "Lagre reglane",
	},
	pairs: {
		title: "Samanlikn to og to",
		lead: "Kva for ein av desse bør gå vidare først?",
		allDone: "Du har samanlikna alle para dine. Takk!",
		done: (count: number) => (count === 1 ? "Du har svart på 1 par" : `Du har svart på ${count} par`),
		neither: "Kan ikkje skilje dei",
		chooseOne: "Vel ein av dei to, eller at du ikkje kan skilje dei.",
		back: "Til pitchedagen",
	},
	audience: {
		title: "Stemma til publikum",
		states: { waiting: "Ikkje opna", open: "Open", closed: "Lukka" },
		turnout: (votes: number, slips: number) => `${votes} har røysta, av ${slips} lappar.`,
		open: "Opne røystinga",
		close: "Lukk røystinga",
		closeTitle: "Vil du lukke røystinga?",
		closeText: "Ho kan ikkje opnast igjen. Dei som ikkje har røysta då, får ikkje røysta.",
		sheet: "Lappar til utskrift",
		sheetLead: "Skriv ut, klipp, og gi éin til kvar i salen. Noter ikkje kven som får kva lapp.",
		qr: (code: string) => `Kode ${code}`,
		count: "Kor mange lappar",
		countHint: "Nye lappar kjem i tillegg til dei som er laga.",
		make: "Lag lappar",
		secret:
			"Her ser du berre kor mange som har røysta. Panelet ser fordelinga når røystinga er lukka og poenga er inne.",
	},
	vote: {
		title: "Røyst",
		question: "Kva for ein pitch vil du løfte fram?",
		send: "Send røysta",
		change: "Endre røysta",
		voted: (title: string) => `Du har røysta på ${title}.`,
		waiting: "Røystinga er ikkje opna enno. Sida fornyar seg når ho er det.",
		closed: "Røystinga er lukka. Takk for at du var med!",
		secret: "Røysta er hemmeleg. Du kan endre ho til røystinga blir lukka.",
		chooseOne: "Vel ein pitch først.",
		notOpen: "Røystinga er ikkje open. Røysta vart ikkje endra.",
	},
	beside: {
		title: "Rundane ved sida av",
		lead: "Kvar runde for seg, og summen der det er avtalt før det første poenget.",
		pitch: "Pitch",
		rubric: "Kriteria, snitt",
		pairs: "Parvis",
		votes: "Publikum",
		place: "Samla plass",
		hidden: "Skjult til lukking",
		withInterval: (value: string, low: string, high: string) => `${value} (${low} til ${high})`,
		pairsText: "Parvis: kor ofte panelet tek pitchen framfor ein middels pitch, med uvissa i parentes.",
		votePlace: "Publikum, plass",
		settled: (top: number, last: string, first: string) =>
			`Parvis går grensa etter nummer ${top}, og samanlikningane skil dei to som ligg ved henne: «${last}» er innanfor, «${first}» er utanfor.`,
		open: (top: number, last: string, first: string) =>
			`Parvis går grensa etter nummer ${top}, men samanlikningane skil ikkje «${last}» frå «${first}». Drøft dei.`,
		notWhole: "Pitchar du står utanfor, er ikkje med, og plassane gjeld berre dei du ser.",
		notWholeVotes:
			"Pitchar du står utanfor, er ikkje med, og plassane gjeld berre dei du ser. Difor ser du heller ikkje kor mange røyster dei fekk.",
	},
};
