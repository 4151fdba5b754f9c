/** What waits on this device: an address and the fields, with the key that the form was given once. */
type Waiting = { url: string; fields: [string, string][] };

const place = "check-ins-waiting";
const retryAfter = 5_000;

const waiting = (): Waiting[] => JSON.parse(localStorage.getItem(place) ?? "[]") as Waiting[];
const keep = (all: readonly Waiting[]) => localStorage.setItem(place, JSON.stringify(all));
const same = (a: Waiting, b: Waiting) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Sends the form inside by itself, and keeps it on the device until the server has answered. What is sent twice has
 * the same key, and is counted once. Without script the form is sent as forms are.
 */
class OfflineQueue extends HTMLElement {
	#timer = 0;
	#busy = false;

	connectedCallback() {
		this.addEventListener("submit", this.#take);
		window.addEventListener("online", this.#send);
		this.#timer = window.setInterval(this.#send, retryAfter);
		void this.#send();
	}

	disconnectedCallback() {
		window.removeEventListener("online", this.#send);
		clearInterval(this.#timer);
	}

	#take = (event: Event) => {
		const form = event.target as HTMLFormElement;
		event.preventDefault();
		const fields = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
			typeof value === "string" ? [[name, value]] : [],
		);
		fields.push(["pressedAt", new Date().toISOString()]);
		keep([...waiting(), { url: form.action, fields }]);
		for (const button of form.querySelectorAll("button")) button.disabled = true;
		void this.#send();
	};

	#send = async () => {
		if (this.#busy || waiting().length === 0) return;
		this.#busy = true;
		this.#say("sending");
		for (const one of waiting()) {
			const answer = await post(one);
			if (answer === "unreached") return this.#rest("waiting");
			keep(waiting().filter((other) => !same(other, one)));
			if (answer === "refused") return this.#rest("refused");
		}
		this.#rest("sent");
		location.assign(this.getAttribute("after") ?? location.href);
	};

	#rest(state: string) {
		this.#busy = false;
		this.#say(state);
	}

	#say(state: string) {
		const line = this.querySelector("[data-queue-status]");
		const text = this.getAttribute(state) ?? "";
		if (line && line.textContent !== text) line.textContent = text;
	}
}

/** A server that stumbles is asked again; one that has read it and says no is not. */
async function post({ url, fields }: Waiting): Promise<"kept" | "refused" | "unreached"> {
	try {
		const answer = await fetch(url, {
			method: "POST",
			body: new URLSearchParams(fields),
			headers: { "x-requested-with": "fragment" },
		});
		if (answer.ok) return "kept";
		return answer.status >= 500 || answer.status === 429 ? "unreached" : "refused";
	} catch {
		return "unreached";
	}
}

customElements.define("offline-queue", OfflineQueue);
