const initiatives = (n: number) => (n === 1 ? "ett tiltak" : `${n} tiltak`);

/** Texts of the gate and the queue. */
export const gate = {
	queue: {
		title: "Kø og plasser",
		lead: "Et ja blir noe av når noen eier det, timene er lovet, og det er plass. Resten står her, med når de kan starte.",
		findingFull: (slots: number, waiting: number) =>
			`Alle ${slots} plassene er i bruk, og ${initiatives(waiting)} venter`,
		findingRoom: (free: number, slots: number) =>
			free === 1 ? `Det er én ledig plass av ${slots}` : `Det er ${free} ledige plasser av ${slots}`,
		findingOver: (taken: number, slots: number) =>
			`${taken} tiltak er i gang, og det er satt av ${slots} plasser`,
		findingNoLimit: (running: number) =>
			`${running === 0 ? "Ingen tiltak er" : running === 1 ? "Ett tiltak er" : `${running} tiltak er`} i gang, og ingen har sagt hvor mange dere klarer`,
		runningTitle: "I gang nå",
		runningText: "Avslutt eller stopp ett av disse, så får den neste plass.",
		noneRunning: "Ingen tiltak er i gang.",
		moreWaiting: (n: number) => (n === 1 ? "Én til i køen" : `${n} til i køen`),
		moreRunning: (n: number) => (n === 1 ? "Ett til er i gang" : `${n} til er i gang`),
		waitingTitle: "Køen",
		waitingText:
			"Rekkefølgen følger planlagt startkvartal, og så hvem som kom først. Datoen er en prognose og flytter seg når noen blir ferdige.",
		noneWaiting: "Ingen står i kø. Tiltak som er besluttet, men ikke startet, kommer hit.",
		pausedTitle: "På pause",
		pausedText: "De holder ingen plass. Når de tas opp igjen, må de gjennom porten på nytt.",
		columns: {
			title: "Tiltak",
			owner: "Eier",
			planned: "Planlagt",
			forecast: "Kan starte",
			waitsFor: "Venter på",
			until: "Holder plassen til",
			action: "Handling",
		},
		now: "Nå",
		notInSight: "Ikke innen tre år",
		nothing: "Ingenting",
		waitsSlot: "en plass",
		waitsHours: (competence: string) => `timer fra ${competence}`,
		waitsRequires: (title: string) => `at «${title}» blir ferdig`,
		see: "Se hva som skal til",
		seeLabel: (title: string) => `Se hva som skal til før ${title} kan starte`,
		end: "Avslutt",
		endLabel: (title: string) => `Avslutt ${title}`,
		slotsTitle: "Hvor mange klarer dere på en gang?",
		slots: "Plasser",
		slotsHint:
			"Så mange tiltak kan være i gang samtidig. La feltet stå tomt hvis dere ikke vil ha en grense.",
		saveSlots: "Lagre plassene",
		slotsSaved: "Plassene er lagret. De som får en annen start, får beskjed.",
	},

	start: {
		title: (title: string) => `Kan «${title}» starte?`,
		clear: "Alt er på plass. Tiltaket kan starte i dag.",
		lacking: (n: number) =>
			n === 1 ? "Én ting mangler før det kan starte." : `${n} ting mangler før det kan starte.`,
		conditions: "Det som skal til",
		ok: "På plass",
		missing: "Mangler",
		owner: "Eier",
		ownerOk: (name: string) => `${name} eier tiltaket.`,
		ownerLeft: "Eieren har sluttet. Gi tiltaket til en som tar over.",
		hours: "Timer",
		hoursOk: "Timene er lovet av lederne.",
		hoursNobody: "Tiltaket klarer seg uten timer fra andre.",
		hoursUnasked: "Ingen er spurt om timer. Be om dem, eller si at tiltaket klarer seg uten.",
		hoursWaiting: (names: string) => `Venter på svar om timer fra ${names}.`,
		hoursRefused: (names: string) =>
			`Nei om timer fra ${names}. Spør om et annet kvartal, eller trekk forespørselen.`,
		askHours: "Se timene",
		needsNobody: "Tiltaket klarer seg uten timer fra andre",
		slot: "Plass",
		slotOk: (taken: number, slots: number) => `${taken} av ${slots} plasser er i bruk.`,
		slotNoLimit: "Ingen har satt en grense for hvor mange som kan være i gang.",
		slotFull: (slots: number) =>
			slots === 1
				? "Den ene plassen er i bruk."
				: `Alle ${slots} plassene er i bruk. Noe må fullføres eller stoppes først.`,
		seeQueue: "Se køen",
		discussion: "Drøfting",
		discussionOk: "Drøftingen med tillitsvalgte er ført inn.",
		discussionMissing: "Tiltaket rører bemanning eller turnus. Før inn drøftingen med tillitsvalgte.",
		enterDiscussion: "Før inn drøftingen",
		requires: "Rekkefølge",
		requiresOk: "Det som må være ferdig først, er ferdig.",
		requiresMissing: (titles: string) => `Disse må bli ferdige først: ${titles}.`,
		start: "Start tiltaket",
		forecast: (place: number, quarter: string) =>
			`Nr. ${place} i køen. Prognosen er at det kan starte i ${quarter}.`,
		forecastNow: (place: number) => `Nr. ${place} i køen. Det er plass til det nå.`,
		forecastNone: (place: number) =>
			`Nr. ${place} i køen. Med det som er satt av, får det ikke plass innen tre år.`,
		overrideTitle: "Start likevel",
		overrideText: "Bare når det haster mer enn det andre. Grunnen vises på tiltakets side for alle ansatte.",
		delays: "Dette gjør at andre starter senere:",
		delaysNobody: "Ingen i køen får en senere start av det.",
		delay: (title: string, from: string, to: string) => `«${title}»: fra ${from} til ${to}`,
		later: "senere enn om tre år",
		reason: "Hvorfor kan det ikke vente?",
		override: "Start uten at alt er på plass",
		started: "Tiltaket er i gang.",
		startedPast:
			"Tiltaket er i gang, selv om ikke alt var på plass. De som må vente lenger, har fått beskjed.",
		gone: "Tiltaket er endret av noen andre. Se hva som gjelder nå.",
		stillLacks: "Noe mangler fortsatt. Se hva under.",
		passed: (name: string, day: string) => `Startet uten at alt var på plass, av ${name} ${day}`,
		someone: "noen",
		nextTitle: "Se om det kan starte",
		nextText: "Porten viser hva som er på plass: eier, timer og plass.",
	},

	order: {
		title: "Må være ferdig først",
		none: "Tiltaket venter ikke på noe annet.",
		waitsFor: "Dette må være fullført eller stoppet før tiltaket kan starte:",
		waiting: "Disse venter på at dette blir ferdig:",
		field: "Hva må være ferdig først?",
		hint: "Køen og porteføljeplanen regner med rekkefølgen.",
		add: "Legg til",
		added: "Rekkefølgen er lagret.",
		remove: "Ta bort",
		removeLabel: (title: string) => `Ta bort ${title} fra det som må være ferdig først`,
		removed: "Tiltaket venter ikke lenger på det.",
		circle: (titles: readonly string[]) =>
			`Det blir en ring der ingen kan starte: ${titles.map((title) => `«${title}»`).join(" venter på ")}. Velg noe annet, eller ta bort ett av leddene først.`,
		refused: {
			itself: "Et tiltak kan ikke vente på seg selv. Velg et annet.",
			over: "Tiltaket du valgte er avsluttet, og holder ingen tilbake. Velg et som er åpent.",
			already: "Tiltaket venter alt på dette. Velg et annet.",
		},
	},

	closing: {
		frees: (hours: string) => `Avslutter du det nå, blir ${hours} frigjort:`,
		freesNothing: "Ingen timer blir frigjort: de som er lovet, ligger bak oss.",
		line: (hours: string, competence: string, quarter: string) => `${hours} fra ${competence} i ${quarter}`,
		movesUp: "Disse rykker fram og får beskjed:",
		movesNobody: "Ingen i køen rykker fram av det.",
		sooner: (title: string, from: string, to: string) => `«${title}»: fra ${from} til ${to}`,
		done: (hours: string, moved: number) =>
			`Tiltaket er avsluttet.${hours ? ` ${hours} er frigjort.` : ""}${moved > 0 ? ` ${moved === 1 ? "Ett tiltak rykker" : `${moved} tiltak rykker`} fram, og eierne har fått beskjed.` : ""}`,
	},

	yes: {
		start: (quarter: string) => `Blir det ja, kan den etter prognosen starte i ${quarter}.`,
		noStart: "Blir det ja, får den ingen plass innen tre år med det som er satt av.",
		moves: (title: string, from: string, to: string) =>
			`Ja til denne flytter «${title}» fra ${from} til ${to}`,
		movesNobody: "Ja til denne flytter ingen andre.",
		allMove: (title: string, from: string, to: string) =>
			`Går alle videre, flyttes «${title}» fra ${from} til ${to}`,
		allMoveNobody: "Går alle videre, flyttes ingen av dem som venter i dag.",
	},

	mail: {
		soonerSubject: (title: string) => `Kan starte før: ${title}`,
		laterSubject: (title: string) => `Starter senere: ${title}`,
		text: (title: string, from: string, to: string, why: string, url: string) =>
			`Hei!\n\n«${title}» kan etter prognosen starte ${to}. Før var det ${from}.\n\n${why}\n\nSe hva som skal til:\n${url}`,
		inQuarter: (quarter: string) => `i ${quarter}`,
		later: "senere enn om tre år",
		why: {
			started: (title: string) => `Grunnen er at «${title}» er satt i gang.`,
			paused: (title: string) => `Grunnen er at «${title}» er satt på pause.`,
			finished: (title: string) => `Grunnen er at «${title}» er fullført.`,
			stopped: (title: string) => `Grunnen er at «${title}» er stoppet.`,
			slots: () => "Grunnen er at det er satt av et annet antall plasser.",
			order: (title: string) => `Grunnen er at rekkefølgen rundt «${title}» er endret.`,
			plan: () => "Grunnen er at en ny plan er publisert.",
		},
	},
};
