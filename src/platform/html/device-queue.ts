/** What waits on this device: an address, the fields, and when it was pressed by the device's own clock. */
export type Waiting = {
	readonly url: string;
	readonly fields: readonly (readonly [name: string, value: string])[];
	readonly at: number;
};

/** All is sent; no contact; or the server has read it and says no, in words where it has any. */
export type Sent =
	| { readonly state: "sent" | "waiting" }
	| { readonly state: "refused"; readonly words: string };

/**
 * Keeps what is sent on the device until the server has answered, also when the page is closed meanwhile. Things are
 * sent one after the other, in the order they came. With each goes `age`, the milliseconds it has waited.
 */
export class DeviceQueue {
	readonly #place: string;
	#isSending = false;

	constructor(place: string) {
		this.#place = place;
	}

	waiting(): Waiting[] {
		return JSON.parse(localStorage.getItem(this.#place) ?? "[]") as Waiting[];
	}

	add(url: string, fields: Waiting["fields"]): void {
		this.#keep([...this.waiting(), { url, fields, at: Date.now() }]);
	}

	/** Takes the place of what waits for the same address: where a form is sent whole, its newest state is enough. */
	replace(url: string, fields: Waiting["fields"]): void {
		const others = this.waiting().filter((one) => one.url !== url);
		this.#keep([...others, { url, fields, at: Date.now() }]);
	}

	/** Sends what waits; null where that is going on already. */
	async send(): Promise<Sent | null> {
		if (this.#isSending) return null;
		this.#isSending = true;
		try {
			for (let one = this.waiting()[0]; one; one = this.waiting()[0]) {
				const answer = await post(one);
				if (answer.state === "waiting") return answer;
				this.#drop(one);
				if (answer.state === "refused") return answer;
			}
			return { state: "sent" };
		} finally {
			this.#isSending = false;
		}
	}

	#drop(sent: Waiting): void {
		const text = JSON.stringify(sent);
		this.#keep(this.waiting().filter((one) => JSON.stringify(one) !== text));
	}

	#keep(all: readonly Waiting[]): void {
		localStorage.setItem(this.#place, JSON.stringify(all));
	}
}

/** The fields of a form as text; files cannot wait. */
export const fieldsOf = (form: HTMLFormElement, submitter?: HTMLElement | null): [string, string][] =>
	[...new FormData(form, submitter)].flatMap(([name, value]): [string, string][] =>
		typeof value === "string" ? [[name, value]] : [],
	);

/** A server that stumbles is asked again; one that has read it and says no is not. */
async function post({ url, fields, at }: Waiting): Promise<Sent> {
	const body = new URLSearchParams([...fields.map(([name, value]) => [name, value])]);
	body.set("age", String(Math.max(0, Date.now() - at)));
	try {
		const headers = { "x-requested-with": "fragment" };
		const answer = await fetch(url, { method: "POST", body, headers, keepalive: true });
		if (answer.ok) return { state: "sent" };
		if (answer.status >= 500 || answer.status === 429) return { state: "waiting" };
		const isText = answer.headers.get("content-type")?.startsWith("text/plain") ?? false;
		return { state: "refused", words: isText ? await answer.text() : "" };
	} catch {
		return { state: "waiting" };
	}
}
