/** Texts of the programme's own effect. */
export const effect = {
	title: "What has the programme led to?",
	link: "What has it led to?",
	tab: "Effect",
	/** The sentence to remember. */
	finding: (total: number, carriedOut: number, benefit: number) =>
		`Of ${total} innovation processes, ${carriedOut} are carried out. ${benefit === 0 ? "None has a measured benefit yet." : `${benefit} have a measured benefit.`}`,
	leaders: (n: string) => `${n} leaders have had a place in a cohort.`,
	tooFewTitle: "Too few cases to tell of",
	tooFewText:
		"This page has no figures for fewer than five cases or five people. Choose more programmes or years, or come back when more are under way.",
	showAll: "Show all",
	filter: "Choose what the page shows",
	programme: "Programme",
	all: "All programmes and years",
	year: "Year the cases began",
	show: "Show",
	print: "Print",
	file: "Download as CSV",
	fileName: "effect-of-the-programme.csv",

	funnelTitle: (benefit: number, total: number) =>
		benefit === 0
			? `${total} processes, no measured benefit yet`
			: `${benefit} of ${total} have come all the way to a measured benefit`,
	funnelText: "How many cases have come to each step. Each bar is a part of the one above.",
	steps: {
		gathering: "Begun at a gathering",
		pitch: "Pitched",
		decision: "Got a yes",
		start: "Got going",
		benefit: "Gave a measured benefit",
	},
	stepColumns: ["Step", "Cases"],
	ofPrevious: (share: string) => `${share} of those above`,

	statesTitle: "Where are the cases now?",
	statesText: "Each case stands in one place. The figures add up to all cases.",
	stateColumns: { step: "Came to", state: "Stands here now", count: "Cases" },
	sum: "Sum",
	states: {
		working: "Worked on",
		withdrawn: "Withdrawn",
		pitched: "Waits for a decision",
		on_hold: "On hold",
		merged: "Merged with another",
		declined: "Does not go on",
		decided: "Decided, not started",
		dropped: "Stopped before it started",
		started: "Under way or paused",
		stopped: "Stopped on the way",
		finished: "Carried out, benefit not measured yet",
		not_realised: "Carried out, the benefit did not come",
		benefit: "Gave a measured benefit",
	},

	shareTitle: (share: string) => `${share} of the cases are carried out`,
	shareText: "The share here, beside two known figures from elsewhere.",
	shareColumns: ["Where", "Share"],
	carriedOutHere: "Carried out here",
	chosenHere: "Got a yes here",
	reykjavik: "Reykjavík: carried out",
	sanFrancisco: "San Francisco: chosen",
	sources:
		"Sources: Better Reykjavík, more than 600 of 6,800 proposals carried out, about 9 percent (congress.crowd.law, 2021.reykjavik.is). San Francisco 2010, 4 of 569 ideas chosen (press release from Brightidea). Both were open calls for ideas, not a programme for leaders. They show an order of magnitude.",

	timeTitle: "How long does it take?",
	timeText: "The middle case, and what half of the cases lie between. Never per person.",
	timeColumns: { step: "From and to", median: "Middle case", between: "Half of them took", count: "Cases" },
	spells: {
		toPitch: "From beginning to pitch",
		toDecision: "From pitch to decision",
		toStart: "From decision until work began",
		toBenefit: "From start to the first measured benefit",
	},
	days: (n: string) => (n === "1" ? "1 day" : `${n} days`),
	between: (low: string, high: string) => (low === high ? `${low} days` : `${low} to ${high} days`),
	tooFewKnown: "Fewer than five cases",

	byCohort: "Cohort by cohort",
	byYear: "Year by year",
	byProgramme: "Programme by programme",
	groupColumns: { group: "Group", carriedOut: "Carried out", share: "Share" },
	others: "The rest, small groups together",
	noCohort: "Without a cohort",
	groupsText: "Groups of fewer than five people are put together, so that nobody can be recognised.",

	surveyTitle: "What the leaders say before and after",
	surveyText: "Answers from all who answered, never fewer than five.",
	surveyNone: "Nobody has answered both before and after yet.",
	csv: {
		kind: "kind",
		group: "group",
		total: "cases",
		all: "all",
		cohort: "cohort",
		year: "year",
		programme: "programme",
	},
};
