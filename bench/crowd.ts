import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** One who holds a page open, fetches it at each tick as the browser does, and sends each of the forms once. */
export type Phone = {
	readonly page: string;
	readonly headers: Record<string, string>;
	readonly posts: readonly { readonly url: string; readonly body: string }[];
};

/** How long each form waited for its answer, in milliseconds, and how many were not taken. */
export type Sent = { readonly waits: number[]; readonly refused: number };

export type Crowd = {
	/** Everyone sends their forms, each at a moment of its own within so many milliseconds. */
	send(within: number): Promise<Sent>;
	leave(): Promise<void>;
};

type Port = {
	postMessage(value: unknown): void;
	on(event: "message", listener: (within: number) => void): void;
};

/** Runs in a thread of its own: phones are elsewhere too. */
async function work({ phones, port }: { phones: readonly Phone[]; port: Port }) {
	const http = await import("node:http");
	const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
	const fetchPage = ({ page, headers }: Phone) =>
		http
			.get(page, { agent, headers: { ...headers, "x-requested-with": "live-page" } }, (answer) =>
				answer.resume(),
			)
			.on("error", () => {});
	const follow = (phone: Phone) =>
		new Promise<void>((opened, reject) => {
			const headers = { ...phone.headers, accept: "text/event-stream", "last-event-id": "99999999999999" };
			const request = http.get(phone.page, { agent: false, headers }, (answer) => {
				if (answer.statusCode !== 200) reject(new Error(`The stream answers ${answer.statusCode}`));
				answer.setEncoding("utf8");
				answer.on("data", (text: string) => {
					const spread = /data: (\d+)/.exec(text)?.[1];
					if (spread !== undefined) setTimeout(fetchPage, Math.random() * Number(spread), phone);
				});
				answer.on("error", () => {});
				opened();
			});
			request.on("error", reject);
		});
	const post = ({ headers }: Phone, { url, body }: Phone["posts"][number]) =>
		new Promise<{ wait: number; taken: boolean }>((resolve, reject) => {
			const began = performance.now();
			const all = {
				...headers,
				"content-type": "application/x-www-form-urlencoded",
				"content-length": String(Buffer.byteLength(body)),
			};
			const request = http.request(url, { method: "POST", agent, headers: all }, (answer) => {
				answer.resume();
				const taken = (answer.statusCode ?? 500) < 400;
				answer.on("end", () => resolve({ wait: performance.now() - began, taken }));
			});
			request.on("error", reject);
			request.end(body);
		});
	for (let at = 0; at < phones.length; at += 20) await Promise.all(phones.slice(at, at + 20).map(follow));
	port.on("message", async (within) => {
		const later = (phone: Phone, form: Phone["posts"][number]) =>
			new Promise<void>((moment) => setTimeout(moment, Math.random() * within)).then(() => post(phone, form));
		const all = await Promise.all(phones.flatMap((phone) => phone.posts.map((form) => later(phone, form))));
		port.postMessage({
			waits: all.map(({ wait }) => wait),
			refused: all.filter(({ taken }) => !taken).length,
		});
	});
	port.postMessage("ready");
}

/** Opens a stream for each phone. */
export async function crowd(phones: readonly Phone[]): Promise<Crowd> {
	const code = `const { parentPort, workerData } = require("node:worker_threads");
(${work.toString()})({ phones: workerData, port: parentPort }).catch((error) => { throw error; });`;
	const worker = new Worker(code, { eval: true, workerData: phones });
	const next = async () => (await once(worker, "message"))[0]; // rejects where the thread fails
	await next();
	return {
		send: async (within) => {
			const answer: Promise<Sent> = next();
			worker.postMessage(within);
			return answer;
		},
		leave: async () => {
			await worker.terminate();
		},
	};
}
