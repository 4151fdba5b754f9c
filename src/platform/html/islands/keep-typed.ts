const place = "typed";

/** Long enough to find the form again where the page came back without it; then it would only surprise. */
const keptFor = 2 * 60_000;

type Kept = { action: string; name: string; nth: number; value: string; checked?: boolean };
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Another language is another page: what one has written goes with it to the same form, once, and is then forgotten. */
document.addEventListener("submit", ({ target }) => {
	if (!(target instanceof HTMLFormElement) || !target.matches(".languages")) return;
	const kept = controls().map(({ control, ...which }) => ({ ...which, ...stateOf(control) }));
	sessionStorage.setItem(place, JSON.stringify({ at: Date.now(), kept }));
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
	const stored: { at: number; kept: Kept[] } | null = JSON.parse(sessionStorage.getItem(place) ?? "null");
	if (stored === null) return;
	const fields = controls().flatMap(({ control, action, name, nth }) => {
		const one = stored.kept.find((it) => it.action === action && it.name === name && it.nth === nth);
		return one ? [{ control, one }] : [];
	});
	const isOver = Date.now() - stored.at > keptFor;
	if (isOver || fields.length > 0 || stored.kept.length === 0) sessionStorage.removeItem(place);
	if (!isOver) for (const { control, one } of fields) fill(control, one);
}

function fill(control: Control, { value, checked = false }: Kept): void {
	if (isTicked(control)) control.checked = checked;
	else if (control.value !== value) {
		control.value = value;
		control.dispatchEvent(new Event("input", { bubbles: true }));
	}
}

putBack();
