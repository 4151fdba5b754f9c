import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** A wall screen, and the one who drives its clock from a phone. */
export type Wall = {
	readonly wall: string;
	readonly clock: string;
	readonly headers: Record<string, string>;
	readonly driver: Record<string, string>;
	/** How often the driver presses, and the pause between two presses. */
	readonly taps: number;
	readonly pause: number;
};

/** Starts and stops the clock in turn; each time until the wall shows it. In a thread of its own. */
async function work(settings: Wall & { port: { postMessage(value: unknown): void } }) {
	const { wall, clock, headers, driver, taps, pause, port } = settings;
	const http = await import("node:http");
	let seen = (_html: string) => {};
	const fetchWall = () =>
		http.get(wall, { headers: { ...headers, "x-requested-with": "live-page" } }, (answer) => {
			let html = "";
			answer.setEncoding("utf8");
			answer.on("data", (part: string) => {
				html += part;
			});
			answer.on("end", () => seen(html));
		});
	const press = (move: string) =>
		new Promise<void>((resolve, reject) => {
			const type = { "content-type": "application/x-www-form-urlencoded" };
			const request = http.request(clock, { method: "POST", headers: { ...driver, ...type } }, (answer) => {
				answer.resume();
				if (answer.statusCode !== 303) reject(new Error(`The clock answers ${answer.statusCode}`));
				answer.on("end", resolve);
			});
			request.on("error", reject);
			request.end(`move=${move}`);
		});
	await new Promise<void>((opened, reject) => {
		const asked = { ...headers, accept: "text/event-stream", "last-event-id": "99999999999999" };
		const request = http.get(wall, { agent: false, headers: asked }, (answer) => {
			if (answer.statusCode !== 200) reject(new Error(`The wall answers ${answer.statusCode}`));
			answer.setEncoding("utf8");
			answer.on("data", (text: string) => {
				const spread = /data: (\d+)/.exec(text)?.[1];
				if (spread !== undefined) setTimeout(fetchWall, Math.random() * Number(spread));
			});
			opened();
		});
		request.on("error", reject);
	});
	const waits: number[] = [];
	for (let tap = 0; tap < taps; tap++) {
		const runs = tap % 2 === 0;
		const began = performance.now();
		const shown = new Promise<void>((resolve) => {
			seen = (html) => {
				if (/<pitch-clock[^>]* data-running/.test(html) === runs) resolve();
			};
		});
		await press(runs ? "start" : "pause");
		await shown;
		waits.push(performance.now() - began);
		await new Promise((next) => setTimeout(next, pause));
	}
	port.postMessage(waits);
}

/** Milliseconds from each press until the wall has fetched a page that shows it. */
export async function tapsToWall(settings: Wall): Promise<number[]> {
	const code = `const { parentPort, workerData } = require("node:worker_threads");
(${work.toString()})({ ...workerData, port: parentPort }).catch((error) => { throw error; });`;
	const worker = new Worker(code, { eval: true, workerData: settings });
	const [waits] = await once(worker, "message");
	await worker.terminate();
	return waits;
}
