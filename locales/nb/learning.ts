const questions = (n: number) => (n === 0 ? "ingen spørsmål" : n === 1 ? "1 spørsmål" : `${n} spørsmål`);

/** Texts of the learning module: reflections, the team's promise, evaluation, diplomas. */
export const learning = {
	title: "Min læring",
	/** Asked where neither the programme nor the tenant has a question of its own. */
	guidingQuestion: "Hva vil det si å være lederen som skal virkeliggjøre våre mål og strategier?",
	mine: {
		lead: "Her skriver du dagens refleksjon og ser hvordan svaret ditt har vokst. Det du skriver, er ditt.",
		emptyTitle: "Du er ikke med i noe program ennå",
		emptyText: "Når du har vært på en samling, skriver du dagens refleksjon her.",
		noDays: "Etter første samlingsdag kan du skrive refleksjonen din her.",
		growth: "Se hvordan svaret ditt har vokst",
		sharedIn: (cohort: string) => `Delt i ${cohort}`,
		team: "Lederteamet mitt",
		written: "Skrevet",
		notWritten: "Ikke skrevet",
		shared: "Delt",
		sharedWithYou: "Delt med deg som prosessleder",
		sharedWithYouText: "Du ser bare det deltakerne selv har valgt å dele.",
	},
	write: {
		title: (gathering: number, day: number) => `Refleksjon, samling ${gathering}, dag ${day}`,
		formLabel: "Dagens refleksjon",
		private:
			"Bare du ser det du skriver her, til du selv velger å dele det. Ingen andre kan åpne det, heller ikke administratorer.",
		guidingHint: "Det samme spørsmålet kommer igjen på hver samling. Skriv det du mener i dag.",
		save: "Lagre refleksjonen",
		saved: "Refleksjonen er lagret. Bare du ser den, til du deler den.",
	},
	share: {
		title: "Hvem kan lese det?",
		nothing: "Når du har lagret noe, kan du velge om noen får lese det.",
		text: "Du bestemmer for hvert svar, og du kan ta det tilbake når du vil.",
		who: "Disse kan lese svaret",
		groups: {
			facilitators: {
				short: "prosesslederne",
				label: "Prosesslederne i kullet",
				hint: "De som leder samlingene deres.",
			},
			team: {
				short: "lederteamet",
				label: "Lederteamet mitt",
				hint: "Lederne som har samme leder som du. Lederen deres ser det ikke.",
			},
			cohort: {
				short: "kullet",
				label: "Alle i kullet",
				hint: "Deltakerne og prosesslederne.",
			},
		},
		state: (groups: readonly string[]) =>
			groups.length === 0 ? "Bare du kan lese dette" : `Du og ${groups.join(", ")} kan lese dette`,
		save: "Lagre hvem som kan lese",
		saved: "De du valgte, kan lese svaret nå.",
		takenBack: "Svaret er bare ditt igjen.",
	},
	growth: {
		title: "Slik har svaret ditt vokst",
		whose: (name: string, programme: string) => `${name}, ${programme}`,
		lead: (reached: number, all: number) =>
			reached === 0
				? "Ett spørsmål, gjennom hele programmet."
				: `Svaret ditt fra ${reached} av ${all} samlinger.`,
		notYet: "Ikke skrevet ennå",
		print: "Skriv ut",
		emptyTitle: "Her vokser svaret ditt",
		emptyText: "Svar på spørsmålet etter hver samling. Da kan du se hvordan svaret endrer seg.",
		emptyAction: "Skriv en refleksjon",
	},
	shared: {
		title: (cohort: string) => `Delt i ${cohort}`,
		lead: "Dette har deltakerne selv valgt å dele. De kan ta det tilbake når de vil.",
		gatherings: "Samlinger",
		emptyTitle: "Ingen har delt noe ennå",
		emptyText: "Refleksjoner er private. Her kommer det som deltakerne velger å dele.",
		emptyAction: "Gå til Min læring",
	},
	team: {
		title: "Lederteamet",
		lead: (unit: string) => `Lederne under samme leder i ${unit}.`,
		noTeam: "Du er ikke i et lederteam. Et lederteam er lederne som har samme leder.",
		noProgramme: "Når dere er med i et program, svarer dere og gir ett løfte sammen.",
		members: (names: string) => `I teamet: ${names}`,
		emptyTitle: (programme: string) => `Ett svar og ett løfte: ${programme}`,
		emptyText:
			"Svar på programmets spørsmål sammen, og lov én ting dere skal gjøre. Teamet og lederen deres ser det.",
		write: "Skriv svaret og løftet",
		edit: "Endre svaret og løftet",
		under: (unit: string) => `Lederteamet i ${unit}`,
		serves: (goal: string) => `Mål: ${goal}`,
		isShown: "Kan vises på kraftsamlingen",
		isNotShown: "Vises for teamet og lederen deres",
		led: "Løftene fra lederteamene du leder",
		shared: "Delt i lederteamet",
		formTitle: "Teamets svar og løfte",
		formLead: (unit: string) =>
			`Dere skriver sammen for lederteamet i ${unit}. Alle i teamet kan endre, og lederen deres kan lese.`,
		answerHint: "Det dere er enige om.",
		promise: "Løftet vårt",
		promiseHint: "Én ting dere skal gjøre, som andre kan se at dere gjør.",
		goal: "Målet det tjener",
		noGoal: "Ikke knyttet til et mål",
		mayBeShown: "Kraftsamlingen kan vise løftet",
		mayBeShownHint: "Da kan alle ledere se løftet, med navnet på enheten.",
		save: "Lagre for teamet",
		saved: "Svaret og løftet er lagret.",
		changedMeanwhile:
			"En annen i teamet har lagret mens du skrev. Se hva de skrev, og lagre på nytt hvis ditt skal gjelde.",
		theirs: "Dette er lagret nå:",
	},
	prompts: {
		title: "Spørsmål til refleksjon",
		lead: "Deltakerne svarer for seg selv på slutten av hver dag. Ingen ser svarene før deltakeren deler dem.",
		always: "Dette spørsmålet er alltid med",
		changeGuiding: "Endre spørsmålet i programmet",
		count: questions,
		hint: "Ett spørsmål på hver linje, høyst tre. La det stå tomt om spørsmålet over er nok.",
		save: "Lagre spørsmålene",
		saved: (gathering: number) => `Spørsmålene til samling ${gathering} er lagret.`,
		tooMany: (most: number) => `Skriv høyst ${most} spørsmål, ett på hver linje.`,
		tooLong: (most: number) => `Et spørsmål kan ha høyst ${most} tegn. Gjør det kortere.`,
	},
	next: {
		reflectTitle: "Skriv dagens refleksjon",
		reflectEarlierTitle: (gathering: number, day: number) =>
			`Skriv refleksjonen fra samling ${gathering}, dag ${day}`,
		reflectText: "Det tar noen minutter. Bare du ser det du skriver.",
		reflectAction: "Skriv refleksjonen",
	},
	links: {
		prompts: "Spørsmål til refleksjon",
		growth: "Svaret mitt gjennom programmet",
		mine: "Min læring",
	},
};
