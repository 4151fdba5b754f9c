/** Counts what is left of a long text. Ears hear it when the writer pauses, not at every key. */
class LongText extends HTMLElement {
	#timer = 0;

	connectedCallback() {
		this.addEventListener("input", this.#count);
		this.#count();
	}

	#count = () => {
		const area = this.querySelector("textarea");
		const line = this.querySelector(".field-count");
		if (!area || !line) return;
		const left = Number(this.getAttribute("max")) - area.value.length;
		const kind = (left < 0 ? "over" : "left") + (Math.abs(left) === 1 ? "-one" : "");
		const words = this.getAttribute(kind) ?? "0";
		line.textContent = words.replace("0", String(Math.abs(left)));
		line.toggleAttribute("data-over", left < 0);
		clearTimeout(this.#timer);
		this.#timer = window.setTimeout(() => line.setAttribute("role", "status"), 600);
	};
}

customElements.define("long-text", LongText);
