import { foldText } from "../fold-text.ts";

/** Folds case, accents, spaces and punctuation: "E-post", "epost" and "Épost" are one name of a column. */
export function foldName(name: string): string {
	return foldText(name).replace(/[^a-z0-9]/g, "");
}
