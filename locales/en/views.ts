/** Texts of the board and the timeline of initiatives. */
export const views = {
	label: "View",
	names: { list: "List", board: "Board", timeline: "Timeline" },
	board: {
		title: "Board",
		lead: "The initiatives by state. What stands still is on top.",
		column: (state: string, n: number) => `${state} (${n})`,
		none: "None here now.",
		all: (n: number) => `See all ${n}`,
		next: (day: string) => `Next check ${day}`,
		move: "Move",
		start: "See whether it can start",
		moveLabel: (what: string, title: string) => `${what}: ${title}`,
	},
	timeline: {
		title: "Timeline",
		lead: "The initiatives quarter by quarter: when they are planned, and when they were under way.",
		caption: "Initiatives by quarter",
		none: "No initiatives in these quarters. Look in other years, or change the search and the filters.",
		undated: "Without a planned start",
		when: "When",
		now: "now",
		action: "Move the start",
		around: "Other quarters",
		earlier: "One year earlier",
		muchLater: "One year later",
		later: "Later",
		sooner: "Sooner",
		moveLabel: (way: string, title: string, quarter: string) =>
			`${way}: move the start of ${title} to ${quarter}`,
		moved: (title: string, quarter: string) =>
			`${title} is planned for ${quarter}. Those who get another start are told.`,
		faults: {
			"changed-since":
				"Somebody else has changed the initiative. Nothing is moved. See what holds now, and move again.",
			"past-quarter": "The quarter is over. Nothing is moved. Choose one that comes.",
			"not-planned": "The initiative has started or is over, and cannot be moved.",
		},
	},
};
