/** Kalibrering: en felles sak som hele panelet gir poeng på før dagen. */
export const calibration = {
	title: "Kalibrering",
	lead: "Hele panelet gir poeng på den samme saken før dagen, på det samme skjemaet. Så ser dere hvor ulikt dere leser nivåene, og blir enige om hva de betyr her. Poengene teller ikke i noe resultat.",
	none: {
		title: "Ingen felles sak ennå",
		text: "Når kontoret har lagt ut en sak, gir du poeng på den her.",
		office: "Skriv en kort, oppdiktet sak, eller bruk eksempelet. Alle i panelet får den samme.",
	},
	next: {
		text: "Gi poeng på den felles saken før dagen. Det tar fem minutter, og teller ikke.",
		action: "Gi poeng på saken",
	},
	progress: (submitted: number, members: number) => `${submitted} av ${members} i panelet har gitt poeng.`,
	hidden: "Ingen ser poengene før alle har gitt sine, eller kontoret avslutter kalibreringen.",
	allIn: "Alle i panelet har gitt poeng.",
	closedWords: "Kalibreringen er avsluttet.",
	score: {
		title: "Gi poeng på den felles saken",
		lead: "Les saken og gi poeng som på dagen. Poengene teller ikke i noe resultat.",
		action: "Gi poeng",
		page: "Saken",
		submit: "Send inn poengene mine",
		submitText: "Da står de. Du ser hvordan panelet leste saken når alle har sendt inn.",
		sent: "Takk. Poengene dine er sendt inn.",
	},
	write: {
		title: "Skriv den felles saken",
		edit: "Endre saken",
		lead: "Den har de samme delene som siden lagene leverer. Bruk en oppdiktet sak, aldri en som er med på dagen.",
		caseTitle: "Tittel",
		useExample: "Fyll inn et eksempel",
		save: "Lagre saken",
		saved: "Saken er lagret. Panelet ser den når kalibreringen åpner.",
		refusals: {
			begun: "Noen har gitt poeng på saken. Da kan den ikke endres.",
			"changed-meanwhile": "En annen har endret saken i mellomtiden. Se over, og lagre på nytt.",
		},
	},
	closing: {
		link: "Avslutt kalibreringen",
		title: "Avslutt kalibreringen?",
		text: (missing: number) =>
			missing === 1
				? "1 i panelet har ikke sendt inn. Når du avslutter, vises spredningen, og ingen kan gi poeng på saken mer."
				: `${missing} i panelet har ikke sendt inn. Når du avslutter, vises spredningen, og ingen kan gi poeng på saken mer.`,
		action: "Ja, avslutt",
		keepOpen: "Nei, la den stå åpen",
		closed: "Kalibreringen er avsluttet.",
	},
	spread: {
		title: "Slik leste panelet saken",
		text: "En prikk for hvert medlem, kriterium for kriterium, uten navn. Din egen er merket.",
		criterion: "Kriterium",
		own: "Ditt",
		range: "Laveste til høyeste",
		ownSign: "ditt poeng",
		rangeSign: "fra laveste til høyeste",
		few: "Med færre enn fem vises bare ditt eget poeng og ytterpunktene. Med færre enn tre vises bare ditt eget.",
	},
	meaning: {
		title: "Hva betyr nivåene her?",
		lead: "Snakk om kriteriene der dere er lengst fra hverandre. Det dere skriver her, står ved nivået når dere gir poeng på dagen.",
		write: (criterion: string) => `Skriv hva et nivå betyr: ${criterion}`,
		level: "Nivå",
		words: "Her betyr nivået",
		wordsHint: "For eksempel: minst tre brukere er spurt. La feltet stå tomt for å ta det bort.",
		save: "Lagre",
		saved: "Lagret. Det står ved nivået når panelet gir poeng.",
		refusals: {
			scored: "Noen har gitt poeng på en pitch. Da kan ikke nivåene forklares på nytt.",
			"changed-meanwhile":
				"En annen har skrevet om dette kriteriet i mellomtiden. Se over, og lagre på nytt.",
		},
	},
	example: {
		title: "Felles bilnøkler (oppdiktet eksempel)",
		need: "Hjemmetjenesten leter etter bilnøkler hver morgen. Åtte ansatte sier at det tar fra fem til femten minutter.",
		insight:
			"Vi fulgte vakta i tre dager. Nøklene ligger i lommer, skuffer og biler. Ingen vet hvem som hadde bilen sist.",
		solution:
			"Et skap med kode der hver nøkkel har sin plass, og en liste på telefonen som viser hvilken bil som er ledig.",
		test: "Vi hengte opp en tavle med kroker i to uker. Letingen gikk ned til to minutter, men tre nøkler ble glemt i lomma.",
		benefit: "Omtrent ti minutter per vakt. Tiden brukes til brukerne som i dag får besøk sist.",
		ask: "38 000 kroner til skap, og en time fra IT til lista.",
	},
};
