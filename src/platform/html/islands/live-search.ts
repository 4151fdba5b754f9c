const pause = 200;

/** Renews one region with the same page's answer while one types; focus and the field stay as they are. */
class LiveSearch extends HTMLElement {
	#timer = 0;
	#waiting: AbortController | undefined;
	#status = document.createElement("p");

	connectedCallback() {
		this.#status.className = "ds-sr-only";
		this.#status.setAttribute("role", "status");
		this.append(this.#status);
		this.addEventListener("input", this.#later);
		this.addEventListener("change", this.#later);
	}

	#later = () => {
		clearTimeout(this.#timer);
		this.#timer = window.setTimeout(this.#renew, pause);
	};

	#renew = async () => {
		const form = this.querySelector("form");
		const name = this.getAttribute("region") ?? "";
		if (!form) return;
		const address = addressOf(form);
		this.#waiting?.abort();
		this.#waiting = new AbortController();
		const fresh = await regionAt(address, name, this.#waiting.signal);
		const region = document.getElementById(name);
		if (!fresh || !region) return;
		region.replaceChildren(...fresh.childNodes);
		history.replaceState(null, "", address);
		this.#status.textContent = this.getAttribute("updated");
	};
}

function addressOf(form: HTMLFormElement): string {
	const query = new URLSearchParams();
	for (const [name, value] of new FormData(form)) {
		if (typeof value === "string" && value !== "") query.append(name, value);
	}
	const text = query.toString();
	return text ? `${form.action.replace(/\?.*/, "")}?${text}` : form.action;
}

async function regionAt(address: string, name: string, signal: AbortSignal): Promise<HTMLElement | null> {
	try {
		const answer = await fetch(address, { signal, headers: { "x-requested-with": "search" } });
		if (!answer.ok) return null;
		return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(name);
	} catch {
		return null;
	}
}

customElements.define("live-search", LiveSearch);
