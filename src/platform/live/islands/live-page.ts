import { merge } from "../merge.ts";

const firstRetry = 2_000;
const longestRetry = 30_000;
const pauseAfterFailure = 5_000;
const pauseWhileHeld = 500;

/**
 * Renews what is inside when the server says that it has changed. What one writes, has open or has in focus stays, and
 * nothing is renewed while one drags (`data-held`).
 * A page that nobody looks at holds no stream: a browser has few to share between all its tabs.
 */
class LivePage extends HTMLElement {
	#stream: EventSource | undefined;
	#readAt = "";
	#etag = "";
	#timer = 0;
	#retry = firstRetry;
	#isFetching = false;
	#isStale = false;
	#note = document.createElement("p");

	connectedCallback() {
		this.#readAt = this.getAttribute("read-at") ?? "";
		this.#note.className = "live-note";
		this.#note.setAttribute("role", "status");
		this.after(this.#note);
		document.addEventListener("visibilitychange", this.#look);
		this.#look();
	}

	disconnectedCallback() {
		document.removeEventListener("visibilitychange", this.#look);
		this.#stream?.close();
		clearTimeout(this.#timer);
	}

	#look = () => {
		if (document.visibilityState === "hidden") this.#stream?.close();
		else this.#follow();
	};

	#follow = () => {
		if (document.visibilityState === "hidden") return;
		this.#stream?.close();
		const address = new URL(location.href);
		address.hash = "";
		address.searchParams.set("live-since", this.#readAt);
		const stream = new EventSource(address);
		this.#stream = stream;
		stream.onopen = () => this.#found();
		stream.onmessage = (tick) => this.#changed(tick);
		stream.onerror = () => this.#lost(stream);
	};

	#found() {
		this.#retry = firstRetry;
		this.#note.textContent = "";
		this.dataset.live = "on";
		if (this.#isStale) this.#renewWithin(0);
	}

	/** The browser tries again by itself after a cut, but not after an answer that is no stream. */
	#lost(stream: EventSource) {
		this.dataset.live = "off";
		this.#note.textContent = this.getAttribute("lost");
		if (stream.readyState !== EventSource.CLOSED) return;
		setTimeout(this.#follow, this.#retry);
		this.#retry = Math.min(this.#retry * 2, longestRetry);
	}

	#changed(tick: MessageEvent<string>) {
		this.#readAt = tick.lastEventId;
		this.#isStale = true;
		this.#renewWithin(Number(tick.data));
	}

	/** At a moment of its own, so that everyone in the hall does not ask at once. */
	#renewWithin(milliseconds: number) {
		clearTimeout(this.#timer);
		this.#timer = window.setTimeout(this.#renew, Math.random() * milliseconds);
	}

	#renew = async () => {
		if (this.#isFetching) return;
		if (this.#isHeld()) {
			this.#timer = window.setTimeout(this.#renew, pauseWhileHeld);
			return;
		}
		this.#isFetching = true;
		this.#isStale = false;
		const part = this.getAttribute("part") ?? "page";
		const headers = { "x-requested-with": "live-page", "x-live-part": part, "if-none-match": this.#etag };
		try {
			const answer = await fetch(location.href, { headers, cache: "no-store", redirect: "error" });
			const html = await answer.text();
			if (answer.status === 200) this.#show(html, answer.headers.get("etag") ?? "");
		} catch {
			this.#isStale = true; // looked for again when the stream is back
		}
		this.#isFetching = false;
		if (this.#isStale && this.#stream?.readyState === EventSource.OPEN) this.#renewWithin(pauseAfterFailure);
	};

	#show(html: string, etag: string) {
		if (this.#isHeld()) {
			this.#isStale = true;
			return;
		}
		merge(this, html);
		this.#etag = etag;
	}

	#isHeld = () => this.querySelector("[data-held]") !== null;
}

customElements.define("live-page", LivePage);
