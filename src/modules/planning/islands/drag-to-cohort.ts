/** Over a cohort for this long before we ask what a drop would lead to: one asks where one stops, not on the way. */
const pause = 150;

/**
 * Drags a person to another cohort. While one is over it, what the move would cost is shown; a drop leads to the page
 * that asks before anything is moved. Without it each name is a link to the same page.
 */
class DragToCohort extends HTMLElement {
	#person = "";
	#over: HTMLElement | null = null;
	#timer = 0;
	#waiting: AbortController | undefined;

	connectedCallback() {
		this.addEventListener("dragstart", this.#start);
		this.addEventListener("dragover", this.#move);
		this.addEventListener("drop", this.#drop);
		this.addEventListener("dragend", this.#end);
	}

	#start = (event: DragEvent) => {
		const link = (event.target as HTMLElement).closest<HTMLElement>("[data-person]");
		this.#person = link?.dataset.person ?? "";
		this.dataset.held = "";
		event.dataTransfer?.setData("text/plain", link?.textContent ?? "");
	};

	#move = (event: DragEvent) => {
		const cohort = (event.target as HTMLElement).closest<HTMLElement>("[data-cohort]");
		if (!cohort || this.#person === "") return;
		event.preventDefault();
		if (cohort === this.#over) return;
		this.#mark(cohort);
		clearTimeout(this.#timer);
		this.#timer = window.setTimeout(this.#tell, pause);
	};

	#drop = (event: DragEvent) => {
		if (!this.#over || this.#person === "") return;
		event.preventDefault();
		window.location.assign(this.#address(this.#over));
	};

	#end = () => {
		clearTimeout(this.#timer);
		this.#waiting?.abort();
		this.#mark(null);
		this.#person = "";
		delete this.dataset.held;
		if (this.#region) this.#region.hidden = true;
	};

	#tell = async () => {
		const region = this.#region;
		if (!region || !this.#over) return;
		this.#waiting?.abort();
		this.#waiting = new AbortController();
		try {
			const answer = await fetch(this.#address(this.#over), {
				signal: this.#waiting.signal,
				headers: { "x-requested-with": "fragment" },
			});
			if (!answer.ok) return;
			region.innerHTML = await answer.text();
			const hint = document.createElement("p");
			hint.textContent = this.getAttribute("hint");
			region.append(hint);
			region.hidden = false;
		} catch {
			// Dragged on, or the net is gone: the page after the drop tells the same.
		}
	};

	get #region() {
		return this.querySelector<HTMLElement>("[data-consequence]");
	}

	#mark(cohort: HTMLElement | null) {
		this.#over?.removeAttribute("data-over");
		cohort?.setAttribute("data-over", "");
		this.#over = cohort;
	}

	#address(cohort: HTMLElement): string {
		const query = new URLSearchParams({ personId: this.#person, to: cohort.dataset.cohort ?? "" });
		return `${this.getAttribute("source")}?${query}`;
	}
}

customElements.define("drag-to-cohort", DragToCohort);
