import type { Project } from "./project.ts";

/** greedy-skip passes over what does not fit and goes on; greedy-stop ends at the first that does not fit. */
export type GreedyRule = "greedy-skip" | "greedy-stop";

/** The projects funded when most votes come first; on equal votes the one that stands first wins. */
export function fundGreedily<P extends Project>(
	projects: readonly P[],
	budget: number,
	rule: GreedyRule,
): P[] {
	const chosen: P[] = [];
	let left = budget;
	for (const project of [...projects].sort((a, b) => b.votes - a.votes)) {
		if (project.cost > left) {
			if (rule === "greedy-stop") break;
			continue;
		}
		left -= project.cost;
		chosen.push(project);
	}
	return chosen;
}
