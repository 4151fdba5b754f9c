import type { FormState } from "../../platform/web/form-state.ts";
import { type PitchPage, type PitchPart, pitchParts } from "./idea.ts";

/** The hidden field with a part as the writer got it; the island that saves keeps it up to date. */
export const readName = (part: PitchPart): string => `read_${part}`;

/** Says that the form carries what the writer read; an empty text is not sent. */
export const readMark = "read";

/** The parts as the writer got them: those of a form that came back, else those that are stored. */
export function asRead({ values }: FormState, stored: PitchPage): PitchPage {
	if (values[readMark] === undefined) return stored;
	return partsFrom((part) => String(values[readName(part)] ?? ""));
}

/** A team writes at the same time: a part that the writer left as it was keeps what somebody else made of it since. */
export function besideOthers(form: FormState, written: PitchPage, stored: PitchPage): PitchPage {
	const read = asRead(form, stored);
	return partsFrom((part) => (written[part] === read[part] ? stored[part] : written[part]));
}

const partsFrom = (textOf: (part: PitchPart) => string): PitchPage =>
	Object.fromEntries(pitchParts.map((part) => [part, textOf(part)])) as PitchPage;
