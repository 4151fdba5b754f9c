import type { letters as nb } from "../nb/letters.ts";
import type { Shape } from "../shape.ts";

/** The mails of the gatherings in nynorsk. */
export const letters = {
	placeholders: {
		name: "namn",
		programme: "program",
		gathering: "samling",
		when: "tid",
		days: "dagar",
		where: "stad",
		answerBy: "frist",
		link: "lenkje",
		colleague: "kollega",
		cohort: "kull",
		pitch: "pitch",
		pitchDay: "pitchedag",
		message: "meldinga",
		decisionBy: "avgjerdsdato",
		decider: "avgjerar",
		contact: "kontakt",
		sender: "avsendar",
		authority: "mynde",
	},
	meanings: {
		name: "førenamnet til den som får e-posten",
		programme: "namnet på programmet",
		gathering: "samlinga med nummer og tema",
		when: "dagar og klokkeslett",
		days: "dagane",
		where: "lokale og adresse",
		answerBy: "siste dag for å svare",
		link: "personleg lenkje",
		colleague: "namnet på kollegaen",
		cohort: "namnet på kullet",
		pitch: "namnet på pitchen",
		pitchDay: "namnet på pitchedagen",
		message: "det panelet eller den som avgjer, seier, del for del",
		decisionBy: "siste dag for avgjerda",
		decider: "den som avgjer",
		contact: "den laget kan ringe eller skrive til",
		sender: "den som har skrive",
		authority: "det delegerte myndet",
	},
	example: { name: "Ragnhild", colleague: "Ola Nordmann", cohort: "Kull 3" },
	texts: {
		invitation: {
			name: "Invitasjon",
			subject: "Invitasjon: {samling}, {dagar}",
			body: `Hei, {namn}

Du er invitert til {samling} i {program}.

Når: {tid}
Kvar: {stad}

Sei frå om du kjem innan {frist}:
{lenkje}

Lenkja er di eiga, så ikkje send ho vidare. Du kan endre svaret fram til fristen. Kalenderfila ligg ved.`,
		},
		changed: {
			name: "Endra tid eller stad",
			subject: "Endra: {samling}, {dagar}",
			body: `Hei, {namn}

Tid eller stad er endra for {samling} i {program}.

Når: {tid}
Kvar: {stad}

Sei frå om du kjem innan {frist}:
{lenkje}

Lenkja er di eiga, så ikkje send ho vidare. Du kan endre svaret fram til fristen. Kalenderfila ligg ved.`,
		},
		reminder: {
			name: "Påminning før fristen",
			subject: "Hugs å svare: {samling}, {dagar}",
			body: `Hei, {namn}

Vi har ikkje høyrt om du kjem til {samling}. Fristen er {frist}.

Når: {tid}
Kvar: {stad}

Svar her, det tek eitt minutt:
{lenkje}`,
		},
		late: {
			name: "Påminning etter fristen",
			subject: "Fristen er ute: {samling}, {dagar}",
			body: `Hei, {namn}

Fristen for å svare på {samling} var {frist}. Du kan framleis svare, og får plass om det er ledig:
{lenkje}

Når: {tid}
Kvar: {stad}`,
		},
		place: {
			name: "Plass frå ventelista",
			subject: "Du har fått plass: {samling}",
			body: `Hei, {namn}

Det vart ein ledig plass, og han er din: {samling}.

Når: {tid}
Kvar: {stad}

Passar det ikkje likevel? Endre svaret her:
{lenkje}`,
		},
		standIn: {
			name: "Til stadfortredaren",
			subject: "Du er stadfortredar {dagar}",
			body: `Hei, {namn}

{kollega} er på {samling} i {program} og har ført deg opp som stadfortredar.

Når: {tid}

Passar det ikkje? Sei frå til {kollega} så snart du kan.`,
		},
		standInOff: {
			name: "Stadfortredaren trengst ikkje",
			subject: "Du treng ikkje vere stadfortredar {dagar}",
			body: `Hei, {namn}

{kollega} hadde ført deg opp som stadfortredar under {samling} i {program}. Det trengst ikkje lenger.

Dette gjeld: {tid}

Du treng ikkje gjere noko.`,
		},
		apology: {
			name: "Forfall er meldt",
			subject: "Vi har fått melding om forfall: {samling}",
			body: `Hei, {namn}

Takk for at du sa frå. Du kan ta igjen samlinga med eit anna kull. Sjå kva som er ledig:
{lenkje}`,
		},
		moved: {
			name: "Plass med eit anna kull",
			subject: "Du har plass med {kull}: {samling}, {dagar}",
			body: `Hei, {namn}

Du tek {samling} saman med {kull}.

Når: {tid}
Kvar: {stad}

Kalenderfila ligg ved. Alt om samlinga finn du her:
{lenkje}`,
		},
		cancelled: {
			name: "Samlinga er avlyst",
			subject: "Avlyst: {samling}, {dagar}",
			body: `Hei, {namn}

{samling} i {program} er avlyst. Ho skulle ha vore {tid}. Kalenderen din blir oppdatert av fila som ligg ved.

Kanskje kan du ta samlinga med eit anna kull. Sjå kva som er ledig:
{lenkje}`,
		},
		swapAsked: {
			name: "Spørsmål om å byte",
			subject: "{kollega} spør om du vil byte: {samling}",
			body: `Hei, {namn}

{kollega} spør om du vil byte plass. Det gjeld {samling} i {program}. Hos {kollega} er ho {tid}, {stad}.

Sei ja eller nei her. Ingenting blir endra før du svarer:
{lenkje}`,
		},
		swapDeclined: {
			name: "Nei til å byte",
			subject: "{kollega} kan ikkje byte",
			body: `Hei, {namn}

{kollega} kan ikkje byte med deg. Plassen din er den same som før. Du kan spørje ein annan:
{lenkje}`,
		},
		cohortSwapped: {
			name: "Bytt kull",
			subject: "Du er no i {kull}",
			body: `Hei, {namn}

Bytet er gjort. Du går resten av {program} saman med {kull}. Sjå dei nye datoane og kalenderen din her:
{lenkje}`,
		},
		placeOffer: {
			name: "Tilbod til ny leiar",
			subject: "Du har fått tilbod om plass i {program}",
			body: `Hei, {namn}

Velkomen som leiar. Det er ein plass til deg i {program}, saman med {kull}. Neste samling er {tid}.

Sei ja eller nei her:
{lenkje}`,
		},
		pitchRecommendation: {
			name: "Pitch: tilrådinga frå panelet",
			subject: "Tilrådinga frå panelet: {pitch}",
			body: `Hei, {namn}!

Takk for at de pitcha «{pitch}» {dagar}. Her er det panelet vil seie til dykk.

{meldinga}

{avgjerar} avgjer seinast {avgjerdsdato}. Då får de svaret i brev.

Lurer de på noko, så ring eller skriv til {kontakt}.

Les alt her: {lenkje}

Helsing panelet, ved {avsendar}`,
		},
		pitchDecision: {
			name: "Pitch: avgjerd om å gå vidare",
			subject: "Avgjerd: {pitch}",
			body: `Hei, {namn}!

No er «{pitch}» avgjord, og de går vidare.

{meldinga}

Lurer de på noko, så ring eller skriv til {kontakt}.

Les alt her: {lenkje}

Helsing {avsendar}
{mynde}`,
		},
		pitchNo: {
			name: "Pitch: avgjerd når svaret ikkje er ja",
			subject: "Avgjerd: {pitch}",
			body: `Hei, {namn}!

Takk for arbeidet med «{pitch}». Svaret er ikkje ja no. Her er grunnen, kva som skal til, og kva de kan få hjelp med.

{meldinga}

Lurer de på noko, så ring eller skriv til {kontakt}.

Les alt her: {lenkje}

Helsing {avsendar}
{mynde}`,
		},
	},
	calendarName: "samling.ics",
	cancelledCalendarName: "avlyst.ics",
} satisfies Shape<typeof nb>;
