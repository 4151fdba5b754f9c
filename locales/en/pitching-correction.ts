/** Texts of the results that are corrected for strict and mild judges. */
export const correction = {
	choose: "Also show means corrected for strict and mild judges",
	chooseHint:
		"Choose this before the panel gives points. It then stands on the day's page, and cannot change once points begin to come. The panel's own mean always stands first.",
	announced: "Decided beforehand: the panel also sees means corrected for strict and mild judges.",
	title: "Corrected for strict and mild judges",
	lead: "Some give low points to all, others high. Here you see what each pitch would have got from an average judge, and how sure that is.",
	chart: "Corrected mean, and how far off it may as well lie",
	chartText:
		"A dot for each pitch's corrected mean. The line shows where it lies with 90 per cent certainty.",
	lowest: "lowest level",
	highest: "highest level",
	pitch: "Pitch",
	corrected: "Corrected mean",
	interval: "90% certain",
	plain: "The panel's mean",
	rank: "Rank, 90% certain",
	among: (top: number) => `Chance of being among the best ${top}`,
	ranks: "Rank and chance",
	ranksText: (top: number) =>
		`How sure the order is, and how likely it is that the pitch truly is among the best ${top}.`,
	groups: {
		title: "What the points tell apart, and what not",
		clear: (title: string) => `Clearly ahead of the next: ${title}.`,
		why: "The lines above may overlap although two pitches are told apart: what counts is how often one is ahead of the other in the same possible truths. It takes 80 per cent.",
		group: (titles: string) => `Too close to tell apart, discuss them together: ${titles}.`,
		none: "The points tell each pitch from the next.",
	},
	agreement: (share: string) =>
		`Of the differences you see between the pitches, ${share} are differences between the pitches themselves. The rest is chance.`,
	own: {
		title: "Only you see this",
		strict: (points: string) => `You give about ${points} points less than an average judge here.`,
		mild: (points: string) => `You give about ${points} points more than an average judge here.`,
		even: "You give about as an average judge here.",
		kept: "The figure is worked out when you open the page. It is not stored, and nobody else sees it.",
	},
	seenOnly:
		"Worked out from the pitches that you may see. Someone who steps aside from a pitch may get slightly other figures.",
	refused: {
		title: "The points cannot be corrected",
		nothing: "Nobody has given points yet.",
		islands:
			"The panel is split into groups that have not seen the same pitches. Then nobody can know whether one group is strict or has weaker pitches. Let at least one judge, better two, see pitches from both.",
		criteria: "Some pitches were given points on quite other criteria than the rest, and cannot be compared.",
		"few-items": "There must be at least three pitches to see how they differ.",
		"one-judge": "Only one has given points. Then there is no seeing who is strict.",
		"few-scores": "There are too few points to tell a strict judge from a weak pitch.",
		"all-alike": "All points are alike, so there is nothing to correct.",
	},
	howTo: "How we work it out",
	method: {
		title: "How we correct for strict and mild judges",
		lead: "In two sentences: We see who gives high and low on the same pitches, and take that away. Then we draw thousands of possible truths that fit the points, and see how often each pitch comes first.",
		modelTitle: "The model",
		model: [
			"Each point is the sum of four things: the level of the day, how good the pitch is, how strict the judge is, and chance. A judge's point is the weighted mean of the criteria.",
			"How much pitches and judges truly differ is found by restricted maximum likelihood (REML). A judge with few points is drawn towards the middle, so that one point alone corrects little.",
		],
		formula: "point = level + pitch + judge + chance",
		sureTitle: "How sure it is",
		sure: [
			"We draw 4000 possible truths. The interval is where 90 per cent of them lie, and the ranks are those that the pitch has in 90 per cent of them.",
			"Two pitches are too close when the upper is ahead in fewer than 80 per cent of the truths.",
		],
		limitsTitle: "What the model cannot do",
		limits: [
			"It cannot compare groups of judges who have seen none of the same pitches. It then says so, and works nothing out.",
			"When judges give nearly alike, the correction changes nearly nothing. That is as it should be.",
			"It never ranks persons. How strict a judge is, that judge alone sees.",
		],
		check:
			"Anyone can check: put points in the same form and use the command rank scores. Sources and formulas are in the documentation on ranking.",
	},
};
