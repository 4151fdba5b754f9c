import { fieldOf } from "./field.ts";

/**
 * Rounds in which nobody meets anybody twice, for `tables` tables of `seats`, a power of a prime and at least as many as
 * the seats. People are points (x, column) of a transversal design over the field: in round m, table b has, for each
 * column c, the point m c + b, so that two points of different columns share a table in exactly one of the first
 * `tables` rounds. One more round seats each column by itself. Gives for each round the table of each person, the
 * people numbered column by column; null where there is no such design for these numbers.
 */
export function newPeopleOnly(tables: number, seats: number, rounds: number): Int32Array[] | null {
	if (seats > tables || seats < 1) return null;
	const columnsRound = tables % seats === 0 ? 1 : 0;
	if (rounds > tables + columnsRound) return null;
	const field = fieldOf(tables);
	if (!field) return null;
	const minus = Int32Array.from({ length: tables }, (_, a) => {
		for (let b = 0; b < tables; b++) if (field.add(a, b) === 0) return b;
		return 0;
	});
	return Array.from({ length: rounds }, (_, m) =>
		Int32Array.from({ length: tables * seats }, (_, person) => {
			const [column, x] = [Math.floor(person / tables), person % tables];
			if (m === tables) return (column * tables) / seats + Math.floor(x / seats);
			return field.add(x, minus[field.multiply(m, column)] as number);
		}),
	);
}
