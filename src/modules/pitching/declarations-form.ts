import { z } from "zod";
import type { Messages } from "../../../locales/index.ts";
import { openText } from "../../platform/web/fields.ts";
import type { FormState } from "../../platform/web/form-state.ts";
import { connections, type Declaration } from "./impartiality.ts";

const hasTieName = (pitchId: string) => `tie_${pitchId}`;
const kindName = (pitchId: string) => `kind_${pitchId}`;
const wordsName = (pitchId: string) => `words_${pitchId}`;

/** The names of the fields of one pitch: is there a tie, of what kind, and a few words of it. */
export const declarationFields = { hasTie: hasTieName, kind: kindName, words: wordsName };

/** All pitches of a day on one form; most people touch one field a pitch. */
export function declarationsForm(pitchIds: readonly string[]) {
	const fields = pitchIds.flatMap((pitchId) => [
		[hasTieName(pitchId), z.enum(["no", "yes"]).optional()] as const,
		[kindName(pitchId), z.enum(connections).optional()] as const,
		[wordsName(pitchId), openText(1000).default("")] as const,
	]);
	return z.object(Object.fromEntries(fields));
}

/** What one has said of one pitch. */
export type Said = { pitchId: string; declared: Declaration; words: string };

/** The form filled with what was said before. */
export function filledWithTies(
	said: readonly { pitchId: string; declared: Declaration | null; declaredWords: string }[],
): FormState["values"] {
	const entries = said.flatMap(({ pitchId, declared, declaredWords }) => [
		[hasTieName(pitchId), declared === null ? undefined : declared === "none" ? "no" : "yes"],
		[kindName(pitchId), declared === null || declared === "none" ? undefined : declared],
		[wordsName(pitchId), declaredWords],
	]);
	return Object.fromEntries(entries);
}

/** What the form says of each pitch, or what is missing by field name: all of it at once. */
export function declarationsFrom(
	values: Readonly<Record<string, unknown>>,
	pitchIds: readonly string[],
	t: Messages,
): { ok: true; said: Said[] } | { ok: false; errors: Record<string, string> } {
	const texts = t.pitching.impartiality;
	const errors: Record<string, string> = {};
	const said = pitchIds.map((pitchId): Said => {
		const [hasTie, kind] = [values[hasTieName(pitchId)], values[kindName(pitchId)]];
		const words = String(values[wordsName(pitchId)] ?? "");
		if (hasTie === undefined) errors[hasTieName(pitchId)] = texts.answerMissing;
		// A kind that is chosen beside "no" is a slip of one of them: only the person knows which.
		if (hasTie === "no" && kind !== undefined) errors[hasTieName(pitchId)] = texts.contradiction;
		if (hasTie !== "yes") return { pitchId, declared: "none", words: "" };
		if (kind === undefined) errors[kindName(pitchId)] = texts.kindMissing;
		if (words === "") errors[wordsName(pitchId)] = texts.wordsMissing;
		return { pitchId, declared: (kind ?? "other") as Declaration, words };
	});
	return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, said };
}
