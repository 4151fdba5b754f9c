import pg from "pg";
import { writeLog } from "../log.ts";
import { channel } from "./announce.ts";

const firstPause = 250; // ms before the first try to connect again; doubled for each that fails
const longestPause = 5_000;
const patience = 5_000; // ms that the database gets to answer before its connection counts as lost

type Ears = {
	/** Somebody announced this. */
	readonly heard: (address: string) => void;
	/** The connection is up, for the first time or again: what was said before it, nobody here has heard. */
	readonly hearing: () => void;
};

/** One connection that listens for what every process announces. It connects again by itself until it is closed. */
export class Listener {
	readonly #url: string;
	readonly #ears: Ears;
	#client: pg.Client | null = null;
	#again: NodeJS.Timeout | undefined;
	#pause = firstPause;
	#isClosed = false;

	constructor(url: string, ears: Ears) {
		this.#url = url;
		this.#ears = ears;
		this.#connect();
	}

	/** Asks whether the connection still lives: a broken line says nothing by itself. */
	probe(): void {
		const client = this.#client;
		client?.query("select").catch(() => this.#lost(client));
	}

	async close(): Promise<void> {
		this.#isClosed = true;
		clearTimeout(this.#again);
		await this.#client?.end().catch(() => {});
	}

	async #connect(): Promise<void> {
		const client = new pg.Client({
			...{ connectionString: this.#url, application_name: `live ${process.pid}` },
			...{ keepAlive: true, connectionTimeoutMillis: patience, query_timeout: patience },
		});
		this.#client = client;
		client.on("notification", ({ payload }) => payload && this.#ears.heard(payload));
		client.on("error", () => this.#lost(client));
		client.on("end", () => this.#lost(client));
		try {
			await client.connect();
			await client.query(`listen ${channel}`);
			this.#pause = firstPause;
			this.#ears.hearing();
		} catch {
			this.#lost(client);
		}
	}

	/** Several signs tell of one loss; the first counts. */
	#lost(client: pg.Client): void {
		if (this.#client !== client || this.#isClosed) return;
		this.#client = null;
		client.end().catch(() => {});
		writeLog("warn", "live connection lost", { milliseconds: this.#pause });
		this.#again = setTimeout(() => this.#connect(), this.#pause).unref();
		this.#pause = Math.min(this.#pause * 2, longestPause);
	}
}
