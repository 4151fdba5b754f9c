import { readFile, writeFile } from "node:fs/promises";

/** The text of a file that somebody named; throws a sentence where it cannot be read. */
export async function textOf(file: string): Promise<string> {
	try {
		return await readFile(file, "utf8");
	} catch {
		throw new Error(`${file}: the file cannot be read. Check its name and that you may read it.`);
	}
}

/** Writes an answer to the file, or to standard output where none is named. */
export async function show(answer: object, out: string | undefined): Promise<void> {
	const text = `${JSON.stringify(answer, null, "\t")}\n`;
	if (out === undefined) process.stdout.write(text);
	else
		await writeFile(out, text).catch(() => {
			throw new Error(`--out: ${out} cannot be written. Name a file in a folder that is there.`);
		});
}
