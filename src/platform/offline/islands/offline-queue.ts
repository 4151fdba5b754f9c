import { DeviceQueue, fieldsOf, type Waiting } from "../../html/device-queue.ts";
import { checkInsPlace } from "../place.ts";

type Pressed = Pick<Waiting, "url" | "fields">;

const retryAfter = 5_000;
/** A worker that has not answered by now is not waited for; milliseconds. */
const patience = 2_000;

/**
 * Sends the forms inside by itself, and keeps them on the device until the server has answered. What is sent twice has
 * the same key, and is counted once. With `each`, every choice is sent as it is made. What waits is shown again when
 * the page is loaded again. Without script the forms are sent as forms are.
 */
class OfflineQueue extends HTMLElement {
	#queue = new DeviceQueue(checkInsPlace, this.getAttribute("by"));
	#timer = 0;
	/** Something that was pressed here waits, and when it is sent the page goes on. */
	#goesOn = false;
	/** Something of this page waits, or did when the sending that goes on now began. */
	#hasAsked = false;

	connectedCallback() {
		this.addEventListener("submit", this.#take);
		if (this.hasAttribute("each")) this.addEventListener("change", this.#takeOne);
		window.addEventListener("online", this.#send);
		this.#timer = window.setInterval(this.#send, retryAfter);
		for (const one of this.#own()) this.#show(one);
		void this.#send();
	}

	disconnectedCallback() {
		window.removeEventListener("online", this.#send);
		clearInterval(this.#timer);
	}

	#formsOf = (one: Pressed) => [...this.querySelectorAll("form")].filter((form) => isFrom(form, one));
	#own = () =>
		this.#queue
			.waiting()
			.filter((one) => one.by === this.getAttribute("by") && this.#formsOf(one).length > 0);

	#take = (event: SubmitEvent) => {
		const form = event.target as HTMLFormElement;
		if (form.method !== "post") return;
		const fields = fieldsOf(form, event.submitter);
		if (!this.#keep(form, fields)) return;
		event.preventDefault();
		this.#goesOn = true;
		this.#show({ url: form.action, fields });
		void this.#send();
	};

	#takeOne = ({ target }: Event) => {
		const form = this.querySelector("form");
		if (!form || !(target instanceof HTMLInputElement)) return;
		const fields = [...hiddenIn(form), target].map(({ name, value }): [string, string] => [name, value]);
		if (this.#keep(form, fields)) void this.#send();
	};

	/** A browser that keeps nothing sends the form in the usual way. */
	#keep(form: HTMLFormElement, fields: Waiting["fields"]): boolean {
		try {
			this.#queue.add(form.action, fields);
			return true;
		} catch {
			return false;
		}
	}

	/** What was pressed, also before the page was loaded again. */
	#show(one: Pressed) {
		this.#say("waiting");
		if (this.hasAttribute("each")) return showMarks(this, one.fields);
		this.#goesOn = true;
		for (const form of this.#formsOf(one))
			for (const button of form.querySelectorAll("button")) button.disabled = true;
	}

	#send = async () => {
		this.#hasAsked ||= this.#own().length > 0;
		if (this.#hasAsked) this.#say("sending");
		const sent = await this.#queue.send();
		if (!sent) return; // goes on already, and that one tells how it went
		const hasAsked = this.#hasAsked;
		this.#hasAsked = this.#own().length > 0;
		const words = sent.state === "refused" && sent.words ? sent.words : undefined;
		if (hasAsked || sent.state === "signed-out") this.#say(sent.state, words);
		if (sent.state !== "sent" || !this.#goesOn || !hasAsked || this.#hasAsked) return;
		await tellWorker();
		location.assign(this.getAttribute("after") ?? location.href);
	};

	#say(word: string, text = this.getAttribute(word) ?? "") {
		const line = this.querySelector("[data-queue-status]");
		if (line && line.textContent !== text) line.textContent = text;
	}
}

/** Tells the worker that the page one goes on to is to be a new one. It must know before that page is asked for. */
async function tellWorker(): Promise<void> {
	const worker = (await navigator.serviceWorker?.getRegistration())?.active;
	if (!worker) return;
	const { port1, port2 } = new MessageChannel();
	await new Promise((heard) => {
		port1.onmessage = heard;
		setTimeout(heard, patience);
		worker.postMessage("sent", [port2]);
	});
}

/** Sets the choices that were made; "rest" is one for all who have none. */
function showMarks(list: HTMLElement, fields: Waiting["fields"]) {
	const marked = (name: string) => list.querySelector(`input[name="${CSS.escape(name)}"]:checked`) !== null;
	for (const [name, value] of fields) {
		for (const input of list.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
			if (input.value !== value) continue;
			if (input.name === name || (name === "rest" && !marked(input.name))) input.checked = true;
		}
	}
}

const hiddenIn = (form: HTMLFormElement) => [
	...form.querySelectorAll<HTMLInputElement>("input[type=hidden]"),
];

/** Whether it was pressed in this very form: same address and same hidden fields, the key apart. */
const isFrom = (form: HTMLFormElement, { url, fields }: Pressed) =>
	form.action === url &&
	hiddenIn(form)
		.filter(({ name }) => name !== "key")
		.every((input) => fields.some(([name, value]) => name === input.name && value === input.value));

customElements.define("offline-queue", OfflineQueue);
