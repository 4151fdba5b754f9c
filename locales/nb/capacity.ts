/** Texts of people in the pools, and cover that somebody must pay. */
export const capacity = {
	share: (competence: string, percent: string, rhythm: string) =>
		`${competence}: ${percent} % ${rhythm.toLowerCase()}`,

	people: {
		title: "Folkene timene kommer fra",
		lead: "Stillinger som kan gi timer til tiltak. Til sammen blir de tallet for hver kompetanse.",
		mineTitle: "Mine folk",
		mineLead: "De du leder som kan gi timer til tiltak, og hva de er spurt om.",
		add: "Legg til en stilling",
		purposeTitle: "Dette er planlegging, ikke kontroll",
		purpose:
			"Opplysningene brukes bare til å se om det finnes timer før noen får ja. De ses av nærmeste leder og av dem som holder porteføljen. Ingen rangeres, og ingen fører timer her.",
		discussed: (day: string) => `Drøftet med tillitsvalgte og verneombud ${day}.`,
		emptyTitle: "Ingen stillinger ennå",
		emptyText:
			"Legg inn hvem som kan hjelpe ideer fram, også ledige stillinger. Da regner vi ut timene for dere.",
		emptyMine:
			"Legg inn dem du leder som kan hjelpe ideer fram. Da ser du hva de er spurt om, kvartal for kvartal.",
		caption: (n: number) => (n === 1 ? "1 stilling" : `${n} stillinger`),
		columns: {
			name: "Hvem",
			unit: "Enhet",
			post: "Stilling",
			shares: "Gir timer til",
			away: "Borte eller i linja",
			named: "Timer lovet eller spurt om",
		},
		untitled: "Stilling uten navn",
		vacant: "Ledig",
		noShares: "Ingen kompetanse trekker på stillingen ennå.",
		notDiscussedTitle: "Timer per person er ikke drøftet ennå",
		notDiscussed:
			"Opplysninger om enkeltpersoner kan være et kontrolltiltak. Drøft det med tillitsvalgte og verneombud, og før inn datoen her. Til da teller bare timene dere setter selv.",
		notDiscussedOthers:
			"Oversikten åpner når porteføljeansvarlig har ført inn at den er drøftet med tillitsvalgte og verneombud.",
		discussedOn: "Drøftet den",
		discussedSave: "Før inn drøftingen",
		discussedSaved: "Drøftingen er ført inn. Nå kan dere legge inn stillinger.",
		discussedAhead: "Datoen er ikke kommet ennå. Før inn dagen dere faktisk drøftet det.",
		link: "Se mine folk",
	},

	post: {
		newTitle: "Legg til en stilling",
		newLead: "Én person, eller en stilling som står ledig.",
		person: "Hvem har stillingen?",
		personHint: "Navn, e-post eller ansattnummer. La det stå tomt når stillingen er ledig.",
		vacantTitle: "Hva heter den ledige stillingen?",
		vacantHint: "Bare når ingen har den. Timene vises for seg og teller ikke med før den er fylt.",
		leader: "Hvem leder den ledige stillingen?",
		leaderHint: "Navn, e-post eller ansattnummer. Trengs bare når stillingen er ledig.",
		leaderNeeded: "Skriv hvem som leder den ledige stillingen, så vet vi hvem som svarer.",
		noPost:
			"Personen har ingen stilling i organisasjonen nå. Sjekk navnet, eller be kontoret rette importen.",
		notYours: "Du kan bare legge inn folk i enhetene du leder. Be porteføljeansvarlig om resten.",
		alreadyThere: "Personen har alt en stilling her. Finn den i lista og endre den der.",
		whoOrWhat: "Skriv hvem som har stillingen, eller hva den ledige stillingen heter.",
		employment: "Stillingsprosent",
		weekHours: "Timer i en full uke",
		weekHoursHint: "37,5, eller 35,5 og 33,6 for dem som går turnus.",
		from: "Fra og med",
		to: "Til og med",
		endsBeforeStart: "Slutten er før starten. Bytt om datoene.",
		firstShare: "Hva den gir timer til",
		competence: "Kompetanse",
		percent: "Del av stillingen",
		percentHint: "I de ukene planen gjelder. Resten er arbeid i linja.",
		everyWeeks: "Hvor ofte?",
		rhythm: (weeks: number) =>
			weeks === 1 ? "Hver uke" : weeks === 2 ? "Annenhver uke" : `Hver ${weeks}. uke`,
		firstWeek: "En dag i en uke der planen gjelder",
		firstWeekHint: "Da vet vi hvilke uker det er.",
		add: "Legg til stillingen",
		added: "Stillingen er lagt til, og timene er regnet med.",
		save: "Lagre stillingen",
		saved: "Stillingen er lagret, og timene er regnet på nytt.",
		remove: "Ta stillingen ut",
		removed: "Stillingen er tatt ut, og timene er regnet på nytt.",
		changeTitle: "Endre stillingen",
		size: (percent: string, week: string) => `${percent} % stilling, ${week} timer i en full uke.`,
		hours: "Timer",
		hoursTitle: "Timene stillingen gir",
		hoursText:
			"Regnet av stillingsprosenten, planen, dagene borte og norske helligdager. Ferie fører dere inn som borte.",
		sharesTitle: "Gir timer til",
		addShare: "Legg til eller endre en kompetanse",
		shared: "Planen er lagret, og timene er regnet på nytt.",
		unshare: "Ta bort",
		unshareLabel: (name: string) => `Ta bort ${name}`,
		unshared: "Kompetansen trekker ikke lenger på stillingen.",
		moreThanPost:
			"Til sammen blir det mer enn hele stillingen i minst én uke. Ingenting er lagret. Sett ned prosenten, eller velg andre uker.",
		absencesTitle: "Borte, eller bundet i linja",
		absencesText: "Ferie, permisjon og travle perioder i linja. Skriv aldri hvorfor noen er borte.",
		kind: "Hva er det?",
		kinds: { away: "Borte", line: "I linja" },
		absenceFrom: "Første dag",
		absenceTo: "Siste dag",
		absencePercent: "Hvor mye av stillingen?",
		absence: (kind: string, from: string, to: string, percent: string) =>
			`${kind} ${from}–${to}, ${percent} %`,
		addAbsence: "Legg til dager",
		absenceAdded: "Dagene er lagt til, og timene er regnet på nytt.",
		absenceOver: "Dagene er over, og timene der er historie. Velg dager som kommer.",
		removeAbsence: "Ta bort",
		removeAbsenceLabel: (from: string) => `Ta bort dagene fra ${from}`,
		absenceRemoved: "Dagene er tatt bort, og timene er regnet på nytt.",
	},

	source: {
		column: "Hvor tallet kommer fra",
		people: "Regnet av folkene",
		stated: "Satt av kontoret",
		statedOver: (hours: string) => `Satt av kontoret. Folkene gir ${hours}`,
		vacant: (hours: string) => `${hours} til om ledige stillinger fylles`,
		peopleHint: (hours: string) => `Folkene gir ${hours}`,
		statedTitle: "Tall som går foran folkene",
		statedText: "Her gjelder tallet dere har satt. Dere kan la det folkene gir, gjelde igjen.",
		countLabel: (name: string) => `La folkene telle for ${name}`,
		counting: (name: string) => `Nå regnes ${name} av folkene igjen.`,
	},

	cover: {
		title: "Frikjøp",
		lead: (title: string, what: string) =>
			`${title}: ${what}. Noen må gjøre jobben deres imens, og en konto må betale.`,
		hourCost: "Hva koster en time vikar?",
		hourCostHint: "Bare når noen må tas ut av førstelinja. Timer ganger vikarkost blir summen.",
		account: "Konto som betaler vikaren",
		accountHint: "Kontonummer eller ansvar, og hvem som har sagt ja. Uten konto er et ja ikke et ja.",
		save: "Lagre frikjøpet",
		saved: "Frikjøpet er lagret, og en konto betaler.",
		savedUnpaid:
			"Frikjøpet er lagret, men ingen konto betaler ennå. Tiltaket kan ikke starte før det er avklart.",
		isCover: "Er dette frikjøp? Før inn vikarkost og konto",
		costs: (hours: string, cost: string, sum: string) => `Frikjøp: ${hours} timer × ${cost} = ${sum}.`,
		paidBy: (account: string) => `Betales av ${account}.`,
		nobodyPays: "Ingen betaler ennå",
		change: "Endre frikjøpet",
		unpaid:
			"Dette er frikjøp, og ingen konto betaler vikaren. Svaret er ikke lagret. Skriv kontoen som betaler, eller svar nei.",
		missing: (names: string) =>
			`Ingen konto betaler vikar for ${names}. Før inn kontoen, eller trekk forespørselen.`,
		enter: "Før inn kontoen",
	},

	naming: {
		label: "Hvem blir det?",
		hint: "Kan sies senere. Leder noen andre personen, spør vi den lederen.",
		meant: (name: string) => `Det gjelder ${name}.`,
		passedOn: "Takk. Lederen for den du navnga, er spurt og svarer nå.",
	},

	requests: {
		moreThanPool: (competence: string, hours: string, quarter: string) =>
			`${competence} har ${hours} timer i ${quarter}. Ingenting er lagret. Be om færre timer, del på flere kvartal, eller få noen til å rette tallet.`,
	},
};
