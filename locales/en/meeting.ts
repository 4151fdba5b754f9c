/** Texts of the portfolio meeting. */
export const meeting = {
	link: "Portfolio meeting",
	title: (day: string) => `Portfolio meeting ${day}`,
	lead: (left: number, decided: number, chair: string) =>
		`${left === 0 ? "Nothing left" : left === 1 ? "One matter left" : `${left} matters left`}, ${decided} decided. ${chair} decides.`,
	empty: "Nothing needs a decision now. Close the meeting, and the minutes are kept.",
	decideOn: (title: string) => `Decide on ${title}`,
	why: "Why?",
	whyHint: (choices: string) => `Needed with ${choices}.`,
	again: "Look at it again",
	choiceLabel: (choice: string, title: string) => `${choice}: ${title}`,
	decided: (title: string, choice: string) => `${title}: ${choice}. It is done and stands in the minutes.`,

	list: {
		title: "Portfolio meetings",
		lead: (n: number) =>
			n === 0
				? "Nothing waits for a decision now."
				: n === 1
					? "One matter waits for a decision. The agenda makes itself."
					: `${n} matters wait for a decision. The agenda makes itself.`,
		open: "Open a meeting",
		goOn: (day: string) => `Go on with the meeting of ${day}`,
		waiting: "On the agenda now",
		past: "Meetings",
		columns: { day: "Day", chair: "Who decides", decided: "Decided", state: "State" },
		closed: "Closed",
		isOpen: "Open",
		emptyTitle: "No meetings yet",
		emptyText: "Open the first meeting. What needs a decision is there already.",
	},

	form: {
		title: "Open a portfolio meeting",
		lead: "Set the day and who decides. The agenda makes itself.",
		day: "Day",
		place: "Place",
		chair: "Who decides?",
		chairHint: "Name, e-mail or employee number. The decisions are recorded as this person's.",
		present: "Present",
		presentHint: "Names or roles, with commas between.",
		save: "Open the meeting",
		opened: "The meeting is open.",
	},

	kinds: {
		start: "Can start",
		still: "Stands still",
		review: "A no in the three-month check",
		override: "Started past the gate",
		benefit: "A benefit that did not come",
		decision: "To be looked at again",
		plan: "Plan to publish",
	},

	choices: {
		start: "Start now",
		wait: "Wait",
		go_on: "Go on",
		pause: "Pause",
		stop: "Stop the initiative",
		noted: "Noted",
		follow_up: "Follow up",
		take_up: "Take up again",
		later: "Wait until the day",
		leave: "Leave it",
		publish: "Publish the plan",
	},

	lacks: {
		owner: "an owner",
		discussion: "the discussion",
		unasked: "a request for hours",
		waiting: "an answer about hours",
		refused: "a yes to hours",
		cover: "an account for the stand-in",
		slot: "a free place",
		requires: "something that must be finished first",
	},

	facts: {
		place: (n: number) => `Number ${n} in the queue.`,
		places: (taken: number, slots: number) => `${taken} of ${slots} places are in use.`,
		noLimit: (taken: number) => `${taken} initiatives are under way.`,
		promised: (hours: string) => `${hours} are promised.`,
		planned: (quarter: string) => `Planned for ${quarter}.`,
		owner: (who: string) => `Owner: ${who}.`,
		hours: (used: string, granted: string) => `${used} used of ${granted} promised.`,
		milestones: (reached: number, of: number) => `${reached} of ${of} milestones reached.`,
		still: (day: string, days: number) => `Has stood still since ${day}, for ${days} days.`,
		mood: (mood: string, inTheWay: string) =>
			`Last status: ${mood.toLowerCase()}.${inTheWay ? ` “${inTheWay}”` : ""}`,
		no: (day: string, questions: string) => `A no ${day} to: ${questions}`,
		pastTheGate: (by: string, day: string, lacks: string) => `Started by ${by} ${day} without ${lacks}.`,
		delays: (n: number) =>
			n === 1 ? "One initiative starts later because of it." : `${n} initiatives start later because of it.`,
		realised: (share: string, expected: string) =>
			`${share} of the target is reached. Expected by now: ${expected}.`,
		notMeasured: "It is not measured against a baseline.",
		benefitOf: (initiative: string, unit: string) => `${initiative ? `From “${initiative}”. ` : ""}${unit}.`,
		decided: (outcome: string, reason: string) => `Decided: ${outcome.toLowerCase()}. “${reason}”`,
		whatNext: (text: string) => `What would make it a yes: “${text}”`,
		toldToLookOn: (day: string) => `The team was promised that you look at it ${day}.`,
		chosen: (n: number) => (n === 1 ? "One initiative is chosen." : `${n} initiatives are chosen.`),
		worth: (money: string) => `Computed benefit: ${money}.`,
		made: (day: string) => `Made ${day}.`,
	},

	faults: {
		reason: "Write briefly why.",
		date: "Choose the day you look at it again.",
		past: "The day must lie ahead.",
		gone: "The matter is no longer on the agenda, or somebody else has changed it. See what holds now.",
		closed: "The meeting is closed. Nothing has changed.",
		decided: "The matter is decided in this meeting already. See below.",
		lacks: "Something is missing before it can start. See what on the page of the initiative.",
		"another-plan":
			"The plan has been computed again since you looked at it. Nothing is published. Here is the one that holds now. Look at it before you publish.",
		"not-yours":
			"You cannot record this decision, because you are partial or not responsible for the pitch day.",
	},

	confirm: {
		title: (choice: string, title: string) => `${choice}: ${title}?`,
		stop: "The initiative is ended with the reason as what was learned. Hours in coming quarters are given back, and the place goes to the next in the queue. It cannot be undone.",
		publish:
			"All that wait get the start quarter of the plan, and the owners are told. Leaders are asked for the hours that the plan counts on and nobody has asked for. The plan that holds now is replaced.",
	},

	remarks: {
		title: "Present, and remarks",
		field: "Remarks for the minutes",
		hint: "What was said and belongs to no matter.",
		save: "Save the remarks",
		saved: "The remarks are saved.",
	},

	close: {
		title: "Close the meeting",
		text: "The minutes are kept as they stand and cannot be changed afterwards. The owners get a letter about what was decided.",
		left: (n: number) =>
			n === 1
				? "One matter is not decided. It stands on the agenda of the next meeting."
				: `${n} matters are not decided. They stand on the agenda of the next meeting.`,
		confirm: "Close and keep the minutes",
		done: "The meeting is closed. The minutes are kept.",
	},

	minutes: {
		titleOf: (day: string) => `Minutes of the portfolio meeting ${day}`,
		draft: "Draft. The meeting is not closed.",
		closedBy: (by: string, day: string) => `Closed by ${by} ${day}. The minutes are locked.`,
		when: "Day",
		place: "Place",
		chair: "Who decides",
		present: "Present",
		decided: "Decisions",
		nothing: "Nothing was decided.",
		left: "Not decided",
		remarks: "Remarks",
		matter: "Matter",
		figures: "Figures",
		decision: "Decision",
		reason: "Because",
		again: "To be looked at again",
		by: "Decided by",
		download: "Download the minutes as PDF",
		draftFile: "Download the draft as PDF",
		print: "Print",
		fileName: (day: string) => `minutes-portfolio-meeting-${day}.pdf`,
		pageOf: (n: string, of: string) => `Page ${n} of ${of}`,
	},

	mail: {
		subject: (title: string) => `The portfolio meeting has decided: ${title}`,
		text: (title: string, day: string, choice: string, reason: string, again: string, url: string) =>
			`Hello!\n\nThe portfolio meeting of ${day} took up “${title}”.\n\nDecision: ${choice}.${reason ? `\nBecause: “${reason}”` : ""}${again ? `\n${again}` : ""}\n\n${url}`,
		again: (day: string) => `You look at it again ${day}.`,
	},
};
