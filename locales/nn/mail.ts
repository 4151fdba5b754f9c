import type { mail as source } from "../nb/mail.ts";
import type { Shape } from "../shape.ts";

export const mail = {
	outbox: "Utboks",
	lead: "Meldingar som er sende, ventar eller ikkje kom fram.",
	subject: "Emne",
	recipient: "Til",
	created: "Skriven",
	state: "Status",
	states: {
		queued: "Ventar",
		sending: "Blir send no",
		sent: "Send",
		kept: "Ligg her",
		failed: "Ikkje send",
	},
	count: (n: number) => (n === 1 ? "1 melding" : `${n} meldingar`),
	noAddress: "Har inga adresse, må leverast på papir",
	emptyTitle: "Ingen meldingar enno",
	emptyText: "Her ser du invitasjonar, lenkjer og svar som tenesta sender.",
	attachments: "Vedlegg",
	troubleTitle: "Meldinga kom ikkje fram",
	interrupted:
		"Vi mista kontakten med e-posttenaren medan meldinga blei send. Kanskje kom ho fram, kanskje ikkje. Spør mottakaren før du sender på nytt.",
	textIsPersonal: "Teksten kan ha ei personleg lenkje og blir berre vist til mottakaren.",
	sendAgain: "Send på nytt",
	queuedAgain: "Meldinga blir send på nytt.",
} satisfies Shape<typeof source>;
