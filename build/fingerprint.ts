import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");
export const dist = join(root, "dist");

const inputs = ["src", "locales", "build", "tsconfig.json", "package-lock.json"];
export const stamp = join(dist, "built-from");

/** True when dist was built from the very files that are here now. */
export function isFresh(): boolean {
	return existsSync(stamp) && readFileSync(stamp, "utf8") === sourceFingerprint();
}

/** A digest of name, size and time of every file that the build reads. */
export function sourceFingerprint(): string {
	const digest = createHash("sha256");
	for (const file of inputs.flatMap(filesUnder)) {
		const { size, mtimeMs } = statSync(join(root, file));
		digest.update(`${file} ${size} ${mtimeMs}\n`);
	}
	return digest.digest("hex");
}

function filesUnder(input: string): string[] {
	const path = join(root, input);
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [input];
	const entries = readdirSync(path, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile() && !entry.name.includes(".test."));
	return files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).sort();
}
