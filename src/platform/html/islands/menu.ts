/** Folds the open menu again: by Escape, and when one goes elsewhere. */
function foldWhen(event: Event): void {
	const menu = document.querySelector<HTMLDetailsElement>("details.menu[open]");
	if (!menu) return;
	const outside = event.target instanceof Node && !menu.contains(event.target);
	if (event instanceof KeyboardEvent && event.key === "Escape") {
		menu.open = false;
		menu.querySelector("summary")?.focus();
	} else if (event.type === "click" && outside) {
		menu.open = false;
	}
}

document.addEventListener("keydown", foldWhen);
document.addEventListener("click", foldWhen);
