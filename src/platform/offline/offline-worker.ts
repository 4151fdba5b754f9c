import { ask, assetFor, dropOldCaches, heed, keepAssets, keptFor } from "./kept.ts";

/**
 * Between the browser and the network. It keeps only pages that the server says may be kept, for as long as it says,
 * shows them when the network is gone, and forgets them when somebody else is at the screen. Everything else passes.
 */
interface Lasting extends Event {
	waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
	readonly request: Request;
	respondWith(answer: Promise<Response>): void;
}
interface Told extends Lasting {
	/** "sent": what a page sent in the background is answered, and it goes on. Else what is to be kept. */
	readonly data: "sent" | { page: string | null; beside: readonly string[]; assets: readonly string[] };
	/** Where "sent" is answered, so that the page is asked for after it is heard. */
	readonly ports: readonly MessagePort[];
}
interface WorkerScope {
	readonly location: { readonly origin: string };
	readonly clients: { claim(): Promise<void> };
	skipWaiting(): Promise<void>;
	addEventListener(name: "install" | "activate", listen: (event: Lasting) => void): void;
	addEventListener(name: "fetch", listen: (event: Fetching) => void): void;
	addEventListener(name: "message", listen: (event: Told) => void): void;
}
const scope = self as unknown as WorkerScope;

/** A network that has not answered by now is as good as none; milliseconds. */
const patience = 4_000;

/** Something is sent, and the page one comes to then is to show it: what was kept before does not stand for it. */
let hasSent = false;

scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener("activate", (event) =>
	event.waitUntil(Promise.all([scope.clients.claim(), dropOldCaches()])),
);

scope.addEventListener("fetch", (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (origin !== scope.location.origin) return;
	if (request.method !== "GET") {
		hasSent ||= request.mode === "navigate";
		return;
	}
	if (pathname.startsWith("/assets/")) event.respondWith(assetFor(request));
	else if (isKeepable(request)) event.respondWith(pageFor(event));
});

scope.addEventListener("message", (event) => {
	if (event.data === "sent") {
		hasSent = true;
		event.ports[0]?.postMessage("heard");
		return;
	}
	const { page, beside, assets } = event.data;
	const addresses = [...(page === null ? [] : [page]), ...beside];
	event.waitUntil(Promise.all([fetchAndKeep(addresses), keepAssets(assets)]));
});

/** A page one goes to, or what an island of a kept page asks for. */
const isKeepable = (request: Request) =>
	request.mode === "navigate" || request.headers.get("x-requested-with") === "kept";

/** What is kept is looked for when it is needed, and no sooner: it may have been stored while the network was tried. */
function pageFor(event: Fetching): Promise<Response> {
	const { request } = event;
	const number = ask();
	const isAfterSending = hasSent && request.mode === "navigate";
	if (isAfterSending) hasSent = false;
	const fresh = fetch(request).then((answer) => {
		event.waitUntil(heed(request.url, answer.clone(), number));
		return answer;
	});
	const keptOrFresh = async () => (await keptFor(request.url)) ?? fresh;
	if (isAfterSending) return fresh.catch(keptOrFresh);
	const late = new Promise((resolve) => setTimeout(resolve, patience)).then(keptOrFresh);
	return Promise.race([fresh.catch(keptOrFresh), late]);
}

async function fetchAndKeep(addresses: readonly string[]): Promise<void> {
	const keep = async (address: string) => {
		const number = ask();
		const answer = await fetch(address, { headers: { "x-requested-with": "keep" } });
		await heed(address, answer, number);
	};
	await Promise.all(addresses.map(keep));
}
