/**
 * Fewer answers than these are never shown, and never added to what is shown: a group's answers are counted in batches
 * of five or more, so that whatever is shown, at whatever time and of whatever groups, is a sum of whole batches, and no
 * subtraction of shown figures reaches inside one.
 */
export const fewestShown = 5;

/** What becomes of the answers that wait in a group. */
export type Emptying =
	/** All of them are counted at once. */
	| "count"
	/** They wait for more. */
	| "wait"
	/** The group takes no more answers: they wait with what is left over from other groups, as nobody's in particular. */
	| "pool";

/** Decides for a group with so many waiting answers. */
export function emptying(waiting: number, isClosed: boolean): Emptying {
	if (waiting >= fewestShown) return "count";
	return isClosed && waiting > 0 ? "pool" : "wait";
}
