import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether COIN-OR's CBC (Debian's package coinor-cbc) is on this machine. */
export const hasCbc = (): boolean => spawnSync("cbc", ["-stop"], { stdio: "ignore" }).error === undefined;

/** Lets CBC search one model, in LP format, on one thread; gives its variables above zero, or null where it found none. */
export function solveWithCbc(model: string, seconds: number): Map<string, number> | null {
	const folder = mkdtempSync(join(tmpdir(), "cbc-"));
	try {
		const [problem, solution] = [join(folder, "model.lp"), join(folder, "solution.txt")];
		writeFileSync(problem, model);
		spawnSync(
			"cbc",
			[problem, "-timeMode", "elapsed", "-seconds", `${seconds}`, "-solve", "-solution", solution],
			{
				stdio: "ignore",
				timeout: (seconds + 30) * 1000,
			},
		);
		return readSolution(readFileSync(solution, "utf8"));
	} catch {
		return null;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function readSolution(text: string): Map<string, number> | null {
	const [status = "", ...lines] = text.split("\n");
	if (/infeasible|no feasible|no integer/i.test(status)) return null;
	const found = new Map<string, number>();
	for (const line of lines) {
		const [, name, value] = line
			.trim()
			.replace(/^\*\*\s*/, "")
			.split(/\s+/);
		if (name !== undefined && Number(value) > 1e-6) found.set(name, Number(value));
	}
	return found;
}
