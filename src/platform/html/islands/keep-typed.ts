const place = "typed";

type Kept = { action: string; name: string; nth: number; value: string; checked?: boolean };
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Another language is another page: what one has written goes with it, once, and is then forgotten. */
document.addEventListener("submit", ({ target }) => {
	if (!(target instanceof HTMLFormElement) || !target.matches(".languages")) return;
	const kept = controls().map(({ control, ...which }) => ({ ...which, ...stateOf(control) }));
	sessionStorage.setItem(place, JSON.stringify(kept));
});

/** Every field of the page's forms that one writes or chooses in, told apart by form, name and turn. */
function controls(): (Pick<Kept, "action" | "name" | "nth"> & { control: Control })[] {
	const turns = new Map<string, number>();
	const forms = [...document.querySelectorAll<HTMLFormElement>('main form[method="post"]')];
	return forms.flatMap((form) => {
		const action = form.getAttribute("action") ?? "";
		const own = [...form.elements].filter(isKept);
		return own.map((control) => {
			const which = `${action} ${control.name}`;
			const nth = turns.get(which) ?? 0;
			turns.set(which, nth + 1);
			return { action, name: control.name, nth, control };
		});
	});
}

function isKept(element: Element): element is Control {
	if (element instanceof HTMLInputElement)
		return !/^(hidden|password|file|submit|button)$/.test(element.type);
	return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

const isTicked = (control: Control): control is HTMLInputElement =>
	control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type);

const stateOf = (control: Control): Pick<Kept, "value" | "checked"> =>
	isTicked(control) ? { value: control.value, checked: control.checked } : { value: control.value };

function putBack(): void {
	const kept: Kept[] = JSON.parse(sessionStorage.getItem(place) ?? "[]");
	sessionStorage.removeItem(place);
	if (kept.length === 0) return;
	for (const { control, action, name, nth } of controls()) {
		const one = kept.find((it) => it.action === action && it.name === name && it.nth === nth);
		if (!one) continue;
		if (isTicked(control)) control.checked = one.checked ?? false;
		else if (control.value !== one.value) {
			control.value = one.value;
			control.dispatchEvent(new Event("input", { bubbles: true }));
		}
	}
}

putBack();
