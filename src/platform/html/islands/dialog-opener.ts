/** Opens a native dialog where the link inside would lead to a page with the same question. */
class DialogOpener extends HTMLElement {
	connectedCallback() {
		const dialog = this.querySelector("dialog");
		const link = this.querySelector<HTMLAnchorElement>(":scope > a");
		if (!dialog || !link) return;
		link.setAttribute("role", "button");
		link.setAttribute("aria-haspopup", "dialog");
		link.addEventListener("click", (event) => {
			if (event.ctrlKey || event.metaKey || event.shiftKey) return;
			event.preventDefault();
			dialog.showModal();
		});
		link.addEventListener("keydown", (event) => {
			if (event.key !== " ") return;
			event.preventDefault();
			dialog.showModal();
		});
		dialog.addEventListener("click", (event) => {
			const target = event.target instanceof Element ? event.target : null;
			if (target === dialog || target?.closest("[data-close]")) dialog.close();
		});
	}
}

customElements.define("dialog-opener", DialogOpener);
