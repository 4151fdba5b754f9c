/** Moves focus to the summary of faults, and from each link into its field. */
class ErrorSummary extends HTMLElement {
	connectedCallback() {
		this.querySelector("section")?.focus();
		this.addEventListener("click", this.#goToField);
	}

	#goToField = (event: Event) => {
		const link = event.target instanceof Element ? event.target.closest("a") : null;
		const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
		if (!field) return;
		event.preventDefault();
		(field.closest(".field") ?? field).scrollIntoView({ block: "start" });
		field.focus({ preventScroll: true });
	};
}

customElements.define("error-summary", ErrorSummary);
