const changes = (n: number) => (n === 1 ? "éi endring" : `${n} endringar`);

/** Texts of the change load of units. */
export const changeLoad = {
	title: "Endringslast",
	lead: "Kor mykje nytt som landar på kvar eining, frå alle tiltak som blir merkte der. Også dei som er fødde i linja.",
	findingOver: (n: number) =>
		n === 1
			? "Éi eining får meir enn ho har sagt ho toler"
			: `${n} einingar får meir enn dei har sagt dei toler`,
	findingFull: (n: number) =>
		n === 1
			? "Ingen er over grensa, men éi eining er full"
			: `Ingen er over grensa, men ${n} einingar er fulle`,
	findingRoom: "Alle einingar har rom for meir",
	emptyTitle: "Ingen endringar å vise",
	emptyText: "Når eit tiltak har fått start og einingar som merkar det, står dei her.",
	toInitiatives: "Sjå tiltaka",
	caption: "Einingar der noko landar, dei fullaste først",
	columns: { unit: "Eining", state: "Tilstand", limit: "Grense" },
	fullness: { over: "Over grensa", full: "Full", room: "Har rom" },
	cell: (count: number, hours: string) =>
		[count === 0 ? (hours === "" ? "Ingen" : "") : `${count} ${count === 1 ? "endring" : "endringar"}`, hours]
			.filter(Boolean)
			.join(", "),
	limitText: (count: number, hours: string) =>
		hours === "" ? `${changes(count)} om gongen` : `${changes(count)} om gongen, ${hours} i kvartalet`,

	usualTitle: "Kor mykje toler ei eining om gongen?",
	usual: "Endringar om gongen",
	usualHint: "Gjeld einingar som ikkje har si eiga grense. Grensa stoppar ingen. Ho varslar.",
	usualSave: "Lagre grensa",
	usualSaved: "Grensa er lagra.",

	unit: {
		title: (unit: string) => `Endringslast: ${unit}`,
		finding: (now: number, next: number) =>
			`${changes(now).replace(/^./, (letter) => letter.toUpperCase())} dette kvartalet, ${next === 0 ? "ingen" : changes(next)} det neste.`,
		none: "Ingenting nytt landar her dei neste kvartala.",
		overTitle: "Her landar det meir enn eininga toler",
		overChanges: (quarter: string, count: number, limit: number) =>
			`${quarter}: ${changes(count)}. Grensa er ${limit}.`,
		overHours: (quarter: string, hours: string, limit: string) => `${quarter}: ${hours}. Grensa er ${limit}.`,
		overWhatNow: "Flytt starten på eitt av tiltaka, eller avtal med leiaren at grensa blir heva.",
		chartTitle: (unit: string, fullest: string, count: number) =>
			count === 0 ? `Ingen endringar landar på ${unit}` : `Mest landar i ${fullest}: ${changes(count)}`,
		chartText:
			"Ei stolpe for kvart kvartal. Streken er grensa for kor mange endringar eininga tek om gongen.",
		chartLimit: "Grense",
		quarterTitle: "Timar og frikjøp",
		quarterColumns: {
			quarter: "Kvartal",
			changes: "Endringar",
			hours: "Timar av folka i eininga",
			cover: "Av dei frikjøp",
			kroner: "Frikjøpet kostar",
		},
		listTitle: "Dette landar her",
		listColumns: {
			title: "Tiltak",
			origin: "Født i",
			state: "Status",
			when: "Landar",
			way: "Kvifor her",
			hours: "Timar i alt",
		},
		origins: { pitch: "Pitch", line: "Linja" },
		when: (from: string, to: string) => (from === to ? from : `${from} til ${to}`),
		unplaced: "Start er ikkje sett",
		ways: {
			named: "Eininga er nemnd",
			above: "Gjeld ei eining over",
			owner: "Eigaren høyrer til her. Ingen har sagt kven som merkar det.",
			hours: "Berre timar herifrå",
		},
		belowTitle: "Einingane under",
		limitTitle: "Kor mykje toler eininga?",
		limitChanges: "Endringar om gongen",
		limitChangesHint: (usual: number) => `Lat feltet stå tomt for det vanlege, som er ${usual}.`,
		limitHours: "Timar i kvartalet",
		limitHoursHint: "Så mange timar av folka i eininga. Lat feltet stå tomt for inga grense.",
		limitSave: "Lagre grensa",
		limitSaved: "Grensa for eininga er lagra.",
		noticeOver: (count: number, limit: number) =>
			`Det landar meir her enn eininga toler: ${changes(count)}, og grensa er ${limit}.`,
		noticeHours: (hours: string, limit: string) =>
			`Tiltaka tek meir av folka her enn eininga toler: ${hours} i kvartalet, og grensa er ${limit}.`,
		notice: (now: number, next: number) =>
			now + next === 0
				? "Ingen endringar landar her dette kvartalet eller det neste."
				: `Dette kvartalet landar ${now === 0 ? "ingen endringar" : changes(now)} her, og ${next === 0 ? "ingen" : next} i det neste.`,
		see: "Sjå endringslasta",
	},

	initiative: {
		title: "Kven merkar tiltaket?",
		lead: (title: string) => `Sei kva einingar som får noko nytt å halde seg til av «${title}».`,
		assumed: (unit: string) =>
			`Ingen har sagt det enno. Tiltaket blir talt på ${unit}, der eigaren høyrer til.`,
		nowhere:
			"Ingen har sagt det enno, og eigaren høyrer ikkje til nokon eining. Tiltaket blir ikkje talt nokon stad.",
		noStart: "Tiltaket har ikkje fått startkvartal. Det landar ikkje på nokon før det har det.",
		caption: "Einingar som merkar tiltaket",
		columns: { unit: "Eining", hours: "Timar i kvartalet", load: "I alt der", remove: "Ta bort" },
		unit: "Eining",
		unitHint: "Alle einingar under ho merkar det også.",
		hours: "Timar i kvartalet",
		hoursHint: "Det tiltaket tek av folka i eininga: opplæring, utprøving, nye rutinar.",
		add: "Legg til eininga",
		added: "Eininga er lagd til.",
		remove: "Ta bort",
		removeLabel: (unit: string) => `Ta bort ${unit}`,
		removed: "Eininga er teken bort.",
		notice: (units: string) => `Blir merkt i ${units}.`,
		noticeAssumed: "Ingen har sagt kva einingar som merkar tiltaket.",
		noticeLink: "Sei kven som merkar det",
		noticeSee: "Sjå kven som merkar det",
		gate: (unit: string, quarter: string, count: number, limit: number) =>
			`${unit} får ${changes(count)} i ${quarter} om dette startar no. Grensa er ${limit}.`,
		gateHours: (unit: string, quarter: string, hours: string, limit: string) =>
			`${unit} gir frå seg ${hours} i ${quarter} om dette startar no. Grensa er ${limit}.`,
	},

	plan: {
		title: "Einingar som får for mykje",
		lead: "Planen held timane, men her landar det meir enn eininga har sagt ho toler.",
		changes: (unit: string, quarter: string, count: number, limit: number) =>
			`${unit}: ${changes(count)} i ${quarter}. Grensa er ${limit}.`,
		hours: (unit: string, quarter: string, hours: string, limit: string) =>
			`${unit}: ${hours} i ${quarter}. Grensa er ${limit}.`,
	},
};
