import { existsSync, readFileSync } from "node:fs";

export type Count = { passed: number; failed: number; skipped: number };

type Report = { testResults: { status: string; assertionResults: { status: string }[] }[] };

export const add = (one: Count, other: Count): Count => ({
	passed: one.passed + other.passed,
	failed: one.failed + other.failed,
	skipped: one.skipped + other.skipped,
});

/** Counts a vitest report. A file that could not be loaded and a run that ended badly count as failed too. */
export function readReport(file: string, exitCode: number): Count {
	if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
	const { testResults }: Report = JSON.parse(readFileSync(file, "utf8"));
	const statuses = testResults.flatMap(({ assertionResults }) =>
		assertionResults.map(({ status }) => status),
	);
	const unloaded = testResults.filter(
		(result) => result.status === "failed" && !result.assertionResults.some(isFailed),
	);
	const passed = statuses.filter((status) => status === "passed").length;
	const failed = statuses.filter((status) => status === "failed").length + unloaded.length;
	const skipped = statuses.length - passed - statuses.filter((status) => status === "failed").length;
	return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped };
}

const isFailed = ({ status }: { status: string }) => status === "failed";
