/** Texts of the portfolio meeting. */
export const meeting = {
	link: "Porteføljemøte",
	title: (day: string) => `Porteføljemøte ${day}`,
	lead: (left: number, decided: number, chair: string) =>
		`${left === 0 ? "Ingen saker igjen" : left === 1 ? "Én sak igjen" : `${left} saker igjen`}, ${decided} avgjort. ${chair} beslutter.`,
	empty: "Ingenting trenger en beslutning nå. Avslutt møtet, så lagres referatet.",
	decideOn: (title: string) => `Avgjør ${title}`,
	why: "Hvorfor?",
	whyHint: (choices: string) => `Må fylles ut ved ${choices}.`,
	again: "Se på det igjen",
	choiceLabel: (choice: string, title: string) => `${choice}: ${title}`,
	decided: (title: string, choice: string) => `${title}: ${choice}. Det er gjort og ført i referatet.`,

	list: {
		title: "Porteføljemøter",
		lead: (n: number) =>
			n === 0
				? "Ingenting venter på en beslutning nå."
				: n === 1
					? "Én sak venter på en beslutning. Sakslista lager seg selv."
					: `${n} saker venter på en beslutning. Sakslista lager seg selv.`,
		open: "Åpne et møte",
		goOn: (day: string) => `Fortsett møtet ${day}`,
		waiting: "Dette står på sakslista nå",
		past: "Møter",
		columns: { day: "Dag", chair: "Beslutter", decided: "Avgjort", state: "Tilstand" },
		closed: "Avsluttet",
		isOpen: "Åpent",
		emptyTitle: "Ingen møter ennå",
		emptyText: "Åpne det første møtet. Det som trenger en beslutning, står der alt.",
	},

	form: {
		title: "Åpne et porteføljemøte",
		lead: "Sett dagen og hvem som beslutter. Sakslista lager seg selv.",
		day: "Dag",
		place: "Sted",
		chair: "Hvem beslutter?",
		chairHint: "Navn, e-post eller ansattnummer. Beslutningene føres på denne personen.",
		present: "Til stede",
		presentHint: "Navn eller roller, skilt med komma.",
		save: "Åpne møtet",
		opened: "Møtet er åpent.",
	},

	kinds: {
		start: "Kan starte",
		still: "Står stille",
		review: "Nei i tremånederssjekken",
		override: "Startet forbi porten",
		benefit: "Gevinst som ikke kom",
		decision: "Skal ses på igjen",
		plan: "Plan å publisere",
	},

	choices: {
		start: "Start nå",
		wait: "Vent",
		go_on: "Fortsett",
		pause: "Sett på pause",
		stop: "Stopp tiltaket",
		noted: "Tatt til etterretning",
		follow_up: "Følg opp",
		take_up: "Ta opp igjen",
		later: "Vent til dagen",
		leave: "La det ligge",
		publish: "Publiser planen",
	},

	lacks: {
		owner: "eier",
		discussion: "drøfting",
		unasked: "spørsmål om timer",
		waiting: "svar om timer",
		refused: "ja til timer",
		cover: "konto for vikar",
		slot: "ledig plass",
		requires: "noe som må være ferdig først",
	},

	facts: {
		place: (n: number) => `Nummer ${n} i køen.`,
		places: (taken: number, slots: number) => `${taken} av ${slots} plasser er i bruk.`,
		noLimit: (taken: number) => `${taken} tiltak er i gang.`,
		promised: (hours: string) => `${hours} er lovet.`,
		planned: (quarter: string) => `Planlagt til ${quarter}.`,
		owner: (who: string) => `Eier: ${who}.`,
		hours: (used: string, granted: string) => `${used} brukt av ${granted} lovet.`,
		milestones: (reached: number, of: number) => `${reached} av ${of} milepæler nådd.`,
		still: (day: string, days: number) => `Har stått stille siden ${day}, i ${days} dager.`,
		mood: (mood: string, inTheWay: string) =>
			`Siste status: ${mood.toLowerCase()}.${inTheWay ? ` «${inTheWay}»` : ""}`,
		no: (day: string, questions: string) => `Nei ${day} på: ${questions}`,
		pastTheGate: (by: string, day: string, lacks: string) => `Startet av ${by} ${day} uten ${lacks}.`,
		delays: (n: number) =>
			n === 1 ? "Ett tiltak starter senere av det." : `${n} tiltak starter senere av det.`,
		realised: (share: string, expected: string) =>
			`${share} av målet er nådd. Ventet på dette tidspunktet: ${expected}.`,
		notMeasured: "Den er ikke målt mot et nullpunkt.",
		benefitOf: (initiative: string, unit: string) => `${initiative ? `Fra «${initiative}». ` : ""}${unit}.`,
		decided: (outcome: string, reason: string) => `Besluttet: ${outcome.toLowerCase()}. «${reason}»`,
		whatNext: (text: string) => `Dette kunne gjort det til et ja: «${text}»`,
		toldToLookOn: (day: string) => `Laget er lovet at dere ser på det ${day}.`,
		chosen: (n: number) => (n === 1 ? "Ett tiltak er valgt." : `${n} tiltak er valgt.`),
		worth: (money: string) => `Regnet gevinst: ${money}.`,
		made: (day: string) => `Laget ${day}.`,
	},

	faults: {
		reason: "Skriv kort hvorfor.",
		date: "Velg dagen dere ser på det igjen.",
		past: "Dagen må ligge fram i tid.",
		gone: "Saken er ikke lenger på lista, eller er endret av noen andre. Se hva som gjelder nå.",
		closed: "Møtet er avsluttet. Ingenting er endret.",
		decided: "Saken er alt avgjort i dette møtet. Se under.",
		lacks: "Noe mangler før det kan starte. Se hva på tiltakets side.",
		"another-plan":
			"Planen er regnet på nytt etter at du så den. Ingenting er publisert. Her står den som gjelder nå. Se på den før du publiserer.",
		"not-yours":
			"Du kan ikke føre denne beslutningen, fordi du er inhabil eller ikke har ansvar for pitchedagen.",
	},

	confirm: {
		title: (choice: string, title: string) => `${choice}: ${title}?`,
		stop: "Tiltaket blir avsluttet med grunnen som lærdom. Timene i kommende kvartaler går tilbake, og plassen går til den neste i køen. Det kan ikke angres.",
		publish:
			"Alle som venter, får startkvartalet fra planen, og eierne får beskjed. Lederne blir spurt om timene som planen regner med, og som ingen har spurt om. Planen som gjelder nå, blir avløst.",
	},

	remarks: {
		title: "Til stede og merknader",
		field: "Merknader til referatet",
		hint: "Det som ble sagt og ikke hører til en sak.",
		save: "Lagre merknadene",
		saved: "Merknadene er lagret.",
	},

	close: {
		title: "Avslutt møtet",
		text: "Referatet lagres slik det står og kan ikke endres etterpå. Eierne får brev om det som er besluttet.",
		left: (n: number) =>
			n === 1
				? "Én sak er ikke avgjort. Den står på lista til neste møte."
				: `${n} saker er ikke avgjort. De står på lista til neste møte.`,
		confirm: "Avslutt og lagre referatet",
		done: "Møtet er avsluttet. Referatet er lagret.",
	},

	minutes: {
		titleOf: (day: string) => `Referat fra porteføljemøtet ${day}`,
		draft: "Utkast. Møtet er ikke avsluttet.",
		closedBy: (by: string, day: string) => `Avsluttet av ${by} ${day}. Referatet er låst.`,
		when: "Dag",
		place: "Sted",
		chair: "Beslutter",
		present: "Til stede",
		decided: "Beslutninger",
		nothing: "Ingenting ble besluttet.",
		left: "Ikke avgjort",
		remarks: "Merknader",
		matter: "Sak",
		figures: "Tallene",
		decision: "Beslutning",
		reason: "Fordi",
		again: "Ses på igjen",
		by: "Besluttet av",
		download: "Last ned referatet som PDF",
		draftFile: "Last ned utkastet som PDF",
		print: "Skriv ut",
		fileName: (day: string) => `referat-portefoljemote-${day}.pdf`,
		pageOf: (n: string, of: string) => `Side ${n} av ${of}`,
	},

	mail: {
		subject: (title: string) => `Porteføljemøtet har besluttet: ${title}`,
		text: (title: string, day: string, choice: string, reason: string, again: string, url: string) =>
			`Hei!\n\nPorteføljemøtet ${day} behandlet «${title}».\n\nBeslutning: ${choice}.${reason ? `\nFordi: «${reason}»` : ""}${again ? `\n${again}` : ""}\n\n${url}`,
		again: (day: string) => `Dere ser på det igjen ${day}.`,
	},
};
