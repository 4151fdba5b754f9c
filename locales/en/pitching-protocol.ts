import type {
	deliberation as deliberationSource,
	protocol as protocolSource,
} from "../nb/pitching-protocol.ts";
import type { Shape } from "../shape.ts";

export const deliberation = {
	title: (title: string) => `Deliberation: ${title}`,
	lead: "Talk about what you saw. Notes are shared with the panel, and scores can change when there is a reason.",
	toTalk: (title: string) => `Discuss: ${title}`,
	recommend: "Write the recommendation",
	notes: "The panel’s notes",
	notesText: "The panel and the secretary see the notes. They are deleted 12 months after the decision.",
	none: {
		title: "No notes yet",
		text: "Write down what you want to remember when the recommendation is written.",
	},
	notedBy: (name: string, time: string) => `${name}, at ${time}`,
	member: "A panel member",
	note: "New note",
	noteHint: "Write about the idea, not about people.",
	shareNote: "Share with the panel",
	noted: "The note is shared with the panel.",
	removeNote: "Remove the note",
	noteRemoved: "The note is removed.",
	changes: "Scores that were changed",
	noChanges: "Nobody has changed a score after sending it in.",
	from: "From",
	to: "To",
	change: "Change your scores",
	yours: (criterion: string, points: string) => `${criterion} (you gave: ${points})`,
	newPoints: "New score",
	reason: "Reason",
	reasonHint: "The panel sees the change and the reason, not who made it.",
	saveChange: "Change the score",
	changed: "The score is changed. The old one and the reason are kept.",
	same: "You have given this already. Choose another, or let it stand.",
	back: "To the result",
} satisfies Shape<typeof deliberationSource>;

export const protocol = {
	title: "Minutes",
	titleOf: (day: string) => `Minutes: ${day}`,
	isDraft: "Draft",
	isApproved: "Approved",
	draft: "This is a draft. It becomes the minutes when the panel leader has approved it.",
	approvedBy: (name: string, day: string) => `Approved by ${name} on ${day}.`,
	when: "Time",
	quorum: "Least number who must score",
	attendance: "Attendance",
	presence: "Present",
	presences: { whole: "All the time", part: "Part of the time", absent: "Not present" },
	notNoted: "Not noted",
	presenceOf: (name: string, role: string) => `${name}, ${role.toLowerCase()}`,
	wordsOf: (name: string) => `Remark on ${name}, such as when somebody came or left`,
	member: "A panel member",
	sums: "Summed scores",
	sumsText: "Weighted mean of the scores, how much the panel differs, and how many scored.",
	judgedBy: "Judged by",
	aside: "Stepped aside",
	asideOne: (name: string, tie: string, reason: string, decidedBy: string) =>
		[tie ? `${name} (${tie}).` : `${name}.`, reason, decidedBy ? `Decided by ${decidedBy}.` : ""]
			.filter(Boolean)
			.join(" "),
	nobodyAside: "Nobody",
	changes: "Changed scores",
	changed: (count: number) =>
		count === 1
			? "1 score was changed during the deliberation, with a reason."
			: `${count} scores were changed during the deliberation, each with a reason.`,
	notRecommended: "Not written yet",
	closed: "Others judge this pitch, or you stand outside it. It is in the minutes for them.",
	remarks: "Remarks",
	remarksHint: "What is said nowhere else, such as changes of the order.",
	fillIn: "Note attendance and remarks",
	save: "Save in the minutes",
	saved: "The minutes are saved.",
	gapsTitle: "Before the minutes can be approved",
	gaps: {
		attendance: "Attendance must be noted for everyone in the panel.",
		recommendations: "The recommendations must be sent to the teams.",
	},
	approve: "Approve the minutes",
	approveText: "After that they cannot be changed.",
	approved: "The minutes are approved.",
	alreadyApproved: "The minutes are approved and cannot be changed.",
	incomplete: "The minutes cannot be approved yet. See what is missing.",
	download: "Download as PDF",
	fileName: (day: string) => `minutes-${day}.pdf`,
	pageOf: (number: number, count: number) => `Page ${number} of ${count}`,
	whoSees:
		"The panel, its secretary and the decision maker read the minutes. Nobody sees anything of a pitch they stand outside.",
} satisfies Shape<typeof protocolSource>;
