/** Kinds of connection to a pitch, after forvaltningsloven § 6 and what weakens trust. */
export const connections = [
	"party",
	"kin",
	"superior",
	"own_unit",
	"team",
	"guide",
	"partner",
	"other",
] as const;
export type Connection = (typeof connections)[number];

/** What one says of oneself: no connection, or its kind. */
export const declarations = ["none", ...connections] as const;
export type Declaration = (typeof declarations)[number];

/**
 * What the data can tell by itself. `chain`: the nearest leader steps aside, and under § 6 third paragraph nobody
 * decides in their leader's place.
 */
export type SuggestedTie = "party" | "superior" | "own_unit" | "team" | "guide" | "partner" | "chain";

/** What is known of one person's ties to one pitch. */
export type Ties = {
	declared: Declaration | null;
	suggested: Connection | "chain" | null;
	decided: "partial" | "impartial" | null;
};

/**
 * How a person stands to a pitch. `clear` may judge; the rest may not, and see no scores:
 * `unanswered` has not declared, `awaits` steps aside until the tie is decided, `partial` stays aside.
 */
export type Standing = "clear" | "unanswered" | "awaits" | "partial";

/** How a person stands to a pitch; `isClear` in queries/seats.ts says the same in SQL, and a test holds them together. */
export function standingOf({ declared, suggested, decided }: Ties): Standing {
	if (decided !== null) return decided === "impartial" ? "clear" : "partial";
	if (suggested !== null || (declared !== null && declared !== "none")) return "awaits";
	return declared === "none" ? "clear" : "unanswered";
}

/** Where a person stands in the organisation: own units, those and every unit above them, nearest leader. */
export type PlaceInLine = {
	personId: string;
	unitIds: readonly string[];
	lineIds: readonly string[];
	superiorId: string | null;
	/** The organisation a guest comes from; null for employees. */
	guestOf: string | null;
};

/** Whose idea it is and where it belongs. */
export type IdeaTies = {
	ownerId: string;
	ownerSuperiorId: string | null;
	teamIds: readonly string[];
	guideId: string | null;
	/** The organisations that guests in the team come from. */
	partners: readonly string[];
	/** The idea's unit with its ancestors, from the root down; empty where it has none. */
	unitPath: readonly string[];
};

/** Whether the person gives points, or decides. */
export type Capacity = "judge" | "decider";

/**
 * The strongest tie that the data shows, or null. A decision maker leads the line that ideas come from, and
 * that alone makes nobody partial; therefore the line counts for those who judge only.
 */
export function suggestTie(person: PlaceInLine, idea: IdeaTies, capacity: Capacity): SuggestedTie | null {
	if (idea.ownerId === person.personId) return "party";
	if (idea.teamIds.includes(person.personId)) return "team";
	if (idea.guideId === person.personId) return "guide";
	if (person.guestOf !== null && idea.partners.includes(person.guestOf)) return "partner";
	if (capacity === "decider") return null;
	if (idea.ownerSuperiorId === person.personId || idea.ownerId === person.superiorId) return "superior";
	return isInLine(person, idea.unitPath) ? "own_unit" : null;
}

/** Does the person's nearest leader step aside: by a tie of their own, or as one whose idea it is? */
export function isUnderOneAside(
	{ superiorId }: Pick<PlaceInLine, "superiorId">,
	idea: Pick<IdeaTies, "ownerId" | "teamIds" | "guideId">,
	aside: ReadonlySet<string>,
): boolean {
	if (superiorId === null) return false;
	return [idea.ownerId, idea.guideId, ...idea.teamIds].includes(superiorId) || aside.has(superiorId);
}

/**
 * Same unit, one above it, or one below it. The top of the organisation is above everything and is left out:
 * otherwise the chief executive would have a tie to every idea there is.
 */
function isInLine({ unitIds, lineIds }: PlaceInLine, unitPath: readonly string[]): boolean {
	const unitId = unitPath.at(-1);
	if (unitId === undefined) return false;
	const isTop = unitPath.length === 1;
	return (
		unitIds.includes(unitId) ||
		unitPath.slice(1).some((above) => unitIds.includes(above)) ||
		(!isTop && lineIds.includes(unitId))
	);
}

/**
 * Whether a decision made earlier still holds when the facts change. "Partial" always does; "impartial" does
 * only for the ties that were known when it was made.
 */
export function decisionAfter(before: Ties, now: Pick<Ties, "declared" | "suggested">): Ties["decided"] {
	if (before.decided !== "impartial") return before.decided;
	const newTie =
		(now.declared !== before.declared && now.declared !== "none" && now.declared !== null) ||
		(now.suggested !== before.suggested && now.suggested !== null);
	return newTie ? null : "impartial";
}
