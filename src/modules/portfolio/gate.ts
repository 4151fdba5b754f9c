import type { State } from "./initiative.ts";

/** Something that is missing before an initiative may start. */
export type Lack =
	| { readonly kind: "owner" }
	| { readonly kind: "discussion" }
	| { readonly kind: "unasked" }
	| { readonly kind: "waiting" | "refused" | "cover"; readonly competences: readonly string[] }
	| { readonly kind: "slot"; readonly slots: number; readonly taken: number }
	| { readonly kind: "requires"; readonly titles: readonly string[] };

/** What the gate looks at. */
export type AtTheGate = {
	readonly ownerLeft: boolean;
	readonly touchesStaffing: boolean;
	readonly isDiscussed: boolean;
	readonly needsNobody: boolean;
	/** Hours asked for and not taken back, by the name of the competence. */
	readonly asked: readonly { competence: string; answer: "yes" | "no" | null; coverUnpaid?: boolean }[];
	readonly slots: number | null;
	/** Places that others hold. */
	readonly taken: number;
	/** Work that must be over first, and where it stands. */
	readonly requires: readonly { title: string; state: State }[];
};

/** Gives everything that is missing; an initiative with nothing missing may start. */
export function lacksOf(at: AtTheGate): Lack[] {
	const { slots, taken } = at;
	const open = at.requires.filter(({ state }) => state !== "finished" && state !== "stopped");
	return [
		...(at.ownerLeft ? [{ kind: "owner" as const }] : []),
		...(at.touchesStaffing && !at.isDiscussed ? [{ kind: "discussion" as const }] : []),
		...hoursLacking(at),
		...coverLacking(at),
		...(slots !== null && taken >= slots ? [{ kind: "slot" as const, slots, taken }] : []),
		...(open.length > 0 ? [{ kind: "requires" as const, titles: open.map(({ title }) => title) }] : []),
	];
}

/** A no does not count where the same competence has said yes to other hours. */
function hoursLacking({ asked, needsNobody }: AtTheGate): Lack[] {
	if (asked.length === 0) return needsNobody ? [] : [{ kind: "unasked" }];
	const whoSaid = (answer: "yes" | "no" | null) =>
		new Set(asked.filter((one) => one.answer === answer).map(({ competence }) => competence));
	const waiting = whoSaid(null);
	const refused = whoSaid("no").difference(whoSaid("yes")).difference(waiting);
	return [
		...(waiting.size > 0 ? [{ kind: "waiting" as const, competences: [...waiting] }] : []),
		...(refused.size > 0 ? [{ kind: "refused" as const, competences: [...refused] }] : []),
	];
}

/** A release from duty whose cover no account pays: such a yes is not a yes. */
function coverLacking({ asked }: AtTheGate): Lack[] {
	const unpaid = asked.filter(({ answer, coverUnpaid }) => answer !== "no" && coverUnpaid);
	const competences = new Set(unpaid.map(({ competence }) => competence));
	return competences.size > 0 ? [{ kind: "cover", competences: [...competences] }] : [];
}

/**
 * May a start be forced although this is missing? Not without an owner, not before the law's discussion (DOMAIN, Law),
 * and not with people off the floor whom nobody pays; the rest is a matter of judgement, with a reason.
 */
export const mayBeOverridden = ({ kind }: Lack): boolean => !["owner", "discussion", "cover"].includes(kind);
