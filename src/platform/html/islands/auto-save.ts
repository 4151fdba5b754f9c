const pause = 800;
const retryAfter = 10_000;
/** So long a press waits for a save that is on its way; milliseconds. */
const patience = 5_000;

/**
 * Sends the form inside while one writes, and says when it was last kept.
 * The server answers 2xx or a redirect for kept, 422 for not kept yet; the form itself works without this.
 */
class AutoSave extends HTMLElement {
	#timer = 0;
	#changed = false;
	#sending: AbortController | null = null;
	/** Pressed while a save was on its way: sent when that is answered, or the two would be taken for two writers. */
	#pressed: HTMLElement | null = null;

	connectedCallback() {
		this.addEventListener("input", this.#later);
		this.addEventListener("change", this.#later);
		this.addEventListener("submit", this.#submit);
		window.addEventListener("online", this.#now);
		document.addEventListener("visibilitychange", this.#hidden);
		window.addEventListener("beforeunload", this.#warn);
	}

	disconnectedCallback() {
		clearTimeout(this.#timer);
		window.removeEventListener("online", this.#now);
		document.removeEventListener("visibilitychange", this.#hidden);
		window.removeEventListener("beforeunload", this.#warn);
	}

	#submit = (event: SubmitEvent) => {
		clearTimeout(this.#timer);
		this.#changed = this.#sending !== null && event.submitter !== null;
		if (!this.#sending || !event.submitter) return;
		event.preventDefault();
		const sending = this.#sending;
		if (!this.#pressed) window.setTimeout(() => sending.abort(), patience);
		this.#pressed = event.submitter;
	};

	#later = () => {
		this.#changed = true;
		clearTimeout(this.#timer);
		this.#timer = window.setTimeout(this.#now, pause);
	};

	/** A phone that is put away may never come back to the page. */
	#hidden = () => {
		if (isHidden()) this.#now();
	};

	#warn = (event: Event) => {
		if (this.#changed) event.preventDefault();
	};

	#now = async () => {
		const form = this.querySelector("form");
		if (!form || !this.#changed || this.#sending) return;
		this.#sending = new AbortController();
		this.#changed = false;
		this.#say(this.getAttribute("saving"));
		const { kept, refusal } = await send(form, this.#sending.signal);
		this.#sending = null;
		if (this.#pressed) return this.#send(form, this.#pressed);
		if (kept) this.#say(this.getAttribute("saved")?.replace("%s", clock()));
		else if (refusal) this.#say(refusal);
		else this.#again();
		if ((kept || refusal) && this.#changed) this.#later();
	};

	#send(form: HTMLFormElement, pressed: HTMLElement) {
		this.#pressed = null;
		form.requestSubmit(pressed);
	}

	#again() {
		this.#changed = true;
		this.#say(this.getAttribute("failed"));
		this.#timer = window.setTimeout(this.#now, retryAfter);
	}

	#say(text: string | null | undefined) {
		const line = this.querySelector("[data-auto-save-status]");
		if (line) line.textContent = text ?? "";
	}
}

/** `refusal` is what the server says must change first: sending the same again would not help. */
async function send(
	form: HTMLFormElement,
	signal: AbortSignal,
): Promise<{ kept: boolean; refusal?: string }> {
	try {
		const body = new FormData(form);
		const answer = await fetch(form.action, {
			method: "POST",
			...{ body, signal },
			headers: { "x-requested-with": "fragment" },
			keepalive: isHidden(),
		});
		if (answer.ok) noteAsSeen(form, answer.headers.get("x-seen"));
		const inWords = answer.status === 422 && answer.headers.get("content-type")?.startsWith("text/plain");
		return { kept: answer.ok, refusal: inWords ? await answer.text() : undefined };
	} catch {
		return { kept: false };
	}
}

/** Where the form tells what its writer saw, so that others' changes stand beside: from now on that is what was sent. */
function noteAsSeen(form: HTMLFormElement, seen: string | null) {
	const print = form.querySelector<HTMLInputElement>('input[type="hidden"][name="seen"]');
	if (print && seen !== null) print.value = seen;
}

const isHidden = () => document.visibilityState === "hidden";

function clock(): string {
	const now = new Date();
	const separator = document.documentElement.lang === "en" ? ":" : ".";
	return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, "0")).join(separator);
}

customElements.define("auto-save", AutoSave);
