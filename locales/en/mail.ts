import type { mail as source } from "../nb/mail.ts";
import type { Shape } from "../shape.ts";

export const mail = {
	outbox: "Outbox",
	lead: "Messages that were sent, are waiting or did not arrive.",
	subject: "Subject",
	recipient: "To",
	created: "Written",
	state: "Status",
	states: {
		queued: "Waiting",
		sending: "Being sent",
		sent: "Sent",
		kept: "Kept here",
		failed: "Not sent",
	},
	count: (n: number) => (n === 1 ? "1 message" : `${n} messages`),
	noAddress: "Has no address, deliver on paper",
	emptyTitle: "No messages yet",
	emptyText: "Invitations, links and answers that the service sends appear here.",
	attachments: "Attachments",
	troubleTitle: "The message did not arrive",
	interrupted:
		"We lost contact with the mail server while the message was being sent. It may have arrived or not. Ask the recipient before you send it again.",
	textIsPersonal: "The text may hold a personal link and is shown to the recipient only.",
	sendAgain: "Send again",
	queuedAgain: "The message will be sent again.",
} satisfies Shape<typeof source>;
