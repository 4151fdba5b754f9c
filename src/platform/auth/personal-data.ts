import type { Db } from "../db/index.ts";

/**
 * Collects what one part of the product has stored about a person, for that person (the right of access).
 * Everything about the person, nothing about others, as plain values that JSON can hold.
 */
export interface PersonalDataExporter {
	/** The key in the file: the module's name. */
	readonly name: string;
	readonly collect: (db: Db, personId: string) => Promise<unknown>;
}
