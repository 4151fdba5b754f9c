/** Texts of the benefits map, and of benefits that several initiatives give together. */
export const benefitMap = {
	title: "Benefits map",
	finding: (benefits: number, goals: number) =>
		`${benefits === 1 ? "One benefit serves" : `${benefits} benefits serve`} ${goals === 1 ? "one goal" : `${goals} goals`}`,
	description:
		"From left to right: measure, effect, benefit and goal. The list below says the same in words.",
	columns: { measure: "Measure", effect: "Effect", benefit: "Benefit", goal: "Goal" },
	action: "Action",
	notDrawn: "Not drawn yet",
	remove: "Remove",
	removeLabel: (measure: string, benefit: string) => `Remove the line from ${measure} to ${benefit}`,
	listCaption: "The benefits map as a list",
	draw: "Draw a line in the map",
	measure: "When we do this …",
	effect: "… this happens …",
	benefit: "… and it gives this benefit",
	save: "Draw the line",
	saved: "The line is drawn.",
	removed: "The line is removed.",
	shares: {
		title: "Share the benefit between initiatives",
		text: "Where several initiatives give the benefit together, it is counted once. Say how many percent each has, 100 in all. Empty fields mean that it is the initiative's alone.",
		counted: "Several initiatives give this benefit together. It is counted once, split like this:",
		initiative: (row: number) => `Initiative ${row}`,
		percent: (row: number) => `Percent ${row}`,
		part: (share: string) => `Share ${share}`,
		save: "Save the shares",
		saved: "The shares are saved.",
		faults: {
			"not-hundred": "The shares do not make 100 percent. Change them so that they do.",
			twice: "The same initiative stands twice. Join the rows.",
			"lead-missing": "The initiative where the benefit was planned must have a share.",
		},
	},
};
