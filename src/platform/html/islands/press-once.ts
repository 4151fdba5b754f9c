/** So long a page may take to come before one can press again; milliseconds. */
const patience = 5_000;

let pressedAt = new WeakMap<HTMLElement, number>();

/** A form is sent once, also by a hand that is used to double-clicking. What an island sends is its own affair. */
document.addEventListener("submit", (event) => {
	const form = event.target;
	if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
	if (form.getAttribute("method") !== "post") return;
	const pressed = event.submitter ?? form; // another button of the form asks for something else
	const now = performance.now();
	if (now - (pressedAt.get(pressed) ?? Number.NEGATIVE_INFINITY) < patience) event.preventDefault();
	else pressedAt.set(pressed, now);
});

/** Whoever goes back to the page begins anew. */
window.addEventListener("pageshow", () => {
	pressedAt = new WeakMap();
});
