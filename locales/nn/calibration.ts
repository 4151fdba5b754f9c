/** Kalibrering: ei felles sak som heile panelet gir poeng på før dagen. */
export const calibration = {
	title: "Kalibrering",
	lead: "Heile panelet gir poeng på den same saka før dagen, på det same skjemaet. Så ser de kor ulikt de les nivåa, og blir einige om kva dei tyder her. Poenga tel ikkje i noko resultat.",
	none: {
		title: "Inga felles sak enno",
		text: "Når kontoret har lagt ut ei sak, gir du poeng på ho her.",
		office: "Skriv ei kort, oppdikta sak, eller bruk dømet. Alle i panelet får den same.",
	},
	next: {
		text: "Gi poeng på den felles saka før dagen. Det tek fem minutt, og tel ikkje.",
		action: "Gi poeng på saka",
	},
	progress: (submitted: number, members: number) => `${submitted} av ${members} i panelet har gitt poeng.`,
	hidden: "Ingen ser poenga før alle har gitt sine, eller kontoret avsluttar kalibreringa.",
	allIn: "Alle i panelet har gitt poeng.",
	closedWords: "Kalibreringa er avslutta.",
	score: {
		title: "Gi poeng på den felles saka",
		lead: "Les saka og gi poeng som på dagen. Poenga tel ikkje i noko resultat.",
		action: "Gi poeng",
		page: "Saka",
		submit: "Send inn poenga mine",
		submitText: "Då står dei. Du ser korleis panelet las saka når alle har sendt inn.",
		sent: "Takk. Poenga dine er sende inn.",
	},
	write: {
		title: "Skriv den felles saka",
		edit: "Endre saka",
		lead: "Ho har dei same delane som sida laga leverer. Bruk ei oppdikta sak, aldri ei som er med på dagen.",
		caseTitle: "Tittel",
		useExample: "Fyll inn eit døme",
		save: "Lagre saka",
		saved: "Saka er lagra. Panelet ser ho når kalibreringa opnar.",
		refusals: {
			begun: "Nokon har gitt poeng på saka. Då kan ho ikkje endrast.",
			"changed-meanwhile": "Nokon annan har endra saka i mellomtida. Sjå over, og lagre på nytt.",
		},
	},
	closing: {
		link: "Avslutt kalibreringa",
		title: "Avslutte kalibreringa?",
		text: (missing: number) =>
			missing === 1
				? "1 i panelet har ikkje sendt inn. Når du avsluttar, blir spreiinga vist, og ingen kan gi poeng på saka meir."
				: `${missing} i panelet har ikkje sendt inn. Når du avsluttar, blir spreiinga vist, og ingen kan gi poeng på saka meir.`,
		action: "Ja, avslutt",
		keepOpen: "Nei, lat ho stå open",
		closed: "Kalibreringa er avslutta.",
	},
	spread: {
		title: "Slik las panelet saka",
		text: "Ein prikk for kvar medlem, kriterium for kriterium, utan namn. Din eigen er merkt.",
		criterion: "Kriterium",
		own: "Ditt",
		range: "Lågaste til høgaste",
		ownSign: "ditt poeng",
		rangeSign: "frå lågaste til høgaste",
		few: "Med færre enn fem ser du berre ditt eige poeng og ytterpunkta. Med færre enn tre ser du berre ditt eige.",
	},
	meaning: {
		title: "Kva tyder nivåa her?",
		lead: "Snakk om kriteria der de er lengst frå kvarandre. Det de skriv her, står ved nivået når de gir poeng på dagen.",
		write: (criterion: string) => `Skriv kva eit nivå tyder: ${criterion}`,
		level: "Nivå",
		words: "Her tyder nivået",
		wordsHint: "Til dømes: minst tre brukarar er spurde. Lat feltet stå tomt for å ta det bort.",
		save: "Lagre",
		saved: "Lagra. Det står ved nivået når panelet gir poeng.",
		refusals: {
			scored: "Nokon har gitt poeng på ein pitch. Då kan ikkje nivåa forklarast på nytt.",
			"changed-meanwhile":
				"Nokon annan har skrive om dette kriteriet i mellomtida. Sjå over, og lagre på nytt.",
		},
	},
	example: {
		title: "Felles bilnøklar (oppdikta døme)",
		need: "Heimetenesta leitar etter bilnøklar kvar morgon. Åtte tilsette seier at det tek frå fem til femten minutt.",
		insight:
			"Vi følgde vakta i tre dagar. Nøklane ligg i lommer, skuffer og bilar. Ingen veit kven som hadde bilen sist.",
		solution:
			"Eit skap med kode der kvar nøkkel har sin plass, og ei liste på telefonen som viser kva bil som er ledig.",
		test: "Vi hengde opp ei tavle med krokar i to veker. Leitinga gjekk ned til to minutt, men tre nøklar vart gløymde i lomma.",
		benefit: "Omtrent ti minutt per vakt. Tida blir brukt til brukarane som i dag får besøk sist.",
		ask: "38 000 kroner til skap, og ein time frå IT til lista.",
	},
};
