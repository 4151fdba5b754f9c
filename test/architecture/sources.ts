import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseSync } from "oxc-parser";

export interface Import {
	readonly from: string;
	/** A file of ours relative to the root, or the name of a package. */
	readonly to: string;
	readonly typeOnly: boolean;
}

export interface FunctionSize {
	readonly name: string;
	readonly lines: number;
}

export interface Source {
	/** Relative to the root, with forward slashes. */
	readonly file: string;
	readonly lines: number;
	readonly imports: readonly Import[];
	readonly functions: readonly FunctionSize[];
}

export const root = join(import.meta.dirname, "../..");

/** Every source file of ours, parsed. Tests and generated files are left out. */
export function readSources(): Source[] {
	const files = globSync("src/**/*.{ts,tsx}", { cwd: root }).filter(
		(file) => !/\.test\.tsx?$|\.d\.ts$/.test(file),
	);
	return files
		.map((file) => readSource(file.replaceAll("\\", "/")))
		.sort((a, b) => a.file.localeCompare(b.file));
}

function readSource(file: string): Source {
	const text = readFileSync(join(root, file), "utf8");
	const { program, module, errors } = parseSync(file, text);
	if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
	const lineAt = lineCounter(text);
	const functions: FunctionSize[] = [];
	walk(program, undefined, (node, name) => {
		functions.push({ name, lines: lineAt(node.end) - lineAt(node.start) + 1 });
	});
	return { file, lines: text.split("\n").length - 1, imports: importsOf(file, module), functions };
}

type Module = ReturnType<typeof parseSync>["module"];

function importsOf(file: string, module: Module): Import[] {
	const statics = module.staticImports.map((one) => ({
		name: one.moduleRequest.value,
		typeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
	}));
	const exported = module.staticExports.flatMap((one) =>
		one.entries.flatMap((entry) =>
			entry.moduleRequest ? [{ name: entry.moduleRequest.value, typeOnly: entry.isType }] : [],
		),
	);
	return [...statics, ...exported].map(({ name, typeOnly }) => ({
		from: file,
		to: resolved(file, name),
		typeOnly,
	}));
}

function resolved(file: string, name: string): string {
	return name.startsWith(".") ? relative(root, join(root, dirname(file), name)).replaceAll("\\", "/") : name;
}

interface Node {
	readonly type: string;
	readonly start: number;
	readonly end: number;
	readonly [key: string]: unknown;
}

const functionTypes = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);

/** Calls `found` for each function, with the name nearest to it. */
function walk(node: unknown, name: string | undefined, found: (node: Node, name: string) => void): void {
	if (Array.isArray(node)) {
		for (const one of node) walk(one, name, found);
	} else if (isNode(node)) {
		const own = nameOf(node) ?? name;
		if (functionTypes.has(node.type)) found(node, own ?? "(anonymous)");
		for (const value of Object.values(node)) if (typeof value === "object") walk(value, own, found);
	}
}

const isNode = (value: unknown): value is Node =>
	typeof value === "object" && value !== null && "type" in value;

function nameOf(node: Node): string | undefined {
	const named = (node.id ?? node.key) as { name?: string } | null | undefined;
	return named?.name;
}

function lineCounter(text: string): (offset: number) => number {
	const starts = [0];
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return (offset) => {
		let [low, high] = [0, starts.length - 1];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	};
}
