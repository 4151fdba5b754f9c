const changes = (n: number) => (n === 1 ? "one change" : `${n} changes`);

/** Texts of the change load of units. */
export const changeLoad = {
	title: "Change load",
	lead: "How much that is new lands on each unit, from every initiative that is felt there. Those born in the line too.",
	findingOver: (n: number) =>
		n === 1 ? "One unit gets more than it has said it can take" : `${n} units get more than they can take`,
	findingFull: (n: number) =>
		n === 1
			? "Nobody is past the limit, but one unit is full"
			: `Nobody is past the limit, but ${n} units are full`,
	findingRoom: "Every unit has room for more",
	emptyTitle: "No changes to show",
	emptyText: "When an initiative has a start and units that feel it, they stand here.",
	toInitiatives: "See the initiatives",
	caption: "Units where something lands, the fullest first",
	columns: { unit: "Unit", state: "State", limit: "Limit" },
	fullness: { over: "Past the limit", full: "Full", room: "Has room" },
	cell: (count: number, hours: string) =>
		[count === 0 ? (hours === "" ? "None" : "") : `${count} ${count === 1 ? "change" : "changes"}`, hours]
			.filter(Boolean)
			.join(", "),
	limitText: (count: number, hours: string) =>
		hours === "" ? `${changes(count)} at a time` : `${changes(count)} at a time, ${hours} a quarter`,

	usualTitle: "How much can a unit take at a time?",
	usual: "Changes at a time",
	usualHint: "For units without a limit of their own. The limit stops nobody. It warns.",
	usualSave: "Save the limit",
	usualSaved: "The limit is saved.",

	unit: {
		title: (unit: string) => `Change load: ${unit}`,
		finding: (now: number, next: number) =>
			`${changes(now).replace(/^./, (letter) => letter.toUpperCase())} this quarter, ${next === 0 ? "none" : changes(next)} the next.`,
		none: "Nothing new lands here in the coming quarters.",
		overTitle: "More lands here than the unit can take",
		overChanges: (quarter: string, count: number, limit: number) =>
			`${quarter}: ${changes(count)}. The limit is ${limit}.`,
		overHours: (quarter: string, hours: string, limit: string) =>
			`${quarter}: ${hours}. The limit is ${limit}.`,
		overWhatNow: "Move the start of one of the initiatives, or agree with the leader to raise the limit.",
		chartTitle: (unit: string, fullest: string, count: number) =>
			count === 0 ? `No changes land on ${unit}` : `Most lands in ${fullest}: ${changes(count)}`,
		chartText: "A bar for each quarter. The line is how many changes the unit takes at a time.",
		chartLimit: "Limit",
		quarterTitle: "Hours and release from duty",
		quarterColumns: {
			quarter: "Quarter",
			changes: "Changes",
			hours: "Hours of the unit's people",
			cover: "Of them released from duty",
			kroner: "Cost of cover",
		},
		listTitle: "What lands here",
		listColumns: {
			title: "Initiative",
			origin: "Born in",
			state: "State",
			when: "Lands",
			way: "Why here",
			hours: "Hours in all",
		},
		origins: { pitch: "A pitch", line: "The line" },
		when: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
		unplaced: "No start is set",
		ways: {
			named: "The unit is named",
			above: "Concerns a unit above",
			owner: "The owner belongs here. Nobody has said who feels it.",
			hours: "Only hours from here",
		},
		belowTitle: "The units under it",
		limitTitle: "How much can the unit take?",
		limitChanges: "Changes at a time",
		limitChangesHint: (usual: number) => `Leave it empty for the usual, which is ${usual}.`,
		limitHours: "Hours a quarter",
		limitHoursHint: "So many hours of the unit's own people. Leave it empty for no limit.",
		limitSave: "Save the limit",
		limitSaved: "The unit's limit is saved.",
		noticeOver: (count: number, limit: number) =>
			`More lands here than the unit can take: ${changes(count)}, and the limit is ${limit}.`,
		noticeHours: (hours: string, limit: string) =>
			`The initiatives take more of the people here than the unit can give: ${hours} a quarter, and the limit is ${limit}.`,
		notice: (now: number, next: number) =>
			now + next === 0
				? "No changes land here this quarter or the next."
				: `This quarter ${now === 0 ? "no changes land" : now === 1 ? "one change lands" : `${now} changes land`} here, and ${next === 0 ? "none" : next} in the next.`,
		see: "See the change load",
	},

	initiative: {
		title: "Who feels the initiative?",
		lead: (title: string) => `Say which units get something new to deal with from "${title}".`,
		assumed: (unit: string) => `Nobody has said so yet. It is counted on ${unit}, where the owner belongs.`,
		nowhere: "Nobody has said so yet, and the owner belongs to no unit. It is not counted anywhere.",
		noStart: "The initiative has no start quarter. It lands on nobody until it has.",
		caption: "Units that feel the initiative",
		columns: { unit: "Unit", hours: "Hours a quarter", load: "In all there", remove: "Remove" },
		unit: "Unit",
		unitHint: "All units under it feel it too.",
		hours: "Hours a quarter",
		hoursHint: "What it takes of the unit's own people: training, trying out, new routines.",
		add: "Add the unit",
		added: "The unit is added.",
		remove: "Remove",
		removeLabel: (unit: string) => `Remove ${unit}`,
		removed: "The unit is removed.",
		notice: (units: string) => `Felt in ${units}.`,
		noticeAssumed: "Nobody has said which units feel this initiative.",
		noticeLink: "Say who feels it",
		noticeSee: "See who feels it",
		gate: (unit: string, quarter: string, count: number, limit: number) =>
			`${unit} gets ${changes(count)} in ${quarter} if this starts now. The limit is ${limit}.`,
		gateHours: (unit: string, quarter: string, hours: string, limit: string) =>
			`${unit} gives ${hours} in ${quarter} if this starts now. The limit is ${limit}.`,
	},

	plan: {
		title: "Units that get too much",
		lead: "The plan keeps within the hours, but here more lands than the unit has said it can take.",
		changes: (unit: string, quarter: string, count: number, limit: number) =>
			`${unit}: ${changes(count)} in ${quarter}. The limit is ${limit}.`,
		hours: (unit: string, quarter: string, hours: string, limit: string) =>
			`${unit}: ${hours} in ${quarter}. The limit is ${limit}.`,
	},
};
