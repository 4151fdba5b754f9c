/** Texts of the outbox. */
export const mail = {
	outbox: "Utboks",
	lead: "Meldinger som er sendt, venter eller ikke kom frem.",
	subject: "Emne",
	recipient: "Til",
	created: "Skrevet",
	state: "Status",
	states: {
		queued: "Venter",
		sending: "Sendes nå",
		sent: "Sendt",
		kept: "Ligger her",
		failed: "Ikke sendt",
	},
	count: (n: number) => (n === 1 ? "1 melding" : `${n} meldinger`),
	noAddress: "Har ingen adresse, må leveres på papir",
	emptyTitle: "Ingen meldinger ennå",
	emptyText: "Her ser du invitasjoner, lenker og svar som tjenesten sender.",
	attachments: "Vedlegg",
	troubleTitle: "Meldingen kom ikke frem",
	interrupted:
		"Vi mistet kontakten med e-posttjeneren mens meldingen ble sendt. Kanskje kom den frem, kanskje ikke. Spør mottakeren før du sender på nytt.",
	textIsPersonal: "Teksten kan ha en personlig lenke og vises bare til mottakeren.",
	sendAgain: "Send på nytt",
	queuedAgain: "Meldingen sendes på nytt.",
};
