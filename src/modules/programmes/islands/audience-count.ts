const pause = 150;

/** Counts the leaders anew when a choice changes. Without it the button beside the count does the same. */
class AudienceCount extends HTMLElement {
	#timer = 0;
	#waiting: AbortController | undefined;

	connectedCallback() {
		this.addEventListener("change", this.#later);
	}

	#later = () => {
		clearTimeout(this.#timer);
		this.#timer = window.setTimeout(this.#renew, pause);
	};

	#renew = async () => {
		const form = this.closest("form");
		const region = this.querySelector("#audience-count");
		if (!form || !region) return;
		this.#waiting?.abort();
		this.#waiting = new AbortController();
		const address = `${this.getAttribute("source")}?${chosenIn(form)}`;
		try {
			const answer = await fetch(address, {
				signal: this.#waiting.signal,
				headers: { "x-requested-with": "fragment" },
			});
			if (answer.ok) region.innerHTML = await answer.text();
		} catch {
			// A newer choice is being counted, or the net is gone: the last count stands.
		}
	};
}

/** Only what is chosen: what people write in the form stays out of addresses and logs. */
function chosenIn(form: HTMLFormElement): string {
	const chosen = new URLSearchParams();
	for (const [name, value] of new FormData(form)) {
		if (typeof value === "string" && name.endsWith("[]")) chosen.append(name, value);
	}
	return chosen.toString();
}

customElements.define("audience-count", AudienceCount);
