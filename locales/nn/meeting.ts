/** Texts of the portfolio meeting. */
export const meeting = {
	link: "Porteføljemøte",
	title: (day: string) => `Porteføljemøte ${day}`,
	lead: (left: number, decided: number, chair: string) =>
		`${left === 0 ? "Ingen saker att" : left === 1 ? "Éi sak att" : `${left} saker att`}, ${decided} avgjorde. ${chair} avgjer.`,
	empty: "Ingenting treng ei avgjerd no. Avslutt møtet, så blir referatet lagra.",
	decideOn: (title: string) => `Avgjer ${title}`,
	why: "Kvifor?",
	whyHint: (choices: string) => `Må fyllast ut ved ${choices}.`,
	again: "Sjå på det igjen",
	choiceLabel: (choice: string, title: string) => `${choice}: ${title}`,
	decided: (title: string, choice: string) => `${title}: ${choice}. Det er gjort og ført i referatet.`,

	list: {
		title: "Porteføljemøte",
		lead: (n: number) =>
			n === 0
				? "Ingenting ventar på ei avgjerd no."
				: n === 1
					? "Éi sak ventar på ei avgjerd. Sakslista lagar seg sjølv."
					: `${n} saker ventar på ei avgjerd. Sakslista lagar seg sjølv.`,
		open: "Opne eit møte",
		goOn: (day: string) => `Hald fram møtet ${day}`,
		waiting: "Dette står på sakslista no",
		past: "Møte",
		columns: { day: "Dag", chair: "Avgjer", decided: "Avgjort", state: "Tilstand" },
		closed: "Avslutta",
		isOpen: "Ope",
		emptyTitle: "Ingen møte enno",
		emptyText: "Opne det første møtet. Det som treng ei avgjerd, står der alt.",
	},

	form: {
		title: "Opne eit porteføljemøte",
		lead: "Set dagen og kven som avgjer. Sakslista lagar seg sjølv.",
		day: "Dag",
		place: "Stad",
		chair: "Kven avgjer?",
		chairHint: "Namn, e-post eller tilsettnummer. Avgjerdene blir førte på denne personen.",
		present: "Til stades",
		presentHint: "Namn eller roller, skilde med komma.",
		save: "Opne møtet",
		opened: "Møtet er ope.",
	},

	kinds: {
		start: "Kan starte",
		still: "Står stille",
		review: "Nei i tremånaderssjekken",
		override: "Starta forbi porten",
		benefit: "Gevinst som ikkje kom",
		decision: "Skal sjåast på igjen",
		plan: "Plan å publisere",
	},

	choices: {
		start: "Start no",
		wait: "Vent",
		go_on: "Hald fram",
		pause: "Set på pause",
		stop: "Stopp tiltaket",
		noted: "Teke til etterretning",
		follow_up: "Følg opp",
		take_up: "Ta opp igjen",
		later: "Vent til dagen",
		leave: "La det liggje",
		publish: "Publiser planen",
	},

	lacks: {
		owner: "eigar",
		discussion: "drøfting",
		unasked: "spørsmål om timar",
		waiting: "svar om timar",
		refused: "ja til timar",
		cover: "konto for vikar",
		slot: "ledig plass",
		requires: "noko som må vere ferdig først",
	},

	facts: {
		place: (n: number) => `Nummer ${n} i køen.`,
		places: (taken: number, slots: number) => `${taken} av ${slots} plassar er i bruk.`,
		noLimit: (taken: number) => `${taken} tiltak er i gang.`,
		promised: (hours: string) => `${hours} er lova.`,
		planned: (quarter: string) => `Planlagt til ${quarter}.`,
		owner: (who: string) => `Eigar: ${who}.`,
		hours: (used: string, granted: string) => `${used} brukte av ${granted} lova.`,
		milestones: (reached: number, of: number) => `${reached} av ${of} milepælar nådde.`,
		still: (day: string, days: number) => `Har stått stille sidan ${day}, i ${days} dagar.`,
		mood: (mood: string, inTheWay: string) =>
			`Siste status: ${mood.toLowerCase()}.${inTheWay ? ` «${inTheWay}»` : ""}`,
		no: (day: string, questions: string) => `Nei ${day} på: ${questions}`,
		pastTheGate: (by: string, day: string, lacks: string) => `Starta av ${by} ${day} utan ${lacks}.`,
		delays: (n: number) =>
			n === 1 ? "Eitt tiltak startar seinare av det." : `${n} tiltak startar seinare av det.`,
		realised: (share: string, expected: string) =>
			`${share} av målet er nådd. Venta på dette tidspunktet: ${expected}.`,
		notMeasured: "Han er ikkje målt mot eit nullpunkt.",
		benefitOf: (initiative: string, unit: string) => `${initiative ? `Frå «${initiative}». ` : ""}${unit}.`,
		decided: (outcome: string, reason: string) => `Avgjort: ${outcome.toLowerCase()}. «${reason}»`,
		whatNext: (text: string) => `Dette kunne gjort det til eit ja: «${text}»`,
		toldToLookOn: (day: string) => `Laget er lova at de ser på det ${day}.`,
		chosen: (n: number) => (n === 1 ? "Eitt tiltak er valt." : `${n} tiltak er valde.`),
		worth: (money: string) => `Rekna gevinst: ${money}.`,
		made: (day: string) => `Laga ${day}.`,
	},

	faults: {
		reason: "Skriv kort kvifor.",
		date: "Vel dagen de ser på det igjen.",
		past: "Dagen må liggje fram i tid.",
		gone: "Saka er ikkje lenger på lista, eller er endra av nokon andre. Sjå kva som gjeld no.",
		closed: "Møtet er avslutta. Ingenting er endra.",
		decided: "Saka er alt avgjord i dette møtet. Sjå under.",
		lacks: "Noko manglar før det kan starte. Sjå kva på sida til tiltaket.",
		"another-plan":
			"Planen er rekna på nytt etter at du såg han. Ingenting er publisert. Her står den som gjeld no. Sjå på han før du publiserer.",
		"not-yours":
			"Du kan ikkje føre denne avgjerda, fordi du er inhabil eller ikkje har ansvar for pitchedagen.",
	},

	confirm: {
		title: (choice: string, title: string) => `${choice}: ${title}?`,
		stop: "Tiltaket blir avslutta med grunnen som lærdom. Timane i komande kvartal går tilbake, og plassen går til den neste i køen. Det kan ikkje angrast.",
		publish:
			"Alle som ventar, får startkvartalet frå planen, og eigarane får melding. Leiarane blir spurde om timane som planen reknar med, og som ingen har spurt om. Planen som gjeld no, blir avløyst.",
	},

	remarks: {
		title: "Til stades og merknader",
		field: "Merknader til referatet",
		hint: "Det som vart sagt og ikkje høyrer til ei sak.",
		save: "Lagre merknadene",
		saved: "Merknadene er lagra.",
	},

	close: {
		title: "Avslutt møtet",
		text: "Referatet blir lagra slik det står og kan ikkje endrast etterpå. Eigarane får brev om det som er avgjort.",
		left: (n: number) =>
			n === 1
				? "Éi sak er ikkje avgjord. Ho står på lista til neste møte."
				: `${n} saker er ikkje avgjorde. Dei står på lista til neste møte.`,
		confirm: "Avslutt og lagre referatet",
		done: "Møtet er avslutta. Referatet er lagra.",
	},

	minutes: {
		titleOf: (day: string) => `Referat frå porteføljemøtet ${day}`,
		draft: "Utkast. Møtet er ikkje avslutta.",
		closedBy: (by: string, day: string) => `Avslutta av ${by} ${day}. Referatet er låst.`,
		when: "Dag",
		place: "Stad",
		chair: "Avgjer",
		present: "Til stades",
		decided: "Avgjerder",
		nothing: "Ingenting vart avgjort.",
		left: "Ikkje avgjort",
		remarks: "Merknader",
		matter: "Sak",
		figures: "Tala",
		decision: "Avgjerd",
		reason: "Fordi",
		again: "Skal sjåast på igjen",
		by: "Avgjort av",
		download: "Last ned referatet som PDF",
		draftFile: "Last ned utkastet som PDF",
		print: "Skriv ut",
		fileName: (day: string) => `referat-portefoljemote-${day}.pdf`,
		pageOf: (n: string, of: string) => `Side ${n} av ${of}`,
	},

	mail: {
		subject: (title: string) => `Porteføljemøtet har avgjort: ${title}`,
		text: (title: string, day: string, choice: string, reason: string, again: string, url: string) =>
			`Hei!\n\nPorteføljemøtet ${day} handsama «${title}».\n\nAvgjerd: ${choice}.${reason ? `\nFordi: «${reason}»` : ""}${again ? `\n${again}` : ""}\n\n${url}`,
		again: (day: string) => `De ser på det igjen ${day}.`,
	},
};
