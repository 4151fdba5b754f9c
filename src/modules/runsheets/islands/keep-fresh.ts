const aMinute = 60_000;

/** Fetches the page again each minute while somebody looks at it. Without script the browser does it by itself. */
class KeepFresh extends HTMLElement {
	#timer = 0;

	connectedCallback() {
		this.#timer = window.setInterval(this.#renew, aMinute);
	}

	disconnectedCallback() {
		clearInterval(this.#timer);
	}

	#renew = () => {
		if (document.visibilityState === "visible") location.reload();
	};
}

customElements.define("keep-fresh", KeepFresh);
