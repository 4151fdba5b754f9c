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
};
