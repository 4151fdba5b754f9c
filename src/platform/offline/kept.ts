/** Raise the numbers when what is kept changes shape: older caches are then thrown away. */
const pages = "pages-1";
const assets = "assets-1";
const assetsKept = 60;

/** A file of ours: its name carries a hash of the content, so what is here is right. */
export async function assetFor(request: Request): Promise<Response> {
	return (await caches.match(request.url, { cacheName: assets })) ?? fetch(request);
}

/** A page as it was kept, unless its time is over. A page with a search can stand for every search in it. */
export async function keptFor(url: string): Promise<Response | undefined> {
	const cache = await caches.open(pages);
	const exact = await cache.match(url);
	if (exact) return isOver(exact) ? undefined : exact;
	const near = await cache.match(url, { ignoreSearch: true });
	return near && !isOver(near) && wish(near).includes("any-search") ? near : undefined;
}

/** The number of the latest request: answers come back in any order. */
let asked = 0;
/** Whose page was asked for last. */
let latest = { request: 0, viewer: "" };
/** Pages that answers told to forget, with the number of the request. */
const forgotten = new Map<string, number>();
const forgottenKept = 50;

/** Numbers a request that is about to be sent: what `heed` is given with its answer. */
export function ask(): number {
	asked += 1;
	return asked;
}

/**
 * Does what an answer says: keeps the page, or forgets it; and forgets what somebody else was shown. An answer that was
 * overtaken by one that forgot its page, or by somebody else's, is not kept.
 */
export async function heed(url: string, answer: Response, request: number): Promise<void> {
	const viewer = answer.headers.get("x-viewer");
	if (viewer === null || answer.redirected) return;
	if (request < latest.request && viewer !== latest.viewer) return;
	if (request > latest.request) latest = { request, viewer };
	const isToStay = answer.ok && wish(answer) !== "";
	if (!isToStay) noteForgotten(url, request);
	const page = isToStay ? await stamped(answer) : undefined;
	await inTurn(async () => {
		const cache = await caches.open(pages);
		if (page && !wasForgottenAfter(url, request)) await cache.put(url, page);
		for (const stored of await cache.keys()) {
			const kept = await cache.match(stored);
			const belongs = kept?.headers.get("x-viewer") === latest.viewer && !isOver(kept);
			if (!belongs || (!isToStay && isUnder(stored.url, url))) await cache.delete(stored);
		}
	});
}

/** One at a time: a page that is being looked at, to see whether it is to go, must not be stored again meanwhile. */
let turn: Promise<void> = Promise.resolve();
function inTurn(work: () => Promise<void>): Promise<void> {
	turn = turn.then(work, work);
	return turn;
}

function noteForgotten(url: string, request: number): void {
	forgotten.delete(url);
	forgotten.set(url, request);
	const [oldest] = forgotten.keys();
	if (forgotten.size > forgottenKept && oldest !== undefined) forgotten.delete(oldest);
}

const wasForgottenAfter = (url: string, request: number) =>
	[...forgotten].some(([page, at]) => at > request && isUnder(url, page));

/** Keeps files of ours; the oldest make room. */
export async function keepAssets(urls: readonly string[]): Promise<void> {
	const cache = await caches.open(assets);
	for (const url of urls) if (!(await cache.match(url))) await cache.add(url);
	const all = await cache.keys();
	const tooMany = all.slice(0, Math.max(0, all.length - assetsKept));
	await Promise.all(tooMany.map((request) => cache.delete(request)));
}

/** Throws away what an older version of this file kept. */
export async function dropOldCaches(): Promise<void> {
	const old = (await caches.keys()).filter((name) => name !== pages && name !== assets);
	await Promise.all(old.map((name) => caches.delete(name)));
}

const wish = (answer: Response) => answer.headers.get("x-keep-offline") ?? "";

/** What hangs under a page that is forgotten goes with it: the names behind its search. */
function isUnder(url: string, page: string): boolean {
	const above = new URL(page);
	return url === page || (above.search === "" && new URL(url).pathname.startsWith(`${above.pathname}/`));
}

/** The device's own clock tells when it was kept: it may be wrong, but it is as wrong later. */
async function stamped(answer: Response): Promise<Response> {
	const headers = new Headers(answer.headers);
	headers.delete("content-encoding"); // the browser has unpacked it
	headers.set("x-kept-at", String(Date.now()));
	return new Response(await answer.blob(), { status: answer.status, headers });
}

function isOver(kept: Response): boolean {
	const seconds = Number.parseInt(wish(kept), 10);
	return !(Date.now() < Number(kept.headers.get("x-kept-at")) + seconds * 1000);
}
