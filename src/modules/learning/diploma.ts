/** What it takes to get the diploma of a programme, and who signs it. */
export type DiplomaRules = {
	daysRequired: number;
	pitchRequired: boolean;
	signedBy: string;
	signedTitle: string;
};

/** Four days of five, rounded up: one gathering may be missed, unless the office says otherwise. */
const usualShare = 0.8;

/** The rules until the office has set its own. */
export const usualRules = (daysTotal: number): DiplomaRules => ({
	daysRequired: Math.max(1, Math.ceil(daysTotal * usualShare)),
	pitchRequired: true,
	signedBy: "",
	signedTitle: "",
});

/** What somebody has done in a programme. */
export type Record = { daysAttended: number; pitched: boolean };

/** What is missing before the diploma. */
export type Lack = "days" | "pitch";

/** Gives what somebody lacks; nothing for who passes. */
export function lacksOf(rules: DiplomaRules, { daysAttended, pitched }: Record): Lack[] {
	return [
		...(daysAttended < rules.daysRequired ? ["days" as const] : []),
		...(rules.pitchRequired && !pitched ? ["pitch" as const] : []),
	];
}

/** What one can go on to when the programme is over. */
export const nextRoles = ["guide", "facilitator", "panel"] as const;
export type NextRole = (typeof nextRoles)[number];

/** A diploma as it was issued. */
export type Diploma = {
	id: string;
	programmeId: string;
	personId: string;
	name: string;
	daysAttended: number;
	daysTotal: number;
	pitched: boolean;
	signedBy: string;
	signedTitle: string;
	issuedOn: string;
	/** Printed on it, so that whoever is shown it can check it. */
	code: string;
};

/** The code as it is printed: `3F2A-90CD-11B7`. */
export const printedCode = (code: string): string => code.match(/.{1,4}/g)?.join("-") ?? code;

/** The normal form of a code somebody typed, or null if it cannot be one. */
export function diplomaCodeIn(typed: string): string | null {
	const code = typed.toUpperCase().replace(/[\s\p{Pd}]/gu, "");
	return /^[0-9A-F]{12}$/.test(code) ? code : null;
}
