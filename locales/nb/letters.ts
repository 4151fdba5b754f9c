/** The mails of the gatherings, as they are until a tenant writes its own. Words in braces are filled in. */
export const letters = {
	placeholders: {
		name: "navn",
		programme: "program",
		gathering: "samling",
		when: "tid",
		days: "dager",
		where: "sted",
		answerBy: "frist",
		link: "lenke",
		colleague: "kollega",
		cohort: "kull",
		pitch: "pitch",
		pitchDay: "pitchedag",
		message: "beskjeden",
		decisionBy: "beslutningsdato",
		decider: "beslutter",
		contact: "kontakt",
		sender: "avsender",
		authority: "myndighet",
	},
	meanings: {
		name: "fornavnet til den som får e-posten",
		programme: "navnet på programmet",
		gathering: "samlingen med nummer og tema",
		when: "dager og klokkeslett",
		days: "dagene",
		where: "lokale og adresse",
		answerBy: "siste dag for å svare",
		link: "personlig lenke",
		colleague: "navnet på kollegaen",
		cohort: "navnet på kullet",
		pitch: "navnet på pitchen",
		pitchDay: "navnet på pitchedagen",
		message: "det panelet eller beslutningstakeren sier, del for del",
		decisionBy: "siste dag for beslutningen",
		decider: "den som avgjør",
		contact: "den laget kan ringe eller skrive til",
		sender: "den som har skrevet",
		authority: "den delegerte myndigheten",
	},
	example: { name: "Ragnhild", colleague: "Ola Nordmann", cohort: "Kull 3" },
	texts: {
		invitation: {
			name: "Invitasjon",
			subject: "Invitasjon: {samling}, {dager}",
			body: `Hei, {navn}

Du er invitert til {samling} i {program}.

Når: {tid}
Hvor: {sted}

Si fra om du kommer innen {frist}:
{lenke}

Lenken er din egen, så ikke send den videre. Du kan endre svaret fram til fristen. Kalenderfilen ligger ved.`,
		},
		changed: {
			name: "Endret tid eller sted",
			subject: "Endret: {samling}, {dager}",
			body: `Hei, {navn}

Tid eller sted er endret for {samling} i {program}.

Når: {tid}
Hvor: {sted}

Si fra om du kommer innen {frist}:
{lenke}

Lenken er din egen, så ikke send den videre. Du kan endre svaret fram til fristen. Kalenderfilen ligger ved.`,
		},
		reminder: {
			name: "Påminnelse før fristen",
			subject: "Husk å svare: {samling}, {dager}",
			body: `Hei, {navn}

Vi har ikke hørt om du kommer til {samling}. Fristen er {frist}.

Når: {tid}
Hvor: {sted}

Svar her, det tar ett minutt:
{lenke}`,
		},
		late: {
			name: "Påminnelse etter fristen",
			subject: "Fristen er ute: {samling}, {dager}",
			body: `Hei, {navn}

Fristen for å svare på {samling} var {frist}. Du kan fortsatt svare, og får plass hvis det er ledig:
{lenke}

Når: {tid}
Hvor: {sted}`,
		},
		place: {
			name: "Plass fra ventelisten",
			subject: "Du har fått plass: {samling}",
			body: `Hei, {navn}

Det ble en ledig plass, og den er din: {samling}.

Når: {tid}
Hvor: {sted}

Passer det ikke likevel? Endre svaret her:
{lenke}`,
		},
		standIn: {
			name: "Til stedfortrederen",
			subject: "Du er stedfortreder {dager}",
			body: `Hei, {navn}

{kollega} er på {samling} i {program} og har ført deg opp som stedfortreder.

Når: {tid}

Passer det ikke? Si fra til {kollega} så snart du kan.`,
		},
		standInOff: {
			name: "Stedfortrederen trengs ikke",
			subject: "Du trenger ikke være stedfortreder {dager}",
			body: `Hei, {navn}

{kollega} hadde ført deg opp som stedfortreder under {samling} i {program}. Det er ikke lenger nødvendig.

Dette gjelder: {tid}

Du trenger ikke gjøre noe.`,
		},
		apology: {
			name: "Forfall er meldt",
			subject: "Vi har fått beskjed om forfall: {samling}",
			body: `Hei, {navn}

Takk for at du sa fra. Du kan ta igjen samlingen med et annet kull. Se hva som er ledig:
{lenke}`,
		},
		moved: {
			name: "Plass med et annet kull",
			subject: "Du har plass med {kull}: {samling}, {dager}",
			body: `Hei, {navn}

Du tar {samling} sammen med {kull}.

Når: {tid}
Hvor: {sted}

Kalenderfilen ligger ved. Alt om samlingen finner du her:
{lenke}`,
		},
		cancelled: {
			name: "Samlingen er avlyst",
			subject: "Avlyst: {samling}, {dager}",
			body: `Hei, {navn}

{samling} i {program} er avlyst. Den skulle vært {tid}. Kalenderen din blir oppdatert av filen som ligger ved.

Kanskje kan du ta samlingen med et annet kull. Se hva som er ledig:
{lenke}`,
		},
		swapAsked: {
			name: "Spørsmål om å bytte",
			subject: "{kollega} spør om du vil bytte: {samling}",
			body: `Hei, {navn}

{kollega} spør om du vil bytte plass. Det gjelder {samling} i {program}. Hos {kollega} er den {tid}, {sted}.

Si ja eller nei her. Ingenting endres før du svarer:
{lenke}`,
		},
		swapDeclined: {
			name: "Nei til å bytte",
			subject: "{kollega} kan ikke bytte",
			body: `Hei, {navn}

{kollega} kan ikke bytte med deg. Plassen din er den samme som før. Du kan spørre en annen:
{lenke}`,
		},
		cohortSwapped: {
			name: "Byttet kull",
			subject: "Du er nå i {kull}",
			body: `Hei, {navn}

Byttet er gjort. Du går resten av {program} sammen med {kull}. Se de nye datoene og kalenderen din her:
{lenke}`,
		},
		placeOffer: {
			name: "Tilbud til ny leder",
			subject: "Du har fått tilbud om plass i {program}",
			body: `Hei, {navn}

Velkommen som leder. Det er en plass til deg i {program}, sammen med {kull}. Neste samling er {tid}.

Si ja eller nei her:
{lenke}`,
		},
		pitchRecommendation: {
			name: "Pitch: panelets anbefaling",
			subject: "Panelets anbefaling: {pitch}",
			body: `Hei, {navn}!

Takk for at dere pitchet «{pitch}» {dager}. Her er det panelet vil si til dere.

{beskjeden}

{beslutter} avgjør senest {beslutningsdato}. Da får dere svaret i brev.

Lurer dere på noe, så ring eller skriv til {kontakt}.

Les alt her: {lenke}

Hilsen panelet, ved {avsender}`,
		},
		pitchDecision: {
			name: "Pitch: beslutning om å gå videre",
			subject: "Beslutning: {pitch}",
			body: `Hei, {navn}!

Nå er «{pitch}» avgjort, og dere går videre.

{beskjeden}

Lurer dere på noe, så ring eller skriv til {kontakt}.

Les alt her: {lenke}

Hilsen {avsender}
{myndighet}`,
		},
		pitchNo: {
			name: "Pitch: beslutning når svaret ikke er ja",
			subject: "Beslutning: {pitch}",
			body: `Hei, {navn}!

Takk for arbeidet med «{pitch}». Svaret er ikke ja nå. Her er grunnen, hva som skal til, og hva dere kan få hjelp med.

{beskjeden}

Lurer dere på noe, så ring eller skriv til {kontakt}.

Les alt her: {lenke}

Hilsen {avsender}
{myndighet}`,
		},
	},
	calendarName: "samling.ics",
	cancelledCalendarName: "avlyst.ics",
};
