import { DeviceQueue, fieldsOf } from "../../../platform/html/device-queue.ts";

const retryAfter = 3_000;
/** A tap is sent at once, words when one stops to think. */
const pauseInWriting = 700;

/**
 * Sends points as they are tapped, and keeps them on the phone until the server has them: also where the network is
 * gone, the page is closed, or the button for sending in was pressed without contact. The form works without this.
 */
class ScoreQueue extends HTMLElement {
	#queue = new DeviceQueue("");
	#retry = 0;
	#pause = 0;
	/** The button that waits for an answer, and the one whose answer the page itself is to show. */
	#pressed: HTMLButtonElement | null = null;
	#refused: HTMLButtonElement | null = null;

	connectedCallback() {
		// A phone that changes hands sends nobody's points as somebody else's.
		this.#queue = new DeviceQueue(`scores-waiting-${this.getAttribute("owner")}`);
		this.#fillIn();
		this.addEventListener("input", this.#tapped);
		this.addEventListener("submit", this.#press);
		window.addEventListener("online", this.#send);
		this.#retry = window.setInterval(this.#again, retryAfter);
		this.#again();
	}

	disconnectedCallback() {
		window.removeEventListener("online", this.#send);
		clearInterval(this.#retry);
		clearTimeout(this.#pause);
	}

	get #form(): HTMLFormElement | null {
		return this.querySelector("form");
	}

	/** What waits for this page: to be saved, and to be sent in. */
	#waitingHere(form: HTMLFormElement) {
		const buttons = [...form.querySelectorAll<HTMLButtonElement>("button[formaction]")];
		const addresses = [form.action, ...buttons.map(({ formAction }) => formAction)];
		return this.#queue.waiting().filter(({ url }) => addresses.includes(url));
	}

	/** It is newer than what the server had when it made the page. */
	#fillIn() {
		const form = this.#form;
		const kept = form ? this.#waitingHere(form).at(-1) : undefined;
		for (const [name, value] of kept?.fields ?? []) {
			const field = form?.elements.namedItem(name);
			if (field instanceof RadioNodeList || field instanceof HTMLTextAreaElement) field.value = value;
		}
	}

	#tapped = ({ target }: Event) => {
		const form = this.#form;
		if (!form) return;
		const addresses = new Set([form.action, ...this.#waitingHere(form).map(({ url }) => url)]);
		for (const url of addresses) this.#queue.replace(url, fieldsOf(form));
		clearTimeout(this.#pause);
		if (target instanceof HTMLTextAreaElement) this.#pause = window.setTimeout(this.#send, pauseInWriting);
		else void this.#send();
	};

	#press = (event: SubmitEvent) => {
		const { submitter, target } = event;
		if (!(submitter instanceof HTMLButtonElement) || submitter === this.#refused) return;
		const form = target as HTMLFormElement;
		event.preventDefault();
		this.#pressed = submitter;
		const url = submitter.hasAttribute("formaction") ? submitter.formAction : form.action;
		this.#queue.replace(url, fieldsOf(form, submitter));
		void this.#send();
	};

	#again = () => {
		if (this.#queue.waiting().length > 0) void this.#send();
	};

	#send = async () => {
		if (this.dataset.state !== "waiting") this.#say("sending");
		const sent = await this.#queue.send();
		if (!sent) return;
		this.#say(sent.state, sent.state === "refused" ? sent.words : "");
		const pressed = this.#pressed;
		if (sent.state === "sent" && pressed) location.assign(pressed.dataset.after ?? location.href);
		if (sent.state === "refused") this.#leaveToPage(pressed, sent.words);
	};

	/** The page says best what is missing. Without words nobody has read it (signed out?), and the points are kept. */
	#leaveToPage(pressed: HTMLButtonElement | null, words: string) {
		const form = this.#form;
		this.#pressed = null;
		if (form && words === "") this.#queue.replace(form.action, fieldsOf(form));
		if (words === "") clearInterval(this.#retry);
		if (!pressed || words === "") return;
		this.#refused = pressed;
		form?.requestSubmit(pressed);
	}

	#say(state: string, words = "") {
		this.dataset.state = state;
		const line = this.querySelector("[data-queue-status]");
		const text = words || (this.getAttribute(state) ?? "").replace("%s", clock());
		if (line && line.textContent !== text) line.textContent = text;
	}
}

function clock(): string {
	const now = new Date();
	const separator = document.documentElement.lang === "en" ? ":" : ".";
	return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, "0")).join(separator);
}

customElements.define("score-queue", ScoreQueue);
