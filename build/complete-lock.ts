// npm leaves out of package-lock.json what its registry did not hold for other platforms, and `npm ci` then refuses
// the list everywhere. This adds those entries: version and platform, which is all that npm needs to pass them over.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./fingerprint.ts";
import { type Entry, missingFrom, type Packages } from "./lock-entries.ts";

const file = join(root, "package-lock.json");
const lock: { packages: Packages } = JSON.parse(readFileSync(file, "utf8"));
for (const { parent, name, version } of missingFrom(lock.packages)) {
	const taken = `node_modules/${name}` in lock.packages;
	const place = taken ? `${parent}/node_modules/${name}` : `node_modules/${name}`;
	const dev = lock.packages[parent]?.dev;
	lock.packages[place] = { version, ...platformOf(name), ...(dev ? { dev } : {}), optional: true };
	console.log(`added ${place} ${version}`);
}
const [self, ...others] = Object.entries(lock.packages);
lock.packages = Object.fromEntries([self ?? ["", {}], ...others.sort(([a], [b]) => (a < b ? -1 : 1))]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);

function platformOf(name: string): Pick<Entry, "os" | "cpu" | "libc"> {
	const words = (name.split("/").at(-1) ?? "").split("-");
	const pick = (known: string[]) => known.filter((word) => words.includes(word));
	const os = pick(["android", "darwin", "freebsd", "linux", "openharmony", "win32"]);
	const cpu = pick(["arm", "arm64", "ia32", "ppc64", "riscv64", "s390x", "wasm32", "x64"]);
	const libc = words.some((word) => word.startsWith("musl")) ? ["musl"] : os[0] === "linux" ? ["glibc"] : [];
	return { ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }), ...(os.length > 0 && { os }) };
}
