/** Calibration: one common case that the whole panel scores before the day. */
export const calibration = {
	title: "Calibration",
	lead: "The whole panel scores the same case before the day, on the same form. Then you see how differently you read the levels, and agree on what they mean here. The points count in no result.",
	none: {
		title: "No common case yet",
		text: "When the office has put up a case, you score it here.",
		office: "Write a short, invented case, or use the example. Everyone in the panel gets the same.",
	},
	next: {
		text: "Score the common case before the day. It takes five minutes, and does not count.",
		action: "Score the case",
	},
	progress: (submitted: number, members: number) => `${submitted} of ${members} in the panel have scored.`,
	hidden: "Nobody sees the points until all have given theirs, or the office closes the calibration.",
	allIn: "Everyone in the panel has scored.",
	closedWords: "The calibration is closed.",
	score: {
		title: "Score the common case",
		lead: "Read the case and score it as on the day. The points count in no result.",
		action: "Give points",
		page: "The case",
		submit: "Send in my points",
		submitText: "Then they stand. You see how the panel read the case when everyone has sent in.",
		sent: "Thank you. Your points are sent in.",
	},
	write: {
		title: "Write the common case",
		edit: "Change the case",
		lead: "It has the same parts as the page that the teams hand in. Use an invented case, never one that is on the day.",
		caseTitle: "Title",
		useExample: "Fill in an example",
		save: "Save the case",
		saved: "The case is saved. The panel sees it when calibration opens.",
		refusals: {
			begun: "Somebody has scored the case. Then it cannot be changed.",
			"changed-meanwhile": "Somebody else has changed the case meanwhile. Look at it, and save again.",
		},
	},
	closing: {
		link: "Close the calibration",
		title: "Close the calibration?",
		text: (missing: number) =>
			missing === 1
				? "1 in the panel has not sent in. When you close, the spread is shown, and nobody can score the case any more."
				: `${missing} in the panel have not sent in. When you close, the spread is shown, and nobody can score the case any more.`,
		action: "Yes, close it",
		keepOpen: "No, leave it open",
		closed: "The calibration is closed.",
	},
	spread: {
		title: "How the panel read the case",
		text: "A dot for each member, criterion by criterion, without names. Your own is marked.",
		criterion: "Criterion",
		own: "Yours",
		range: "Lowest to highest",
		ownSign: "your points",
		rangeSign: "from lowest to highest",
		few: "With fewer than five, only your own points and the ends are shown. With fewer than three, only your own.",
	},
	meaning: {
		title: "What do the levels mean here?",
		lead: "Talk about the criteria where you are furthest apart. What you write here stands at the level when you give points on the day.",
		write: (criterion: string) => `Write what a level means: ${criterion}`,
		level: "Level",
		words: "Here the level means",
		wordsHint: "For instance: at least three users have been asked. Leave the field empty to take it away.",
		save: "Save",
		saved: "Saved. It stands at the level when the panel gives points.",
		refusals: {
			scored: "Somebody has given points to a pitch. Then the levels cannot be explained anew.",
			"changed-meanwhile":
				"Somebody else has written about this criterion meanwhile. Look at it, and save again.",
		},
	},
	example: {
		title: "Shared car keys (an invented example)",
		need: "The home care service looks for car keys every morning. Eight employees say that it takes from five to fifteen minutes.",
		insight:
			"We followed the shift for three days. The keys are in pockets, drawers and cars. Nobody knows who had the car last.",
		solution:
			"A cabinet with a code where each key has its place, and a list on the phone that shows which car is free.",
		test: "We put up a board with hooks for two weeks. The search went down to two minutes, but three keys were left in pockets.",
		benefit: "About ten minutes a shift. The time is used for the users who are visited last today.",
		ask: "38,000 kroner for the cabinet, and an hour from IT for the list.",
	},
};
