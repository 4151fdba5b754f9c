/** Asks the worker to keep this page, and what it is made of, for when the network is gone. */
async function keepPage(): Promise<void> {
	const cameThroughWorker = navigator.serviceWorker.controller !== null;
	await navigator.serviceWorker.register("/offline-worker.js");
	const { active } = await navigator.serviceWorker.ready;
	active?.postMessage({
		page: cameThroughWorker ? null : location.href.replace(/#.*/, ""),
		beside: keptBeside(),
		assets: loadedAssets(),
	});
}

/** What the page says is to be kept with it. */
const keptBeside = () =>
	[...document.querySelectorAll<HTMLMetaElement>("meta[name=keep-offline]")].map(
		({ content }) => new URL(content, location.href).href,
	);

const loadedAssets = () =>
	performance
		.getEntriesByType("resource")
		.map(({ name }) => new URL(name))
		.filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/"))
		.map(({ href }) => href);

if ("serviceWorker" in navigator) addEventListener("load", () => void keepPage().catch(() => undefined));
