import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { type Audience, audience, type Round } from "./viewers.ts";

/** The ceiling: streams without anything around them, one prepared buffer, written as fast as a loop goes. */
async function bareStreams(viewers: number): Promise<Audience> {
	const open: ServerResponse[] = [];
	const server = createServer((_request, response) => {
		response.useChunkedEncodingByDefault = false;
		response.shouldKeepAlive = false;
		response.writeHead(200, { "content-type": "text/event-stream" });
		response.write("retry: 1000\n\n");
		open.push(response);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	const message = Buffer.from("id: 1\ndata: 0\n\n");
	const tell = () => {
		for (const response of open) response.write(message);
	};
	const hall = await audience({ url, headers: {}, count: viewers, fetches: false });
	return {
		round: () => hall.round(tell),
		leave: async () => {
			await hall.leave();
			server.closeAllConnections();
			server.close();
		},
	};
}

/** Milliseconds until the last has heard, by bare streams and by ours. */
export type Share = { readonly raw: number; readonly heard: number };

/**
 * Measures an audience and as large a one of bare streams in turn, so that what else the machine does weighs on both
 * alike; the medians of the rounds.
 */
export async function shareOfBare(
	hall: Audience,
	change: () => unknown,
	{ viewers, rounds, rest }: { viewers: number; rounds: number; rest: number },
): Promise<Share> {
	const bare = await bareStreams(viewers);
	const raw: number[] = [];
	const heard: number[] = [];
	for (let round = 0; round <= rounds; round++) {
		await pause(rest);
		raw.push((await bare.round(() => {})).heard);
		heard.push((await hall.round(change)).heard);
	}
	await bare.leave();
	await hall.leave();
	return { raw: median(raw.slice(1)), heard: median(heard.slice(1)) };
}

/** The first round warms up and is not counted. */
export async function measuredIn(
	hall: Audience,
	change: () => unknown,
	{ rounds, rest }: { rounds: number; rest: number },
): Promise<Round[]> {
	const measured: Round[] = [];
	for (let round = 0; round <= rounds; round++) {
		await pause(rest);
		measured.push(await hall.round(change));
	}
	await hall.leave();
	return measured.slice(1);
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value that this share of them do not exceed. */
export function quantile(values: readonly number[], share: number): number {
	const inOrder = [...values].sort((a, b) => a - b);
	return inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? 0;
}
