import { globSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { BuildOptions, Metafile } from "esbuild";
import { dist, isFresh, root, sourceFingerprint, stamp } from "./fingerprint.ts";

const keepOldFiles = 86_400_000; // pages opened before a new version still ask for them: a day

/** Builds what has changed into dist; does nothing when nothing has. Returns whether it built. */
export async function ensureBuilt(): Promise<boolean> {
	if (isFresh()) return false;
	const from = sourceFingerprint();
	const esbuild = await import("esbuild");
	const [programs, islands, styles] = await Promise.all(
		[server, browserScript(), styleSheets()].map((options) => esbuild.build(options)),
	);
	await esbuild.stop();
	const manifest = {
		...addresses(islands?.metafile, (entry) => `islands/${basename(entry, ".ts")}.js`),
		...addresses(styles?.metafile, (entry) => basename(entry)),
	};
	mkdirSync(join(dist, "assets"), { recursive: true });
	writeFileSync(join(dist, "manifest.json"), JSON.stringify(manifest, null, "\t"));
	removeOldFiles(
		[programs, islands, styles].flatMap((result) => Object.keys(result?.metafile?.outputs ?? {})),
	);
	writeFileSync(stamp, from);
	return true;
}

/** What every build of ours has in common. */
export const inFolder: BuildOptions = {
	absWorkingDir: root,
	bundle: true,
	metafile: true,
	charset: "utf8",
	logLevel: "warning",
};

const server: BuildOptions = {
	...inFolder,
	entryPoints: [
		...["src/main.ts", "src/cli.ts"],
		...["src/platform/threads/planner-thread.ts", "src/platform/pdf/document-thread.ts"],
	],
	outdir: "dist/server",
	platform: "node",
	format: "esm",
	target: "node24",
	packages: "external",
	splitting: true, // a verb of the command line loads only what it needs
	chunkNames: "chunks/[name]-[hash]",
	sourcemap: "linked",
	jsx: "automatic",
	jsxImportSource: "preact",
};

/** Each island stands alone, so that a page loads only those it names. */
function browserScript(): BuildOptions {
	return {
		...inFolder,
		entryPoints: sources("src/**/islands/*.ts", "src/platform/offline/offline-worker.ts"),
		entryNames: "[name]-[hash]",
		outdir: "dist/assets/islands",
		platform: "browser",
		format: "esm",
		target: ["es2022"],
		minify: true,
	};
}

function styleSheets(): BuildOptions {
	return {
		...inFolder,
		entryPoints: sources("src/main.css", "src/platform/html/static/*"),
		entryNames: "[name]-[hash]",
		assetNames: "[name]-[hash]",
		outdir: "dist/assets",
		publicPath: "/assets",
		minify: true,
		loader: { ".woff2": "file", ".woff": "file", ".svg": "copy", ".png": "copy", ".ico": "copy" },
	};
}

function sources(...patterns: string[]): string[] {
	return globSync(patterns, { cwd: root })
		.filter((file) => !file.includes(".test."))
		.sort();
}

function addresses(
	metafile: Metafile | undefined,
	nameOf: (entry: string) => string,
): Record<string, string> {
	const built = Object.entries(metafile?.outputs ?? {});
	return Object.fromEntries(
		built.flatMap(([file, { entryPoint }]) =>
			entryPoint ? [[nameOf(entryPoint), file.replace(/^dist/, "")]] : [],
		),
	);
}

function removeOldFiles(current: string[]): void {
	const kept = new Set(current.map((file) => join(root, file)));
	for (const folder of [join(dist, "server"), join(dist, "assets")]) {
		for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
			const file = join(entry.parentPath, entry.name);
			if (entry.isFile() && !kept.has(file) && Date.now() - statSync(file).mtimeMs > keepOldFiles)
				rmSync(file);
		}
	}
}
