/** Plan > hovedmål > delmål. */
export const goalKinds = ["plan", "main_goal", "sub_goal"] as const;
export type GoalKind = (typeof goalKinds)[number];

/** What may stand under what; null is the top. */
export const kindUnder: Record<GoalKind, GoalKind | null> = {
	plan: "main_goal",
	main_goal: "sub_goal",
	sub_goal: null,
};

export type Goal = {
	id: string;
	parentId: string | null;
	kind: GoalKind;
	title: string;
	description: string;
	/** UN sustainable development goals, 1-17. */
	unGoals: number[];
	validFrom: string | null;
	validTo: string | null;
};

export type GoalNode = Goal & { children: GoalNode[] };

/** The goals as plans with what is under them, in the order of the rows. */
export function nestGoals(goals: readonly Goal[]): GoalNode[] {
	const nodes = new Map(goals.map((goal): [string, GoalNode] => [goal.id, { ...goal, children: [] }]));
	const plans: GoalNode[] = [];
	for (const node of nodes.values()) {
		const parent = node.parentId ? nodes.get(node.parentId) : undefined;
		if (parent) parent.children.push(node);
		else if (node.kind === "plan") plans.push(node);
	}
	return plans;
}

/** Does the goal count on this day? */
export function isValidOn(goal: Pick<Goal, "validFrom" | "validTo">, day: string): boolean {
	return (goal.validFrom ?? day) <= day && day <= (goal.validTo ?? day);
}
