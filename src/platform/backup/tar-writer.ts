import { once } from "node:events";
import { createReadStream } from "node:fs";
import type { Readable, Writable } from "node:stream";

const block = 512;

/** Writes one file into a tar stream: its header, its bytes, and zeros up to the next block. */
export async function addToTar(
	tar: Writable,
	name: string,
	content: { path: string; size: number } | Buffer,
): Promise<void> {
	const size = Buffer.isBuffer(content) ? content.length : content.size;
	await write(tar, header(name, size));
	let written = 0;
	const source: Readable | Buffer[] = Buffer.isBuffer(content) ? [content] : createReadStream(content.path);
	for await (const chunk of source as AsyncIterable<Buffer>) {
		written += chunk.length;
		await write(tar, chunk);
	}
	if (written !== size) throw new Error(`${name} changed while it was read: ${size} bytes became ${written}`);
	await write(tar, Buffer.alloc((block - (size % block)) % block));
}

/** Ends the archive as tar wants it: two empty blocks. */
export async function endTar(tar: Writable): Promise<void> {
	await write(tar, Buffer.alloc(2 * block));
	tar.end();
}

function header(name: string, size: number): Buffer {
	if (Buffer.byteLength(name) > 100) throw new Error(`The name ${name} is too long for the archive`);
	const bytes = Buffer.alloc(block);
	bytes.write(name, 0);
	bytes.write("0000600\0", 100); // mode, then owner and group
	bytes.write("0000000\0", 108);
	bytes.write("0000000\0", 116);
	bytes.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
	bytes.write("00000000000\0", 136); // time: not told
	bytes.write("        ", 148); // the sum is taken with blanks in its own place
	bytes.write("0", 156);
	bytes.write("ustar\x0000", 257);
	const sum = bytes.reduce((total, byte) => total + byte, 0);
	bytes.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
	return bytes;
}

async function write(tar: Writable, bytes: Buffer): Promise<void> {
	if (bytes.length > 0 && !tar.write(bytes)) await once(tar, "drain");
}
