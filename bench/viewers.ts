import { once } from "node:events";
import { Worker } from "node:worker_threads";

export interface Viewers {
	/** Where each opens its stream. */
	readonly url: string;
	readonly headers: Record<string, string>;
	readonly count: number;
	/** After a tick, each fetches the page within the time that the tick says. */
	readonly fetches: boolean;
}

/** Milliseconds from a change until the last viewer had heard the tick, and until the last had the new page. */
export type Round = { readonly heard: number; readonly shown: number };

export interface Audience {
	/** Makes a change and waits until every viewer has heard of it (and fetched). */
	round(change: () => unknown): Promise<Round>;
	leave(): Promise<void>;
}

type Port = { postMessage(value: unknown): void; on(event: "message", listener: () => void): void };

/** Runs in a thread of its own: the phones of a hall are elsewhere too. */
async function work({ url, headers, count, fetches, port }: Viewers & { port: Port }) {
	const http = await import("node:http");
	const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
	const wall = () => performance.timeOrigin + performance.now();
	let round = { heard: 0, shown: 0, lastHeard: 0, lastShown: 0, isOn: false };
	const finish = () => {
		if (!round.isOn || round.heard < count || (fetches && round.shown < count)) return;
		round.isOn = false;
		port.postMessage({ heard: round.lastHeard, shown: round.lastShown });
	};
	const asked = { agent, headers: { ...headers, "x-requested-with": "live-page" } };
	const fetchPage = () => {
		const request = http.get(url, asked, (answer) => {
			answer.resume();
			answer.on("end", () => {
				round.shown++;
				round.lastShown = wall();
				finish();
			});
		});
		request.on("error", (fault) => {
			// The server closed an idle connection at that moment: a browser asks again, and so do we.
			if (!request.reusedSocket) throw fault;
			fetchPage();
		});
	};
	const heard = (text: string) => {
		const tick = /data: (\d+)/.exec(text);
		if (!tick || !round.isOn) return;
		round.heard++;
		round.lastHeard = wall();
		if (fetches) setTimeout(fetchPage, Math.random() * Number(tick[1]));
		finish();
	};
	const open = () =>
		new Promise<void>((opened, reject) => {
			const asked = { ...headers, accept: "text/event-stream", "last-event-id": "99999999999999" };
			const request = http.get(url, { agent: false, headers: asked }, (answer) => {
				if (answer.statusCode !== 200) reject(new Error(`The stream answers ${answer.statusCode}`));
				answer.setEncoding("utf8");
				answer.on("data", heard);
				answer.on("error", () => {});
				opened();
			});
			request.on("error", reject);
		});
	for (let at = 0; at < count; at += 20) await Promise.all(Array.from({ length: 20 }, open));
	port.on("message", () => {
		round = { heard: 0, shown: 0, lastHeard: 0, lastShown: 0, isOn: true };
		port.postMessage("on");
	});
	port.postMessage("on");
}

/** Opens as many streams as there are viewers. */
export async function audience(viewers: Viewers): Promise<Audience> {
	const code = `const { parentPort, workerData } = require("node:worker_threads");
(${work.toString()})({ ...workerData, port: parentPort }).catch((error) => { throw error; });`;
	const worker = new Worker(code, { eval: true, workerData: viewers });
	const next = async () => (await once(worker, "message"))[0]; // rejects where the thread fails
	await next();
	return {
		round: async (change) => {
			worker.postMessage("on");
			await next();
			const answer: Promise<Round> = next();
			const changedAt = performance.timeOrigin + performance.now();
			await change();
			const { heard, shown } = await answer;
			return { heard: heard - changedAt, shown: shown - changedAt };
		},
		leave: async () => {
			await worker.terminate();
		},
	};
}
