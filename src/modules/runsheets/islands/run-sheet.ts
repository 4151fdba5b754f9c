/** So many pixels are a minute when an item's lower edge is drawn; lengths go by fives. */
const pixelsAMinute = 2.4;
const step = 5;

/** Drags items of a run sheet, and sends its buttons without leaving the page. Without it the buttons do the same. */
class RunSheet extends HTMLElement {
	connectedCallback() {
		this.addEventListener("submit", this.#submit);
		this.addEventListener("pointerdown", this.#grab);
		this.#showGrips();
	}

	#showGrips() {
		for (const grip of this.querySelectorAll<HTMLElement>("[data-grip], [data-edge]")) grip.hidden = false;
	}

	#submit = (event: SubmitEvent) => {
		event.preventDefault();
		const form = event.target as HTMLFormElement;
		this.#send(new FormData(form, event.submitter), event.submitter);
	};

	#grab = (event: PointerEvent) => {
		const grip = (event.target as HTMLElement).closest<HTMLElement>("[data-grip], [data-edge]");
		const item = grip?.closest<HTMLElement>("[data-item]");
		if (!grip || !item) return;
		event.preventDefault();
		const follow = "edge" in grip.dataset ? this.#stretch(item, event.clientY) : this.#carry(item);
		item.dataset.held = "";
		const drop = new AbortController();
		const options = { signal: drop.signal };
		document.addEventListener("pointermove", follow.move, options);
		const end = (kept: boolean) => () => {
			drop.abort();
			delete item.dataset.held;
			if (kept) this.#send(follow.fields());
		};
		document.addEventListener("pointerup", end(true), options);
		document.addEventListener("pointercancel", end(false), options);
	};

	#carry(item: HTMLElement) {
		const move = ({ clientX, clientY }: PointerEvent) => {
			const under = document.elementFromPoint(clientX, clientY);
			const over = under?.closest<HTMLElement>("[data-item]");
			const list = under?.closest(".run-sheet-day")?.querySelector(".run-sheet");
			if (over === item) return;
			if (over) over[middleOf(over) > clientY ? "before" : "after"](item);
			else if (list && !list.contains(item)) list.append(item);
		};
		const fields = () => {
			const list = item.closest<HTMLElement>("[data-day]");
			const index = [...(list?.children ?? [])].indexOf(item);
			return fieldsOf({ act: "place", day: list?.dataset.day ?? "1", index: String(index) }, item);
		};
		return { move, fields };
	}

	#stretch(item: HTMLElement, from: number) {
		const before = Number(item.dataset.minutes);
		let minutes = before;
		const move = ({ clientY }: PointerEvent) => {
			const change = Math.round((clientY - from) / pixelsAMinute / step) * step;
			minutes = Math.max(step, before + change);
			item.dataset.quarters = String(Math.min(16, Math.max(1, Math.round(minutes / 15))));
		};
		return { move, fields: () => fieldsOf({ act: "length", minutes: String(minutes) }, item) };
	}

	/** The same button on the new page; the first change gives the items of a cohort ids of their own. */
	#again({ id, ariaLabel }: HTMLElement) {
		const buttons = [...this.querySelectorAll("button")];
		return buttons.find((one) => one.id === id) ?? buttons.find((one) => one.ariaLabel === ariaLabel);
	}

	async #send(fields: FormData, pressed?: HTMLElement | null) {
		const status = this.querySelector("[data-run-sheet-status]");
		const action = this.querySelector("form")?.getAttribute("action") ?? "";
		try {
			const answer = await fetch(action, {
				method: "POST",
				body: fields,
				headers: { "x-requested-with": "fragment" },
			});
			const days = this.querySelector("#run-sheet-days");
			if (!answer.ok || !days) throw new Error(answer.statusText);
			days.outerHTML = await answer.text();
			this.#showGrips();
			if (status) status.textContent = this.getAttribute("moved");
			if (pressed) this.#again(pressed)?.focus();
		} catch {
			if (status) status.textContent = this.getAttribute("failed");
			location.reload(); // the page shows what the server has
		}
	}
}

const middleOf = (part: Element) => {
	const { top, height } = part.getBoundingClientRect();
	return top + height / 2;
};

function fieldsOf(values: Record<string, string>, item: HTMLElement): FormData {
	const fields = new FormData();
	for (const [name, value] of Object.entries({ ...values, item: item.dataset.item ?? "" }))
		fields.append(name, value);
	return fields;
}

customElements.define("run-sheet", RunSheet);
