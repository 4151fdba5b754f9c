/** Texts of what the web layer itself says: field errors, error pages. */
export const web = {
	fieldErrors: {
		required: "Dette feltet må fylles ut.",
		invalid: "Verdien kan ikke brukes her. Sjekk at den er skrevet riktig.",
		choose: "Velg ett av alternativene.",
		tooLong: (max: number) => `Teksten er for lang. Bruk høyst ${max} tegn.`,
		tooShort: (min: number) => `Teksten er for kort. Bruk minst ${min} tegn.`,
		tooHigh: (max: number) => `Tallet er for høyt. Det kan være høyst ${max}.`,
		tooLow: (min: number) => `Tallet er for lavt. Det må være minst ${min}.`,
		email: "Skriv en e-postadresse på formen navn@kommune.no.",
		day: "Skriv en dato som finnes, på formen 12.01.2027.",
		number: "Skriv et tall, for eksempel 12 eller 12,5.",
		foreignMoney: "Skriv beløpet i norske kroner. Annen valuta må regnes om først.",
		ambiguousNumber:
			"Skriv tusen med mellomrom og desimaler med komma. Slik det står, kan det bety begge deler.",
		wholeNumber: "Skriv et helt tall, for eksempel 12.",
		nationalId:
			"Teksten ser ut til å inneholde et fødselsnummer. Ta det bort og lagre igjen. Ingenting er lagret ennå.",
		fileMissing: "Velg en fil.",
		fileTooBig: (megabytes: number) => `Filen er for stor. Den kan være høyst ${megabytes} MB.`,
		fileType: "Denne filtypen kan ikke brukes her.",
	},
	wrongCode: {
		title: "Koden virker ikke",
		text: "Se etter om adressen er skrevet av riktig. Virker den fortsatt ikke, kan rommet eller avstemningen være stengt: spør den som ga deg koden.",
	},
	notFound: {
		title: "Siden finnes ikke",
		text: "Adressen kan være feil, eller du har ikke tilgang. Gå til forsiden og prøv derfra.",
		gone: "Det du ville endre, finnes ikke lenger. Kanskje har noen gjort det før deg, eller knappen ble trykket to ganger. Gå tilbake, last siden på nytt og se.",
		signIn: "Kanskje må du logge inn først.",
	},
	signedOut: {
		unsaved:
			"Ikke lagret: du er logget ut. Trykk på knappen over, så tar vi vare på det du skrev mens du logger inn.",
		title: "Du er logget ut",
		text: "Det du sendte, er ikke lagret ennå. Men det er ikke borte: det står på denne siden.",
		signIn: "Logg inn i en ny fane",
		comeBack: "Kom tilbake hit, og send på nytt.",
		file: "Filen må du velge om igjen.",
		again: "Send på nytt",
		written: "Dette skrev du",
	},
	refused: {
		title: "Forespørselen ble stoppet",
		text: "Skjemaet kom fra et annet nettsted enn dette, og ble ikke lagret. Gå tilbake, last siden på nytt og send igjen.",
	},
	tooLarge: {
		title: "Det du sendte, er for stort",
		text: "Ingenting er lagret. Gå tilbake og velg en mindre fil eller kort ned teksten.",
	},
	failed: {
		title: "Noe gikk galt hos oss",
		text: "Det er ikke din feil. Det du sendte sist, er ikke lagret. Prøv igjen om litt. Hvis det skjer flere ganger, oppgi denne koden når du tar kontakt:",
	},
	unavailable: {
		title: "Tjenesten starter",
		text: "Prøv igjen om et halvt minutt.",
	},
	noTenant: {
		emptyTitle: "Ingen kommune er lagt inn ennå",
		emptyText:
			"Tjenesten virker, men databasen er tom. To kommandoer på maskinen der den kjører, får dere i gang:",
		importFirst: "Hent inn enheter og ansatte fra HR-systemet. Kommunen får navn etter den øverste enheten.",
		thenAdministrator: "Gjør en av dem til administrator. Da får du en lenke til å logge inn med.",
		demo: "Vil du bare prøve med oppdiktede folk, starter du uten BASE_URL og SMTP_URL.",
		otherTitle: "Ingen kommune har denne adressen",
		otherText:
			"Ingen kommune her bruker denne adressen. Sjekk at den er skrevet riktig, eller spør den som drifter tjenesten.",
	},
	toFrontPage: "Gå til forsiden",
	nothingSaved: "Ingenting er endret.",
};
