import type { web as source } from "../nb/web.ts";
import type { Shape } from "../shape.ts";

export const web = {
	fieldErrors: {
		required: "Dette feltet må fyllast ut.",
		invalid: "Verdien kan ikkje brukast her. Sjekk at han er skriven rett.",
		choose: "Vel eitt av alternativa.",
		tooLong: (max: number) => `Teksten er for lang. Bruk høgst ${max} teikn.`,
		tooShort: (min: number) => `Teksten er for kort. Bruk minst ${min} teikn.`,
		tooHigh: (max: number) => `Talet er for høgt. Det kan vere høgst ${max}.`,
		tooLow: (min: number) => `Talet er for lågt. Det må vere minst ${min}.`,
		email: "Skriv ei e-postadresse på forma namn@kommune.no.",
		day: "Skriv ein dato som finst, på forma 12.01.2027.",
		number: "Skriv eit tal, til dømes 12 eller 12,5.",
		foreignMoney: "Skriv beløpet i norske kroner. Annan valuta må reknast om først.",
		ambiguousNumber:
			"Skriv tusen med mellomrom og desimalar med komma. Slik det står, kan det bety begge delar.",
		wholeNumber: "Skriv eit heilt tal, til dømes 12.",
		nationalId:
			"Teksten ser ut til å innehalde eit fødselsnummer. Ta det bort og lagre på nytt. Ingenting er lagra enno.",
		fileMissing: "Vel ei fil.",
		fileTooBig: (megabytes: number) => `Fila er for stor. Ho kan vere høgst ${megabytes} MB.`,
		fileType: "Denne filtypen kan ikkje brukast her.",
	},
	wrongCode: {
		title: "Koden verkar ikkje",
		text: "Sjå etter om adressa er skriven av rett. Verkar ho framleis ikkje, kan rommet eller avstemminga vere stengd: spør den som gav deg koden.",
	},
	notFound: {
		title: "Sida finst ikkje",
		text: "Adressa kan vere feil, eller du har ikkje tilgang. Gå til framsida og prøv derifrå.",
		gone: "Det du ville endre, finst ikkje lenger. Kanskje har nokon gjort det før deg, eller knappen vart trykt to gonger. Gå tilbake, last sida på nytt og sjå.",
		signIn: "Kanskje må du logge inn først.",
	},
	signedOut: {
		unsaved:
			"Ikkje lagra: du er logga ut. Trykk på knappen over, så tek vi vare på det du skreiv medan du loggar inn.",
		title: "Du er logga ut",
		text: "Det du sende, er ikkje lagra enno. Men det er ikkje borte: det står på denne sida.",
		signIn: "Logg inn i ei ny fane",
		comeBack: "Kom tilbake hit, og send på nytt.",
		file: "Fila må du velje om igjen.",
		again: "Send på nytt",
		written: "Dette skreiv du",
	},
	refused: {
		title: "Førespurnaden vart stoppa",
		text: "Skjemaet kom frå ein annan nettstad enn denne, og vart ikkje lagra. Gå tilbake, last sida på nytt og send igjen.",
	},
	tooLarge: {
		title: "Det du sende, er for stort",
		text: "Ingenting er lagra. Gå tilbake og vel ei mindre fil eller kort ned teksten.",
	},
	failed: {
		title: "Noko gjekk gale hos oss",
		text: "Det er ikkje din feil. Det du sende sist, er ikkje lagra. Prøv igjen om litt. Om det skjer fleire gonger, oppgi denne koden når du tek kontakt:",
	},
	unavailable: {
		title: "Tenesta startar",
		text: "Prøv igjen om eit halvt minutt.",
	},
	noTenant: {
		emptyTitle: "Ingen kommune er lagd inn enno",
		emptyText:
			"Tenesta verkar, men databasen er tom. To kommandoar på maskina der ho køyrer, får dykk i gang:",
		importFirst: "Hent inn einingar og tilsette frå HR-systemet. Kommunen får namn etter den øvste eininga.",
		thenAdministrator: "Gjer ein av dei til administrator. Då får du ei lenkje til å logge inn med.",
		demo: "Vil du berre prøve med oppdikta folk, startar du utan BASE_URL og SMTP_URL.",
		otherTitle: "Ingen kommune har denne adressa",
		otherText:
			"Ingen kommune her brukar denne adressa. Sjekk at ho er skriven rett, eller spør den som driftar tenesta.",
	},
	toFrontPage: "Gå til framsida",
	nothingSaved: "Ingenting er endra.",
} satisfies Shape<typeof source>;
