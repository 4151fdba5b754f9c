import { DeviceQueue, fieldsOf } from "../../../platform/html/device-queue.ts";

const retryAfter = 5_000;

/**
 * Sends the form inside by itself, and keeps it on the device until the server has answered. What is sent twice has
 * the same key, and is counted once. Without script the form is sent as forms are.
 */
class OfflineQueue extends HTMLElement {
	#queue = new DeviceQueue("check-ins-waiting");
	#timer = 0;

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
		this.#queue.add(form.action, [...fieldsOf(form), ["pressedAt", new Date().toISOString()]]);
		for (const button of form.querySelectorAll("button")) button.disabled = true;
		void this.#send();
	};

	#send = async () => {
		if (this.#queue.waiting().length === 0) return;
		this.#say("sending");
		const sent = await this.#queue.send();
		if (!sent) return;
		this.#say(sent.state);
		if (sent.state === "sent") location.assign(this.getAttribute("after") ?? location.href);
	};

	#say(state: string) {
		const line = this.querySelector("[data-queue-status]");
		const text = this.getAttribute(state) ?? "";
		if (line && line.textContent !== text) line.textContent = text;
	}
}

customElements.define("offline-queue", OfflineQueue);
