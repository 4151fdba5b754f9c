import { Board } from "./board.ts";
import { evaluateStaffing } from "./evaluate.ts";
import type { Carrier, Duty, FacilitatorAnswer, FacilitatorInstance } from "./terms.ts";

/** So many choices are weighed in the search before the best so far is taken; a small school is searched through. */
const mostChoices = 20_000;

/**
 * Suggests who carries which gathering. Nobody is put in two places, on a day away, or over their monthly limit; those
 * who are fixed stay. Among the rest it looks for the cheapest by `weights`. The same instance gives the same answer.
 */
export function matchFacilitators(instance: FacilitatorInstance): FacilitatorAnswer {
	const board = new Board(instance);
	for (const duty of board.duties) reseat(board, duty);
	while (improve(board));
	const isProven = searchThrough(board);
	const staffing = instance.duties.map((duty) => ({ dutyId: duty.id, carrierIds: board.carriersOf(duty) }));
	const { broken, cost } = evaluateStaffing(instance, staffing);
	if (broken.length > 0) throw new Error(`The suggestion breaks a rule: ${broken[0]}.`);
	return { staffing, cost, isProven, ...faultsOf(board, instance.duties) };
}

/** Gives one duty the cheapest choice as things are. */
function reseat(board: Board, duty: Duty): void {
	const had = board.chosenFor(duty);
	const before = board.cost;
	const wasOpen = !board.isDecided(duty);
	board.take(duty);
	const [best] = board.choicesFor(duty);
	const better = best && (wasOpen || best.cost < before) ? best.chosen : had;
	board.put(duty, better);
}

/** Reseats every duty once; true where that made it cheaper. */
function improve(board: Board): boolean {
	const before = board.cost;
	for (const duty of board.duties) reseat(board, duty);
	return board.cost < before;
}

/**
 * Branch and bound over the duties in order of time. What is decided only gets dearer as more is decided, so a branch
 * that already costs as much as the best is left. True where nothing else was left out.
 */
function searchThrough(board: Board): boolean {
	const snapshot = () => new Map(board.duties.map((duty) => [duty, board.chosenFor(duty)]));
	let best: Map<Duty, readonly Carrier[]> = snapshot();
	let bestCost = board.cost;
	let weighed = 0;
	for (const duty of board.duties) board.take(duty);
	const look = (at: number): boolean => {
		const duty = board.duties[at];
		if (!duty) {
			[best, bestCost] = [snapshot(), board.cost];
			return true;
		}
		if (weighed > mostChoices) return false;
		const choices = board.choicesFor(duty);
		weighed += choices.length;
		for (const { chosen, cost } of choices) {
			if (cost >= bestCost) return true; // the rest are dearer still
			board.put(duty, chosen);
			const through = look(at + 1);
			board.take(duty);
			if (!through) return false;
		}
		return true;
	};
	const isProven = look(0);
	for (const duty of board.duties) board.put(duty, best.get(duty) ?? []);
	return isProven;
}

function faultsOf(board: Board, duties: readonly Duty[]) {
	return {
		shortages: duties
			.filter((duty) => board.carriersOf(duty).length < duty.seats)
			.map((duty) => board.shortageOf(duty)),
		unpaired: duties.filter((duty) => !board.isPaired(duty)).map(({ id }) => id),
		uncovered: duties.flatMap((duty) => {
			const needs = board.needsLeft(duty);
			return needs.length > 0 ? [{ dutyId: duty.id, needs }] : [];
		}),
	};
}
