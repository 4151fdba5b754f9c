/** Rounds beside the rubric: comparing two by two, and the audience's vote. */
export const rounds = {
	title: "How it counts",
	lead: "Decided before the first score is given, and the same for every pitch.",
	alone: "The panel's scores by the criteria decide alone.",
	rubric: "The panel's scores by the criteria.",
	hasPairs: "The panel compares the pitches two by two.",
	hasAudience:
		"The audience votes by phone, one vote per slip. The result is hidden until the vote is closed.",
	cut: (n: number) =>
		`The next pair is chosen where the answer tells most about ${n === 1 ? "which one goes on" : `who is among the ${n} that can go on`}.`,
	rules: {
		beside: "The rounds stand beside each other and are not added up.",
		"rank-sum": "The places in each round are added up. The lowest sum comes first.",
		weights: "Each round is put on the same scale and added up by weight. The highest sum comes first.",
	},
	weights: (rubric: number, pairs: number | null, audience: number | null) =>
		[
			`Weights: criteria ${rubric}`,
			pairs === null ? "" : `pairs ${pairs}`,
			audience === null ? "" : `audience ${audience}`,
		]
			.filter(Boolean)
			.join(", "),
	stands: "The rules cannot be changed once somebody has scored or voted.",
	stated: "The rules are saved. Everyone with a seat on the day can read them.",
	tooLate: "Somebody has scored or voted. The rules stand as they were.",
	form: {
		pairs: "The panel compares two by two",
		pairsHint: "Good when the pitches are close. The next pair is chosen where the answer tells most.",
		cut: "How many can go on?",
		cutHint: "Then we ask most about the pitches close to the line. Leave empty for the whole order.",
		audience: "The audience votes",
		audienceHint: "With slips that are handed out. Nobody signs in, and nobody knows who voted for what.",
		rule: "How are the rounds counted together?",
		rubricWeight: "Weight of the criteria",
		pairsWeight: "Weight of comparing two by two",
		audienceWeight: "Weight of the audience",
		state: "Save the rules",
	},
	pairs: {
		title: "Compare two by two",
		lead: "Which of these should go on first?",
		allDone: "You have compared all your pairs. Thank you!",
		done: (count: number) => (count === 1 ? "You have answered 1 pair" : `You have answered ${count} pairs`),
		neither: "Cannot tell them apart",
		chooseOne: "Choose one of the two, or that you cannot tell them apart.",
		back: "To the pitch day",
	},
	audience: {
		title: "The audience's vote",
		states: { waiting: "Not open", open: "Open", closed: "Closed" },
		turnout: (votes: number, slips: number) => `${votes} have voted, of ${slips} slips.`,
		open: "Open the vote",
		close: "Close the vote",
		closeTitle: "Do you want to close the vote?",
		closeText: "It cannot be opened again. Those who have not voted by then cannot vote.",
		sheet: "Slips to print",
		sheetLead: "Print, cut, and give one to each in the hall. Do not note who gets which.",
		qr: (code: string) => `Code ${code}`,
		count: "How many slips",
		countHint: "New slips come in addition to those already made.",
		make: "Make slips",
		secret:
			"Here you see only how many have voted. The panel sees the votes when the vote is closed and the scores are in.",
	},
	vote: {
		title: "Vote",
		question: "Which pitch do you want to lift?",
		send: "Send the vote",
		change: "Change the vote",
		voted: (title: string) => `You have voted for ${title}.`,
		waiting: "The vote is not open yet. This page renews itself when it is.",
		closed: "The vote is closed. Thank you for taking part!",
		secret: "The vote is secret. You can change it until the vote is closed.",
		chooseOne: "Choose a pitch first.",
		notOpen: "The vote is not open. Your vote was not changed.",
	},
	beside: {
		title: "The rounds beside it",
		lead: "Each round by itself, and the sum where it was agreed on before the first point.",
		pitch: "Pitch",
		rubric: "Criteria, mean",
		pairs: "Two by two",
		votes: "Audience",
		place: "Place in all",
		hidden: "Hidden until closed",
		withInterval: (value: string, low: string, high: string) => `${value} (${low} to ${high})`,
		pairsText:
			"Pairs: how often the panel takes the pitch before a usual one, with the uncertainty in brackets.",
		votePlace: "Audience, place",
		settled: (top: number, last: string, first: string) =>
			`In pairs the line goes after number ${top}, and the comparisons tell the two beside it apart: “${last}” is within, “${first}” is outside.`,
		open: (top: number, last: string, first: string) =>
			`In pairs the line goes after number ${top}, but the comparisons do not tell “${last}” from “${first}”. Talk about them.`,
		notWhole: "Pitches that you step aside from are left out, and the places are among those you see.",
		notWholeVotes:
			"Pitches that you step aside from are left out, and the places are among those you see. That is also why you do not see the numbers of votes.",
	},
};
