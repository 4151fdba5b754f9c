/** A mixed-integer programme in the LP format that CBC and others read. Names of variables are its own: letters and numbers. */
export class LinearModel {
	readonly #sense: "Minimize" | "Maximize";
	readonly #goal: string[] = [];
	readonly #rows: string[] = [];
	readonly #binary = new Set<string>();
	readonly #free = new Set<string>();

	constructor(sense: "Minimize" | "Maximize") {
		this.#sense = sense;
	}

	binary(name: string): string {
		this.#binary.add(name);
		return name;
	}

	free(name: string): string {
		this.#free.add(name);
		return name;
	}

	goal(weight: number, name: string): void {
		if (weight !== 0) this.#goal.push(term(weight, name));
	}

	/** Adds a row: the sum of weight x variable, compared with a number. A row without terms is left out. */
	row(terms: readonly (readonly [number, string])[], compare: "<=" | ">=" | "=", limit: number): void {
		const kept = terms.filter(([weight]) => weight !== 0);
		if (kept.length === 0) return;
		const sum = kept.map(([weight, name]) => term(weight, name));
		this.#rows.push(` r${this.#rows.length}: ${folded(sum)} ${compare} ${limit}`);
	}

	toString(): string {
		const free = [...this.#free].map((name) => ` ${name} free`);
		return [
			...[this.#sense, ` goal: ${folded(this.#goal)}`, "Subject To", ...this.#rows],
			...["Bounds", ...free, "Binaries", ...[...this.#binary].map((name) => ` ${name}`), "End", ""],
		].join("\n");
	}
}

const term = (weight: number, name: string) => `${weight < 0 ? "-" : "+"} ${Math.abs(weight)} ${name}`;

/** The format does not bear very long lines. */
function folded(terms: readonly string[]): string {
	const lines: string[] = [];
	for (let at = 0; at < terms.length; at += 20) lines.push(terms.slice(at, at + 20).join(" "));
	return lines.join("\n  ");
}
