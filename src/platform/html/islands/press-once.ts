/** So long a page may take to come before one can press again; milliseconds. */
const patience = 5_000;

let pressedAt = new WeakMap<HTMLFormElement, number>();

/** A form is sent once, also by a hand that is used to double-clicking. What an island sends is its own affair. */
document.addEventListener("submit", (event) => {
	const form = event.target;
	if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
	if (form.getAttribute("method") !== "post") return;
	const now = performance.now();
	if (now - (pressedAt.get(form) ?? Number.NEGATIVE_INFINITY) < patience) event.preventDefault();
	else pressedAt.set(form, now);
});

/** Whoever goes back to the page begins anew. */
window.addEventListener("pageshow", () => {
	pressedAt = new WeakMap();
});
