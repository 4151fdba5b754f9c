/** Somebody who may be found: what the page's own search finds with a network. */
type Name = { id: string; name: string };

const most = 6;

/**
 * A search that finds without a network: when the page that was kept stands for another search than the address says,
 * looks among the names that were kept with it, and fills the page's own template for each.
 */
class KeptNames extends HTMLElement {
	connectedCallback() {
		const asked = new URLSearchParams(location.search).get("q")?.trim() ?? "";
		const field = this.querySelector<HTMLInputElement>("input[name=q]");
		if (asked === "" || !field || field.value === asked) return;
		field.value = asked;
		void this.#find(asked);
	}

	async #find(asked: string) {
		const headers = { "x-requested-with": "kept" };
		const answer = await fetch(this.getAttribute("source") ?? "", { headers }).catch(() => undefined);
		if (!answer?.ok) return;
		const names = (await answer.json()) as Name[];
		const found = names.filter(({ name }) => ` ${folded(name)}`.includes(` ${folded(asked)}`));
		const list = this.querySelector("[data-found]");
		list?.replaceChildren(...found.slice(0, most).map((one) => this.#row(one)));
		if (list && found.length === 0) list.textContent = this.getAttribute("none");
	}

	#row({ id, name }: Name): Node {
		const row = this.querySelector("template")?.content.cloneNode(true) as DocumentFragment;
		for (const part of row.querySelectorAll("[data-name]")) part.textContent = name;
		for (const part of row.querySelectorAll("[aria-label]"))
			part.setAttribute("aria-label", part.getAttribute("aria-label")?.replace("%s", name) ?? "");
		for (const field of row.querySelectorAll<HTMLInputElement>("input[name=personId]")) field.value = id;
		for (const field of row.querySelectorAll<HTMLInputElement>("input[name=key]"))
			field.value = crypto.randomUUID();
		return row;
	}
}

/** "Aasen" and "aasen", "Åse" and "ase" are the same to whoever types on a tablet. */
const folded = (text: string) => text.toLocaleLowerCase("nb").normalize("NFD").replaceAll(/\p{M}/gu, "");

customElements.define("kept-names", KeptNames);
