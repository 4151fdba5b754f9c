/** Comes forth with its button, which prints the page. Without script the browser's own menu does it. */
class PrintPage extends HTMLElement {
	connectedCallback() {
		this.hidden = false;
		this.querySelector("button")?.addEventListener("click", () => window.print());
	}
}

customElements.define("print-page", PrintPage);
