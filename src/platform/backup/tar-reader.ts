const block = 512;

/** One file in a tar stream. Its body is read once, in order; what is left unread is skipped. */
export type TarEntry = { name: string; size: number; body: AsyncGenerator<Buffer, void> };

/** The files of a tar stream, one after another. Throws where the stream ends too early or is no tar. */
export async function* readTar(stream: AsyncIterable<Buffer>): AsyncGenerator<TarEntry, void> {
	const input = byteReader(stream);
	for (;;) {
		const header = await input.exactly(block);
		if (header.every((byte) => byte === 0)) return;
		const { name, size } = parse(header);
		const body = bodyOf(input, size);
		yield { name, size, body };
		for await (const _ of body);
		await input.exactly((block - (size % block)) % block);
	}
}

type ByteReader = { exactly: (count: number) => Promise<Buffer>; upTo: (count: number) => Promise<Buffer> };

function byteReader(stream: AsyncIterable<Buffer>): ByteReader {
	const chunks = stream[Symbol.asyncIterator]();
	let held = Buffer.alloc(0) as Buffer;
	const upTo = async (count: number) => {
		if (held.length === 0) {
			const next = await chunks.next();
			if (next.done) throw new Error("The backup ends too early: the file is cut short.");
			held = next.value;
		}
		const taken = held.subarray(0, count);
		held = held.subarray(taken.length);
		return taken;
	};
	const exactly = async (count: number) => {
		const parts: Buffer[] = [];
		for (let missing = count; missing > 0; missing -= parts.at(-1)?.length ?? 0)
			parts.push(await upTo(missing));
		return Buffer.concat(parts);
	};
	return { exactly, upTo };
}

async function* bodyOf(input: ByteReader, size: number): AsyncGenerator<Buffer, void> {
	for (let left = size; left > 0; ) {
		const chunk = await input.upTo(left);
		left -= chunk.length;
		yield chunk;
	}
}

function parse(header: Buffer): { name: string; size: number } {
	if (header.toString("latin1", 257, 262) !== "ustar") throw new Error("This file is not a backup.");
	const text = (from: number, to: number) => header.toString("utf8", from, to).replace(/\0.*$/s, "");
	return { name: text(0, 100), size: Number.parseInt(text(124, 136), 8) };
}
