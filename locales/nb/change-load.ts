const changes = (n: number) => (n === 1 ? "én endring" : `${n} endringer`);

/** Texts of the change load of units. */
export const changeLoad = {
	title: "Endringslast",
	lead: "Hvor mye nytt lander på hver enhet, fra alle tiltak som merkes der. Også de som er født i linja.",
	findingOver: (n: number) =>
		n === 1 ? "Én enhet får mer enn den har sagt den tåler" : `${n} enheter får mer enn de har sagt de tåler`,
	findingFull: (n: number) =>
		n === 1
			? "Ingen er over grensen, men én enhet er full"
			: `Ingen er over grensen, men ${n} enheter er fulle`,
	findingRoom: "Alle enheter har rom for mer",
	emptyTitle: "Ingen endringer å vise",
	emptyText: "Når et tiltak har fått start og enheter som merker det, står de her.",
	toInitiatives: "Se tiltakene",
	caption: "Enheter der noe lander, de fulleste først",
	columns: { unit: "Enhet", state: "Tilstand", limit: "Grense" },
	fullness: { over: "Over grensen", full: "Full", room: "Har rom" },
	cell: (count: number, hours: string) =>
		[count === 0 ? (hours === "" ? "Ingen" : "") : `${count} ${count === 1 ? "endring" : "endringer"}`, hours]
			.filter(Boolean)
			.join(", "),
	limitText: (count: number, hours: string) =>
		hours === "" ? `${changes(count)} om gangen` : `${changes(count)} om gangen, ${hours} i kvartalet`,

	usualTitle: "Hvor mye tåler en enhet om gangen?",
	usual: "Endringer om gangen",
	usualHint: "Gjelder enheter som ikke har sin egen grense. Grensen stopper ingen. Den varsler.",
	usualSave: "Lagre grensen",
	usualSaved: "Grensen er lagret.",

	unit: {
		title: (unit: string) => `Endringslast: ${unit}`,
		finding: (now: number, next: number) =>
			`${changes(now).replace(/^./, (letter) => letter.toUpperCase())} dette kvartalet, ${next === 0 ? "ingen" : changes(next)} det neste.`,
		none: "Ingenting nytt lander her de neste kvartalene.",
		overTitle: "Her lander det mer enn enheten tåler",
		overChanges: (quarter: string, count: number, limit: number) =>
			`${quarter}: ${changes(count)}. Grensen er ${limit}.`,
		overHours: (quarter: string, hours: string, limit: string) =>
			`${quarter}: ${hours}. Grensen er ${limit}.`,
		overWhatNow: "Flytt starten på ett av tiltakene, eller avtal med lederen at grensen heves.",
		chartTitle: (unit: string, fullest: string, count: number) =>
			count === 0 ? `Ingen endringer lander på ${unit}` : `Mest lander i ${fullest}: ${changes(count)}`,
		chartText:
			"En stolpe for hvert kvartal. Streken er grensen for hvor mange endringer enheten tar om gangen.",
		chartLimit: "Grense",
		quarterTitle: "Timer og frikjøp",
		quarterColumns: {
			quarter: "Kvartal",
			changes: "Endringer",
			hours: "Timer av enhetens folk",
			cover: "Av dem frikjøp",
			kroner: "Frikjøpet koster",
		},
		listTitle: "Dette lander her",
		listColumns: {
			title: "Tiltak",
			origin: "Født i",
			state: "Status",
			when: "Lander",
			way: "Hvorfor her",
			hours: "Timer i alt",
		},
		origins: { pitch: "Pitch", line: "Linja" },
		when: (from: string, to: string) => (from === to ? from : `${from} til ${to}`),
		unplaced: "Start er ikke satt",
		ways: {
			named: "Enheten er nevnt",
			above: "Gjelder en enhet over",
			owner: "Eieren hører til her. Ingen har sagt hvem som merker det.",
			hours: "Bare timer herfra",
		},
		belowTitle: "Enhetene under",
		limitTitle: "Hvor mye tåler enheten?",
		limitChanges: "Endringer om gangen",
		limitChangesHint: (usual: number) => `La feltet stå tomt for det vanlige, som er ${usual}.`,
		limitHours: "Timer i kvartalet",
		limitHoursHint: "Så mange timer av enhetens egne folk. La feltet stå tomt for ingen grense.",
		limitSave: "Lagre grensen",
		limitSaved: "Grensen for enheten er lagret.",
		noticeOver: (count: number, limit: number) =>
			`Det lander mer her enn enheten tåler: ${changes(count)}, og grensen er ${limit}.`,
		noticeHours: (hours: string, limit: string) =>
			`Tiltakene tar mer av folkene her enn enheten tåler: ${hours} i kvartalet, og grensen er ${limit}.`,
		notice: (now: number, next: number) =>
			now + next === 0
				? "Ingen endringer lander her dette kvartalet eller det neste."
				: `Dette kvartalet lander ${now === 0 ? "ingen endringer" : changes(now)} her, og ${next === 0 ? "ingen" : next} i det neste.`,
		see: "Se endringslasten",
	},

	initiative: {
		title: "Hvem merker tiltaket?",
		lead: (title: string) => `Si hvilke enheter som får noe nytt å forholde seg til av «${title}».`,
		assumed: (unit: string) => `Ingen har sagt det ennå. Tiltaket telles på ${unit}, der eieren hører til.`,
		nowhere: "Ingen har sagt det ennå, og eieren hører ikke til noen enhet. Tiltaket telles ikke noe sted.",
		noStart: "Tiltaket har ikke fått startkvartal. Det lander ikke på noen før det har det.",
		caption: "Enheter som merker tiltaket",
		columns: { unit: "Enhet", hours: "Timer i kvartalet", load: "I alt der", remove: "Ta bort" },
		unit: "Enhet",
		unitHint: "Alle enheter under den merker det også.",
		hours: "Timer i kvartalet",
		hoursHint: "Det tiltaket tar av enhetens egne folk: opplæring, utprøving, nye rutiner.",
		add: "Legg til enheten",
		added: "Enheten er lagt til.",
		remove: "Ta bort",
		removeLabel: (unit: string) => `Ta bort ${unit}`,
		removed: "Enheten er tatt bort.",
		notice: (units: string) => `Merkes i ${units}.`,
		noticeAssumed: "Ingen har sagt hvilke enheter som merker tiltaket.",
		noticeLink: "Si hvem som merker det",
		noticeSee: "Se hvem som merker det",
		gate: (unit: string, quarter: string, count: number, limit: number) =>
			`${unit} får ${changes(count)} i ${quarter} hvis dette starter nå. Grensen er ${limit}.`,
		gateHours: (unit: string, quarter: string, hours: string, limit: string) =>
			`${unit} gir fra seg ${hours} i ${quarter} hvis dette starter nå. Grensen er ${limit}.`,
	},

	plan: {
		title: "Enheter som får for mye",
		lead: "Planen holder timene, men her lander det mer enn enheten har sagt den tåler.",
		changes: (unit: string, quarter: string, count: number, limit: number) =>
			`${unit}: ${changes(count)} i ${quarter}. Grensen er ${limit}.`,
		hours: (unit: string, quarter: string, hours: string, limit: string) =>
			`${unit}: ${hours} i ${quarter}. Grensen er ${limit}.`,
	},
};
