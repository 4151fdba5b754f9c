const people = (n: number) => (n === 1 ? "1 person" : `${n} personer`);
const places = (n: number) => (n === 1 ? "1 ledig plass" : `${n} ledige plasser`);

/** Texts about enrolment that bends: stand-ins, apologies, catch-up, swaps, offers to new leaders. */
export const enrolment = {
	places,
	standIn: {
		label: "Hvis ja: hvem er stedfortreder hos dere?",
		hint: "Skriv navn eller e-post. Personen får beskjed om dagene.",
		hintRequired: "Må fylles ut når du svarer ja. Skriv navn eller e-post. Personen får beskjed om dagene.",
		missing: "Skriv hvem som er stedfortreder mens du er borte.",
		noOne: (written: string) =>
			`Vi finner ingen som heter ${written}. Skriv hele navnet, eller e-postadressen.`,
		several: (written: string) => `Flere passer til ${written}. Velg hvem du mener.`,
		tooShort: "Skriv minst tre bokstaver.",
		there: "Hvem er stedfortreder hos dere disse dagene?",
		newDays: "Hvem er stedfortreder hos dere de nye dagene?",
		swapHint:
			"Den du har navngitt før, følger med. Skriv en annen hvis de nye dagene ikke passer. Personen får beskjed når byttet er gjort.",
		choose: "Hvem mener du?",
		is: (name: string) => `Stedfortreder: ${name}`,
	},
	other: {
		title: "Passer ikke dagene?",
		text: "Du kan ta denne samlingen med et annet kull. Plassen din her går til den neste på ventelisten.",
		choose: "Ledige plasser",
		submit: "Bytt til dette kullet",
		done: (cohort: string) => `Du har fått plass med ${cohort}.`,
		missing: "Velg hvilket kull du vil ta samlingen med.",
	},
	apology: {
		title: "Meld forfall",
		text: "Si fra så snart du vet det, så får den neste på ventelisten plassen. Vi spør ikke om grunnen.",
		days: "Hvilke dager kan du ikke komme?",
		submit: "Meld forfall",
		done: "Vi har fått beskjed. Takk for at du sa fra.",
		told: (days: string) => `Du har meldt forfall ${days}.`,
		missing: "Velg minst én dag.",
		refusals: {
			"no-place": "Du har ikke plass på samlingen, så du trenger ikke melde forfall.",
			"no-days": "Velg minst én dag.",
			"too-late": "Dagen har begynt. Ring prosesslederen eller programkontoret.",
		},
	},
	catchUp: {
		title: "Ta igjen samlingen",
		text: "Du kan ta den samme samlingen med et annet kull. Denne er nærmest i tid:",
		more: "Andre dager",
		submit: (n: number) => `Ta igjen samling ${n}`,
		submitWith: (n: number, cohort: string) => `Ta igjen samling ${n} med ${cohort}`,
		done: (n: number) => `Du har fått plass. Du tar igjen samling ${n}, og kalenderfilen kommer på e-post.`,
		none: "Ingen andre kull har ledig plass akkurat nå. Programkontoret hjelper deg å finne en dag.",
		refusals: {
			"not-invited": "Du har ikke lenger denne samlingen.",
			"nothing-to-catch-up": "Du har plass på denne samlingen. Meld forfall først hvis du ikke kan komme.",
			"has-it": "Du har allerede plass på denne samlingen med et annet kull, eller du har vært der.",
			"no-room": "Plassen er tatt i mellomtiden. Velg en annen dag.",
		},
		next: {
			title: (n: number) => `Ta igjen samling ${n}`,
			text: "Se hvilke kull som har ledig plass.",
			action: "Finn en dag",
		},
	},
	swap: {
		title: "Bytt med en kollega",
		lead: (gathering: string) => `${gathering}. Dere bytter plass når kollegaen har sagt ja.`,
		link: "Bytt med en kollega",
		linkFor: (gathering: string) => `Bytt med en kollega: ${gathering.toLowerCase()}`,
		search: "Søk etter en kollega i et annet kull",
		nobody: "Ingen med det navnet i de andre kullene kan bytte med deg nå. Prøv en del av navnet.",
		none: {
			title: "Derfor kan ingen bytte med deg nå",
			titleOne: "Derfor kan ingen bytte bare denne samlingen med deg nå",
			noPlace: "Du har svart nei eller meldt forfall, så du har ingen plass å bytte bort.",
			alone: "Programmet har ingen andre kull.",
			whys: {
				held: (cohort: string, days: string) => `${cohort} hadde samlingen ${days}.`,
				undated: (cohort: string, _days: string) => `${cohort} har ikke fått dager for samlingen ennå.`,
				cancelled: (cohort: string, _days: string) => `Samlingen er avlyst for ${cohort}.`,
				"not-invited": (cohort: string, days: string) =>
					`${cohort} har samlingen ${days}, men ingen der er invitert ennå. Da kan ingen bytte.`,
				nobody: (cohort: string, days: string) =>
					`${cohort} har samlingen ${days}, men ingen der kan spørres om å bytte.`,
				"no-place": (cohort: string, days: string) =>
					`${cohort} har samlingen ${days}, men ingen der har en plass å bytte med.`,
				full: (cohort: string, days: string) =>
					`${cohort} har samlingen ${days}, men det er fullt der eller her.`,
				"already-attended": (cohort: string, days: string) =>
					`${cohort} har samlingen ${days}, men en av dere ville fått den to ganger.`,
			},
			cohort: "Kull kan du bare bytte med noen som har vært på de samme samlingene som deg.",
			instead: "Dette kan du gjøre i stedet",
			elsewhere: (places: string) => `Ta denne samlingen med et annet kull (${places})`,
			fullElsewhere:
				"Vent: ingen andre kull har ledig plass på denne samlingen nå. Plassene står på siden med svaret ditt når de kommer.",
			apology: "Meld forfall, og ta samlingen igjen med et annet kull",
			decline: "Svar nei, og ta samlingen igjen med et annet kull",
			office: "Spør programkontoret om å få et kull som passer bedre",
		},
		only: { one: "Kan bytte bare denne samlingen", cohort: "Kan bytte bare kull" },
		scope: "Hva vil du bytte?",
		scopes: { one: "Bare denne samlingen", cohort: "Kull, for resten av programmet" },
		partner: "Kollega",
		partnerMissing: "Søk, og velg en kollega.",
		option: (cohort: string, days: string) => `${cohort}, ${days}`,
		ask: "Spør om å bytte",
		asked: "Vi har spurt kollegaen din. Ingenting endres før du får svar.",
		answerTitle: (name: string) => `${name} vil bytte med deg`,
		ownTitle: (name: string) => `Du har spurt ${name} om å bytte`,
		one: (n: number, programme: string) => `Det gjelder samling ${n} i ${programme}.`,
		whole: (programme: string) => `Det gjelder kull for resten av ${programme}.`,
		you: "Du går til",
		colleague: (name: string) => `${name} går til`,
		place: (cohort: string, when: string) => (when === "" ? cohort : `${cohort}, ${when}`),
		yes: "Ja, bytt",
		no: "Nei, jeg beholder plassen min",
		withdraw: "Trekk spørsmålet",
		withdrawn: "Spørsmålet er trukket tilbake.",
		done: "Dere har byttet. Begge får e-post, og programkontoret har fått beskjed.",
		declined: "Du beholder plassen din. Kollegaen får beskjed.",
		states: {
			asked: "Venter på svar",
			done: "Byttet er gjort.",
			declined: "Det ble ikke noe bytte.",
			withdrawn: "Spørsmålet er trukket tilbake.",
		},
		refusals: {
			"same-cohort": () => "Dere er i samme kull. Velg en i et annet kull.",
			"not-in-programme": () => "Kollegaen er ikke lenger med i programmet. Velg en annen.",
			"not-ahead": (n: number) =>
				`Samling ${n} har begynt, eller ingen er invitert til den ennå, i ett av kullene.`,
			"no-place": (n: number) => `En av dere har ikke plass på samling ${n}. Bare plasser kan byttes.`,
			"already-attended": (n: number) =>
				`En av dere har allerede vært på samling ${n}, og ville fått den to ganger.`,
			full: (n: number) => `Det er fullt på samling ${n} i ett av kullene.`,
			"would-miss": (n: number) =>
				`En av dere ville gått glipp av samling ${n}, som er holdt i det andre kullet.`,
			"asked-already": () =>
				"Du har allerede spurt noen i dette programmet. Vent på svar, eller trekk spørsmålet.",
			settled: () => "Spørsmålet er allerede besvart.",
		},
		next: {
			title: (name: string) => `${name} vil bytte plass med deg`,
			text: "Si ja eller nei. Ingenting endres før du svarer.",
			action: "Svar på spørsmålet",
		},
	},
	offer: {
		title: (programme: string) => `Plass i ${programme}`,
		lead: (name: string, cohort: string) => `Hei, ${name}. Det er en plass til deg i ${cohort}.`,
		coming: "Samlingene som kommer",
		yes: "Ja, jeg tar plassen",
		no: "Nei takk",
		accepted: "Plassen er din. Invitasjonene kommer på e-post.",
		declined: "Da går plassen til en annen. Programkontoret har fått beskjed.",
		states: { accepted: "Du har tatt plassen.", declined: "Du har sagt nei til plassen." },
		full: "Kullet er blitt fullt i mellomtiden. Programkontoret har fått beskjed og finner en plass til deg.",
		unknown: "Lenken virker ikke lenger",
		unknownText: "Logg inn og gå til Mitt program, eller spør programkontoret.",
		next: {
			title: (programme: string) => `Du har fått tilbud om plass i ${programme}`,
			text: (cohort: string) => `Plassen er i ${cohort}. Si ja eller nei.`,
			action: "Svar på tilbudet",
		},
	},
	visiting: (cohort: string) => `Sammen med ${cohort}`,
	visitor: "fra et annet kull",
	notices: {
		title: "Dette har skjedd",
		text: "Beskjeder fra deltakerne og organisasjonen. De blir borte når du har sett dem.",
		kinds: {
			left: (name: string) => `${name} har sluttet. Det som er gjennomført, er tatt vare på.`,
			moved: (name: string) =>
				`${name} leder en annen enhet nå, og er fortsatt i kullet. Se om det er riktig.`,
			no_longer_leader: (name: string) =>
				`${name} er ikke lenger leder, og er fortsatt i kullet. Se om det er riktig.`,
			swapped: (name: string, other: string, n: number | null) =>
				n === null
					? `${name} og ${other} har byttet kull.`
					: `${name} og ${other} har byttet plass på samling ${n}.`,
			other_cohort: (name: string, n: number) => `${name} tar samling ${n} med et annet kull.`,
			offer_accepted: (name: string) => `${name} er ny leder og har tatt plassen i kullet.`,
			offer_declined: (name: string) => `${name} er ny leder og har sagt nei til plassen.`,
		},
		seen: "Merk alle som sett",
		seenDone: "Beskjedene er merket som sett.",
		next: {
			title: (n: number) => (n === 1 ? "Én beskjed fra deltakerne" : `${n} beskjeder fra deltakerne`),
			text: "Noen har byttet, sluttet eller tatt et tilbud om plass.",
			action: "Se beskjedene",
		},
	},
	cancellation: {
		title: "Avlys samlingen",
		link: "Avlys samlingen",
		text: (n: number) =>
			n === 0
				? "Ingen er invitert ennå, så ingen får beskjed."
				: `${people(n)} får beskjed, kalenderen deres blir oppdatert, og de får tilbud om å ta igjen samlingen med et annet kull.`,
		undo: "Setter du nye datoer etterpå, gjelder samlingen igjen, og alle må svare på nytt.",
		submit: "Avlys samlingen",
		done: (n: number) =>
			n === 0 ? "Samlingen er avlyst." : `Samlingen er avlyst. ${people(n)} får beskjed.`,
		cancelled: (day: string) => `Samlingen ble avlyst ${day}.`,
		again: "Sett nye datoer under for å holde den likevel. Da må alle svare på nytt.",
		refusals: {
			"already-cancelled": "Samlingen er allerede avlyst.",
			held: "Samlingen er holdt, så den kan ikke avlyses.",
		},
		tag: "Avlyst",
	},
	closedWeeks: {
		title: "Stengte uker",
		lead: "Uker da en enhet ikke kan unnvære lederne sine: ferie, turnusplanlegging. Det gjelder også enhetene under. Sett dem på øverste enhet for å gjelde alle.",
		caption: "Enheter med stengte uker",
		columns: { unit: "Enhet", weeks: "Uker" },
		empty: "Ingen enheter har stengte uker ennå.",
		weeks: "Uker",
		ofYear: (weeks: string, year: string) => `uke ${weeks} i ${year}`,
		weeksHint: "Skriv år og uke, for eksempel 2027-28, 2027-29. La feltet stå tomt for å fjerne ukene.",
		submit: "Lagre ukene",
		saved: "Ukene er lagret.",
		badWeek: (written: string) => `${written} er ikke en uke. Skriv år og uke, for eksempel 2027-28.`,
		unknownUnit: "Enheten finnes ikke lenger. Søk den opp på nytt.",
		of: (unit: string) => `Stengte uker for ${unit}`,
		choose: "Steng uker for en enhet",
		search: "Søk etter enhet",
		found: (shown: number, total: number) =>
			total === 0
				? "Ingen enheter har det i navnet."
				: shown < total
					? `Viser ${shown} av ${total} enheter. Skriv mer av navnet.`
					: total === 1
						? "1 enhet"
						: `${total} enheter`,
		link: "Stengte uker",
		warning: (unit: string, week: string, leaders: string) =>
			`${unit} har stengt uke ${week}. Det gjelder ${leaders}.`,
		warningTitle: "Noen enheter har stengt disse ukene",
		warningText: "Datoene er lagret. Snakk med dem det gjelder, eller velg andre dager.",
		leaders: (n: number, names: string) => (n > 5 ? `${names} og ${n - 5} til` : names),
	},
};
