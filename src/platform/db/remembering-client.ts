import pg from "pg";

/** Statements that a connection remembers. A list in a query makes a text for each length, so there is no end of texts. */
const most = 500;

/**
 * A connection that lets the database remember its plan for what is asked more than once: for a question to ten tables
 * with row-level security, making the plan costs more than following it.
 */
export class RememberingClient extends pg.Client {
	readonly #names = new Map<string, string>();
	readonly #askedOnce = new Set<string>();

	/** What each of the forms of `query` gives, pg says; `never` fits them all. */
	override query(...asked: unknown[]): never {
		const [text, values, ...rest] = asked;
		const name = typeof text === "string" && Array.isArray(values) ? this.#nameOf(text, values) : undefined;
		const ask = super.query as (...all: unknown[]) => unknown;
		return ask.apply(this, name === undefined ? asked : [{ name, text, values }, ...rest]) as never;
	}

	/** The name that a text is remembered by, from the second time on. */
	#nameOf(text: string, values: readonly unknown[]): string | undefined {
		if (values.length === 0) return undefined;
		const known = this.#names.get(text);
		if (known !== undefined || this.#names.size === most) return known;
		if (!this.#askedOnce.has(text)) {
			if (this.#askedOnce.size === most) this.#askedOnce.clear();
			this.#askedOnce.add(text);
			return undefined;
		}
		const name = `q${this.#names.size}`;
		this.#names.set(text, name);
		this.#askedOnce.delete(text);
		return name;
	}
}
