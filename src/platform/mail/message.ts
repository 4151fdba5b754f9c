/** A file that goes with a message. */
export interface Attachment {
	readonly filename: string;
	readonly contentType: string;
	/** The bytes, or text that is sent as UTF-8. */
	readonly content: string | Uint8Array;
}

export interface NewMessage {
	/** An address, or nothing where a person has none: then the message stays in the outbox to be handed over. */
	readonly to: string | null;
	readonly subject: string;
	readonly text: string;
	readonly html?: string;
	readonly attachments?: readonly Attachment[];
	readonly personId?: string | null;
	/** Says what this message is about ("invitation:<gathering>:<person>"); the same key is never queued twice. */
	readonly dedupeKey?: string;
}

export type MailState = "queued" | "sending" | "sent" | "kept" | "failed";

/** An attachment as it lies in the row. */
export interface StoredAttachment {
	readonly filename: string;
	readonly contentType: string;
	/** base64 */
	readonly content: string;
}

export const toStored = ({ filename, contentType, content }: Attachment): StoredAttachment => ({
	filename,
	contentType,
	content: Buffer.from(content).toString("base64"),
});
