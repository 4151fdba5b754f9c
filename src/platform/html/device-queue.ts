/** What waits on this device: an address, the fields, and when it was pressed by the device's own clock. */
export type Waiting = {
	readonly url: string;
	readonly fields: readonly (readonly [name: string, value: string])[];
	readonly at: number;
	/** Who pressed, where the server goes by who is signed in: nobody else's session may send it. */
	readonly by?: string | null;
};

/**
 * All is sent; no contact; something waits until whoever pressed has signed in again; or the server has read it and
 * says no, in words where it has some.
 */
export type Sent =
	| { readonly state: "sent" | "waiting" | "signed-out" }
	| { readonly state: "refused"; readonly words: string };

/** Older than this nobody takes it any more: a list has been corrected by hand. */
const longest = 7 * 86_400_000;

/**
 * Keeps what is sent on the device until the server has answered, also when the page is closed meanwhile. Things are
 * sent one after the other, in the order they came. With each goes `age`, the milliseconds it has waited.
 */
export class DeviceQueue {
	readonly #place: string;
	readonly #by: string | null;
	#isSending = false;

	constructor(place: string, by: string | null = null) {
		this.#place = place;
		this.#by = by;
	}

	waiting(): Waiting[] {
		const all = JSON.parse(localStorage.getItem(this.#place) ?? "[]") as Waiting[];
		return all.filter(({ at }) => Date.now() - at < longest);
	}

	add(url: string, fields: Waiting["fields"]): void {
		this.#keep([...this.waiting(), { url, fields, at: Date.now(), by: this.#by }]);
	}

	/** Takes the place of what waits for the same address: where a form is sent whole, its newest state is enough. */
	replace(url: string, fields: Waiting["fields"]): void {
		const others = this.waiting().filter((one) => one.url !== url);
		this.#keep([...others, { url, fields, at: Date.now(), by: this.#by }]);
	}

	/** Sends what waits; null where that is going on already. */
	async send(): Promise<Sent | null> {
		if (this.#isSending) return null;
		this.#isSending = true;
		try {
			let worst: Sent = { state: "sent" };
			const tried = new Set<string>();
			for (let one = this.#next(tried); one; one = this.#next(tried)) {
				const answer = await post(one);
				if (answer.state === "waiting") return answer;
				if (answer.state !== "signed-out") this.#drop(one);
				if (answer.state !== "sent") worst = answer;
			}
			return worst;
		} finally {
			this.#isSending = false;
		}
	}

	/** What came while the others were sent is sent too. */
	#next(tried: Set<string>): Waiting | undefined {
		const next = this.waiting().find((one) => !tried.has(JSON.stringify(one)));
		if (next) tried.add(JSON.stringify(next));
		return next;
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

async function post({ url, fields, at, by }: Waiting): Promise<Sent> {
	const body = new URLSearchParams([...fields.map(([name, value]) => [name, value])]);
	body.set("age", String(Math.max(0, Date.now() - at)));
	const headers = { "x-requested-with": "fragment", ...(by ? { "x-sent-by": by } : {}) };
	try {
		const keepalive = document.visibilityState === "hidden"; // a phone that is put away may never come back
		return await understood(await fetch(url, { method: "POST", body, headers, keepalive }));
	} catch {
		return { state: "waiting" };
	}
}

/**
 * A server that stumbles is asked again; one that has read it and says no is not. Only our own server names the viewer
 * in its answer: a hotel's sign-in page does not, and is no answer.
 */
async function understood(answer: Response): Promise<Sent> {
	const { status, headers } = answer;
	if (!headers.has("x-viewer") || status >= 500 || status === 429) return { state: "waiting" };
	if (answer.ok) return { state: "sent" };
	if (status === 409) return { state: "signed-out" };
	const isText = headers.get("content-type")?.startsWith("text/plain") ?? false;
	return { state: "refused", words: isText ? await answer.text() : "" };
}
