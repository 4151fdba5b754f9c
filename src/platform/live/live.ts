import type { ServerResponse } from "node:http";
import type { DatabaseUrls } from "../db/index.ts";
import { addressOf } from "./announce.ts";
import { Listener } from "./listener.ts";
import { restAfter, spreadFor } from "./pace.ts";

/** Proxies cut a silent line after 30 seconds or more. */
const beat = 20_000;
/** A stream is opened again after this long, and with it who looks and what they may see is asked anew. */
const longestStream = 15 * 60_000;
/** How long it is known when a topic changed; a page that is older is told to look. */
const memory = 10 * 60_000;
/** How far the clocks of two machines may be apart. */
const skew = 1_000;
/** A reader who is this many bytes behind is gone or too slow: cut off, it comes back and looks once. */
const mostWaiting = 64_000;

const heartbeat = Buffer.from(":\n\n");

type Page = {
	readonly response: ServerResponse;
	readonly addresses: readonly string[];
	readonly until: number;
};

/** What a page asks for when it opens its stream. */
export type Joining = {
	readonly tenantId: string;
	readonly topics: readonly string[];
	/** When what the page shows was read, as `now` counts; not a number: unknown. */
	readonly since: number;
};

/**
 * The pages that are open at this process, and the connection on which it hears what changed. The connection is opened
 * for the first page. A tick holds no content: each page fetches what its viewer may see.
 */
export class Live {
	readonly #urls: Pick<DatabaseUrls, "app">;
	readonly #pages = new Map<string, Set<Page>>();
	readonly #changedAt = new Map<string, number>();
	/** Topics that were told a moment ago, and whether they have changed since. */
	readonly #resting = new Map<string, boolean>();
	#listener: Listener | undefined;
	#beat: NodeJS.Timeout | undefined;
	/** Changes after this moment are known; Infinity while nobody listens. */
	#knownSince = Number.POSITIVE_INFINITY;
	#joined = 0;
	#isClosed = false;

	constructor(urls: Pick<DatabaseUrls, "app">) {
		this.#urls = urls;
	}

	/** The clock of the streams, in milliseconds; it moves also where the application's clock stands still. */
	now(): number {
		return Date.now();
	}

	/** Keeps a response open whose head is written, and tells it of changes until it is closed. */
	join(response: ServerResponse, { tenantId, topics, since }: Joining): void {
		if (this.#isClosed) {
			response.destroy();
			return;
		}
		this.#listen();
		const addresses = topics.map((topic) => addressOf(tenantId, topic));
		const page = { response, addresses, until: this.now() + longestStream };
		for (const address of addresses) this.#pagesAt(address).add(page);
		response.on("close", () => this.#leave(page));
		response.write(`retry: ${1000 + ((this.#joined++ * 37) % 3000)}\n\n`);
		if (this.#mayHaveMissed(addresses, since)) response.write(tick(this.now(), 0));
	}

	/** Ends every stream and the connection; pages come back by themselves, to another process or the next one. */
	async close(): Promise<void> {
		this.#isClosed = true;
		clearInterval(this.#beat);
		for (const { response } of this.#everyPage()) response.end();
		await this.#listener?.close();
	}

	#listen(): void {
		this.#beat ??= setInterval(() => this.#keepUp(), beat).unref();
		this.#listener ??= new Listener(this.#urls.app, {
			heard: (address) => this.#changed(address),
			hearing: () => {
				this.#knownSince = this.now();
				for (const address of this.#pages.keys()) this.#tell(address);
			},
		});
	}

	#mayHaveMissed(addresses: readonly string[], since: number): boolean {
		if (this.#knownSince === Number.POSITIVE_INFINITY) return false; // it is told when the connection is up
		if (!(since >= this.#knownSince)) return true;
		return addresses.some((address) => (this.#changedAt.get(address) ?? 0) > since - skew);
	}

	#changed(address: string): void {
		this.#changedAt.set(address, this.now());
		if (this.#resting.has(address)) this.#resting.set(address, true);
		else this.#tell(address);
	}

	/** One prepared buffer for everyone. */
	#tell(address: string): void {
		const pages = this.#pages.get(address);
		if (!pages) return;
		const message = tick(this.now(), spreadFor(pages.size));
		for (const { response } of pages) send(response, message);
		this.#resting.set(address, false);
		setTimeout(() => this.#rested(address), restAfter(pages.size)).unref();
	}

	#rested(address: string): void {
		const hasChanged = this.#resting.get(address);
		this.#resting.delete(address);
		if (hasChanged) this.#tell(address);
	}

	#keepUp(): void {
		const now = this.now();
		this.#listener?.probe();
		for (const { response, until } of this.#everyPage()) {
			if (until < now) response.end();
			else send(response, heartbeat);
		}
		const forgotten = now - memory;
		for (const [address, at] of this.#changedAt) if (at < forgotten) this.#changedAt.delete(address);
		this.#knownSince = Math.max(this.#knownSince, forgotten);
	}

	#everyPage(): Set<Page> {
		return new Set([...this.#pages.values()].flatMap((pages) => [...pages]));
	}

	#pagesAt(address: string): Set<Page> {
		const pages = this.#pages.get(address) ?? new Set();
		this.#pages.set(address, pages);
		return pages;
	}

	#leave(page: Page): void {
		for (const address of page.addresses) {
			const pages = this.#pagesAt(address);
			pages.delete(page);
			if (pages.size === 0) this.#pages.delete(address);
		}
	}
}

/** The id is the time, so that a page that comes back can say since when; the content is within how many milliseconds to look. */
const tick = (now: number, spread: number) => Buffer.from(`id: ${now}\ndata: ${spread}\n\n`);

function send(response: ServerResponse, message: Buffer): void {
	if (response.writableLength > mostWaiting) response.destroy();
	else response.write(message);
}
