import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A solver of mixed-integer programmes that may be on this machine. */
export type LinearPeer = {
	name: string;
	isHere: () => boolean;
	/** Searches one model, in LP format, on one thread; gives its variables above zero, or null where it found none. */
	solve: (model: string, seconds: number) => Map<string, number> | null;
};

const answers = (command: string, args: string[]): boolean =>
	spawnSync(command, args, { stdio: "ignore" }).error === undefined;

/** COIN-OR's CBC (Debian's package coinor-cbc). */
const cbc: LinearPeer = {
	name: "CBC",
	isHere: () => answers("cbc", ["-stop"]),
	solve: (model, seconds) =>
		solved(model, seconds, (problem, solution) => [
			"cbc",
			...[problem, "-timeMode", "elapsed", "-seconds", `${seconds}`, "-solve", "-solution", solution],
		])?.fromCbc() ?? null,
};

/** GNU's GLPK (Debian's package glpk-utils). */
const glpk: LinearPeer = {
	name: "GLPK",
	isHere: () => answers("glpsol", ["--version"]),
	solve: (model, seconds) =>
		solved(model, seconds, (problem, solution) => [
			"glpsol",
			...["--lp", problem, "--tmlim", `${seconds}`, "--cuts", "-o", solution],
		])?.fromGlpk() ?? null,
};

export const linearPeers: LinearPeer[] = [cbc, glpk];

function solved(model: string, seconds: number, command: (problem: string, solution: string) => string[]) {
	const folder = mkdtempSync(join(tmpdir(), "peer-"));
	try {
		const [problem, solution] = [join(folder, "model.lp"), join(folder, "solution.txt")];
		writeFileSync(problem, model);
		const [program = "", ...args] = command(problem, solution);
		spawnSync(program, args, { stdio: "ignore", timeout: (seconds + 30) * 1000 });
		const text = readFileSync(solution, "utf8");
		return { fromCbc: () => readCbc(text), fromGlpk: () => readGlpk(text) };
	} catch {
		return null;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function readCbc(text: string): Map<string, number> | null {
	const [status = "", ...lines] = text.split("\n");
	if (/infeasible|no feasible|no integer/i.test(status)) return null;
	return aboveZero(
		lines.map((line) => {
			const [, name, value] = line
				.trim()
				.replace(/^\*\*\s*/, "")
				.split(/\s+/);
			return [name, Number(value)];
		}),
	);
}

/** The columns of a printed solution: number, name, a star where whole, activity; a long name has a line of its own. */
function readGlpk(text: string): Map<string, number> | null {
	if (!/^Status:\s+INTEGER (OPTIMAL|NON-OPTIMAL)/m.test(text)) return null;
	const [, columns = ""] = text.split(/Column name/);
	const [table = ""] = columns.split("Integer feasibility");
	const found = table.matchAll(/^\s*\d+\s+(\S+)\s+\*?\s*(-?[\d.e+-]+)/gm);
	return aboveZero([...found].map(([, name, value]) => [name, Number(value)]));
}

const aboveZero = (values: [string | undefined, number][]): Map<string, number> =>
	new Map(values.flatMap(([name, value]) => (name !== undefined && value > 1e-6 ? [[name, value]] : [])));
