import type { learning as source } from "../nb/learning.ts";
import type { Shape } from "../shape.ts";

const questions = (n: number) => (n === 0 ? "ingen spørsmål" : n === 1 ? "1 spørsmål" : `${n} spørsmål`);

export const learning = {
	title: "Læringa mi",
	guidingQuestion: "Kva vil det seie å vere leiaren som skal gjere måla og strategiane våre til røyndom?",
	mine: {
		lead: "Her skriv du refleksjonen for dagen og ser korleis svaret ditt har vakse. Det du skriv, er ditt.",
		emptyTitle: "Du er ikkje med i noko program enno",
		emptyText: "Når du har vore på ei samling, skriv du refleksjonen for dagen her.",
		noDays: "Etter den første samlingsdagen kan du skrive refleksjonen din her.",
		growth: "Sjå korleis svaret ditt har vakse",
		sharedIn: (cohort: string) => `Delt i ${cohort}`,
		team: "Leiarteamet mitt",
		written: "Skriven",
		notWritten: "Ikkje skriven",
		shared: "Delt",
		sharedWithYou: "Delt med deg som prosessleiar",
		sharedWithYouText: "Du ser berre det deltakarane sjølve har valt å dele.",
	},
	write: {
		title: (gathering: number, day: number) => `Refleksjon, samling ${gathering}, dag ${day}`,
		formLabel: "Refleksjonen for dagen",
		private:
			"Berre du ser det du skriv her, til du sjølv vel å dele det. Ingen andre kan opne det, heller ikkje administratorar.",
		guidingHint: "Det same spørsmålet kjem att på kvar samling. Skriv det du meiner i dag.",
		save: "Lagre refleksjonen",
		saved: "Refleksjonen er lagra. Berre du ser han, til du deler han.",
	},
	share: {
		title: "Kven kan lese det?",
		nothing: "Når du har lagra noko, kan du velje om nokon får lese det.",
		text: "Du bestemmer for kvart svar, og du kan ta det tilbake når du vil.",
		who: "Desse kan lese svaret",
		groups: {
			facilitators: {
				short: "prosessleiarane",
				label: "Prosessleiarane i kullet",
				hint: "Dei som leier samlingane dykkar.",
			},
			team: {
				short: "leiarteamet",
				label: "Leiarteamet mitt",
				hint: "Leiarane som har same leiar som du. Leiaren dykkar ser det ikkje.",
			},
			cohort: {
				short: "kullet",
				label: "Alle i kullet",
				hint: "Deltakarane og prosessleiarane.",
			},
		},
		state: (groups: readonly string[]) =>
			groups.length === 0 ? "Berre du kan lese dette" : `Du og ${groups.join(", ")} kan lese dette`,
		save: "Lagre kven som kan lese",
		saved: "Dei du valde, kan lese svaret no.",
		takenBack: "Svaret er berre ditt att.",
	},
	growth: {
		title: "Slik har svaret ditt vakse",
		whose: (name: string, programme: string) => `${name}, ${programme}`,
		lead: (reached: number, all: number) =>
			reached === 0
				? "Eitt spørsmål, gjennom heile programmet."
				: `Svaret ditt frå ${reached} av ${all} samlingar.`,
		notYet: "Ikkje skriven enno",
		print: "Skriv ut",
		emptyTitle: "Her veks svaret ditt",
		emptyText: "Svar på spørsmålet etter kvar samling. Då kan du sjå korleis svaret endrar seg.",
		emptyAction: "Skriv ein refleksjon",
	},
	shared: {
		title: (cohort: string) => `Delt i ${cohort}`,
		lead: "Dette har deltakarane sjølve valt å dele. Dei kan ta det tilbake når dei vil.",
		gatherings: "Samlingar",
		emptyTitle: "Ingen har delt noko enno",
		emptyText: "Refleksjonar er private. Her kjem det som deltakarane vel å dele.",
		emptyAction: "Gå til Læringa mi",
	},
	team: {
		title: "Leiarteamet",
		lead: (unit: string) => `Leiarane under same leiar i ${unit}.`,
		noTeam: "Du er ikkje i eit leiarteam. Eit leiarteam er leiarane som har same leiar.",
		noProgramme: "Når de er med i eit program, svarer de og gir éin lovnad saman.",
		members: (names: string) => `I teamet: ${names}`,
		emptyTitle: (programme: string) => `Eitt svar og éin lovnad: ${programme}`,
		emptyText:
			"Svar på spørsmålet i programmet saman, og lov éin ting de skal gjere. Teamet og leiaren dykkar ser det.",
		write: "Skriv svaret og lovnaden",
		edit: "Endre svaret og lovnaden",
		under: (unit: string) => `Leiarteamet i ${unit}`,
		serves: (goal: string) => `Mål: ${goal}`,
		isShown: "Kan visast på kraftsamlinga",
		isNotShown: "Blir vist for teamet og leiaren dykkar",
		led: "Lovnadene frå leiarteama du leier",
		shared: "Delt i leiarteamet",
		formTitle: "Svaret og lovnaden frå teamet",
		formLead: (unit: string) =>
			`De skriv saman for leiarteamet i ${unit}. Alle i teamet kan endre, og leiaren dykkar kan lese.`,
		answerHint: "Det de er samde om.",
		promise: "Lovnaden vår",
		promiseHint: "Éin ting de skal gjere, som andre kan sjå at de gjer.",
		goal: "Målet det tener",
		noGoal: "Ikkje knytt til eit mål",
		mayBeShown: "Kraftsamlinga kan vise lovnaden",
		mayBeShownHint: "Då kan alle leiarar sjå lovnaden, med namnet på eininga.",
		save: "Lagre for teamet",
		saved: "Svaret og lovnaden er lagra.",
		changedMeanwhile:
			"Ein annan i teamet har lagra medan du skreiv. Sjå kva dei skreiv, og lagre på nytt om ditt skal gjelde.",
		theirs: "Dette er lagra no:",
	},
	prompts: {
		title: "Spørsmål til refleksjon",
		lead: "Deltakarane svarer for seg sjølve på slutten av kvar dag. Ingen ser svara før deltakaren deler dei.",
		always: "Dette spørsmålet er alltid med",
		changeGuiding: "Endre spørsmålet i programmet",
		count: questions,
		hint: "Eitt spørsmål på kvar linje, høgst tre. La det stå tomt om spørsmålet over er nok.",
		save: "Lagre spørsmåla",
		saved: (gathering: number) => `Spørsmåla til samling ${gathering} er lagra.`,
		tooMany: (most: number) => `Skriv høgst ${most} spørsmål, eitt på kvar linje.`,
		tooLong: (most: number) => `Eit spørsmål kan ha høgst ${most} teikn. Gjer det kortare.`,
	},
	next: {
		reflectTitle: "Skriv refleksjonen for dagen",
		reflectEarlierTitle: (gathering: number, day: number) =>
			`Skriv refleksjonen frå samling ${gathering}, dag ${day}`,
		reflectText: "Det tek nokre minutt. Berre du ser det du skriv.",
		reflectAction: "Skriv refleksjonen",
	},
	links: {
		prompts: "Spørsmål til refleksjon",
		growth: "Svaret mitt gjennom programmet",
		mine: "Læringa mi",
	},
} satisfies Shape<typeof source>;
