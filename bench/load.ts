import { Worker } from "node:worker_threads";

export interface Load {
	readonly url: string;
	readonly headers: Record<string, string>;
	readonly requests: number;
	readonly concurrency: number;
}

/** Runs in a thread of its own, so that asking does not take from answering more than a browser elsewhere would. */
async function work(load: Load & { parent: { postMessage(value: unknown): void } }) {
	const http = await import("node:http");
	const agent = new http.Agent({ keepAlive: true, maxSockets: load.concurrency });
	const ask = () =>
		new Promise<void>((resolve, reject) => {
			const request = http.get(load.url, { agent, headers: load.headers }, (response) => {
				response.resume();
				response.on("end", resolve);
			});
			request.on("error", reject);
		});
	let left = load.requests;
	const one = async () => {
		while (left-- > 0) await ask();
	};
	const startedAt = performance.now();
	await Promise.all(Array.from({ length: load.concurrency }, one));
	agent.destroy();
	load.parent.postMessage((load.requests * 1000) / (performance.now() - startedAt));
}

/** Requests per second that an address answers under this load. Bounded in count. */
export function requestsPerSecond(load: Load): Promise<number> {
	const code = `const { parentPort, workerData } = require("node:worker_threads");
(${work.toString()})({ ...workerData, parent: parentPort });`;
	return new Promise((resolve, reject) => {
		const worker = new Worker(code, { eval: true, workerData: load });
		worker.once("message", resolve);
		worker.once("error", reject);
	});
}
