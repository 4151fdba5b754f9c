import type { learning as source } from "../nb/learning.ts";
import type { Shape } from "../shape.ts";

const questions = (n: number) => (n === 0 ? "no questions" : n === 1 ? "1 question" : `${n} questions`);

export const learning = {
	title: "My learning",
	guidingQuestion: "What does it mean to be the leader who is to realise our goals and strategies?",
	mine: {
		lead: "Write today's reflection here, and see how your answer has grown. What you write is yours.",
		emptyTitle: "You are not in any programme yet",
		emptyText: "When you have been to a gathering, you write the day's reflection here.",
		noDays: "After the first day of a gathering you can write your reflection here.",
		growth: "See how your answer has grown",
		sharedIn: (cohort: string) => `Shared in ${cohort}`,
		team: "My leader team",
		written: "Written",
		notWritten: "Not written",
		shared: "Shared",
		sharedWithYou: "Shared with you as facilitator",
		sharedWithYouText: "You see only what the participants have chosen to share.",
	},
	write: {
		title: (gathering: number, day: number) => `Reflection, gathering ${gathering}, day ${day}`,
		formLabel: "Today's reflection",
		private:
			"Only you see what you write here, until you choose to share it. Nobody else can open it, administrators included.",
		guidingHint: "The same question comes back at every gathering. Write what you think today.",
		save: "Save the reflection",
		saved: "The reflection is saved. Only you see it, until you share it.",
	},
	share: {
		title: "Who can read it?",
		nothing: "When you have saved something, you can choose whether anybody may read it.",
		text: "You decide for each answer, and you can take it back whenever you like.",
		who: "These can read the answer",
		groups: {
			facilitators: {
				short: "the facilitators",
				label: "The cohort's facilitators",
				hint: "Those who run your gatherings.",
			},
			team: {
				short: "the leader team",
				label: "My leader team",
				hint: "The leaders who have the same superior as you. Your superior does not see it.",
			},
			cohort: {
				short: "the cohort",
				label: "Everyone in the cohort",
				hint: "The participants and the facilitators.",
			},
		},
		state: (groups: readonly string[]) =>
			groups.length === 0 ? "Only you can read this" : `You and ${groups.join(", ")} can read this`,
		save: "Save who can read it",
		saved: "Those you chose can read the answer now.",
		takenBack: "The answer is yours alone again.",
	},
	growth: {
		title: "How your answer has grown",
		whose: (name: string, programme: string) => `${name}, ${programme}`,
		lead: (reached: number, all: number) =>
			reached === 0
				? "One question, through the whole programme."
				: `Your answer from ${reached} of ${all} gatherings.`,
		notYet: "Not written yet",
		print: "Print",
		emptyTitle: "This is where your answer grows",
		emptyText: "Answer the question after each gathering. Then you can see how your answer changes.",
		emptyAction: "Write a reflection",
	},
	shared: {
		title: (cohort: string) => `Shared in ${cohort}`,
		lead: "This is what the participants have chosen to share. They can take it back whenever they like.",
		gatherings: "Gatherings",
		emptyTitle: "Nobody has shared anything yet",
		emptyText: "Reflections are private. What participants choose to share comes here.",
		emptyAction: "Go to My learning",
	},
	team: {
		title: "The leader team",
		lead: (unit: string) => `The leaders under the same superior in ${unit}.`,
		noTeam: "You are not in a leader team. A leader team is the leaders who have the same superior.",
		noProgramme: "When you are in a programme, you answer and make one promise together.",
		members: (names: string) => `In the team: ${names}`,
		emptyTitle: (programme: string) => `One answer and one promise: ${programme}`,
		emptyText:
			"Answer the programme's question together, and promise one thing you will do. The team and your superior see it.",
		write: "Write the answer and the promise",
		edit: "Change the answer and the promise",
		under: (unit: string) => `The leader team in ${unit}`,
		serves: (goal: string) => `Goal: ${goal}`,
		isShown: "May be shown at the annual gathering",
		isNotShown: "Shown to the team and its superior",
		led: "Promises from the leader teams you lead",
		shared: "Shared in the leader team",
		formTitle: "The team's answer and promise",
		formLead: (unit: string) =>
			`You write together for the leader team in ${unit}. Everyone in the team can change it, and your superior can read it.`,
		answerHint: "What you agree on.",
		promise: "Our promise",
		promiseHint: "One thing you will do, which others can see that you do.",
		goal: "The goal it serves",
		noGoal: "Not bound to a goal",
		mayBeShown: "The annual gathering may show the promise",
		mayBeShownHint: "Then all leaders can see the promise, with the name of the unit.",
		save: "Save for the team",
		saved: "The answer and the promise are saved.",
		changedMeanwhile:
			"Somebody else in the team saved while you were writing. See what they wrote, and save again if yours should stand.",
		theirs: "This is what is saved now:",
	},
	prompts: {
		title: "Questions for reflection",
		lead: "Participants answer for themselves at the end of each day. Nobody sees the answers until the participant shares them.",
		always: "This question is always asked",
		changeGuiding: "Change the question in the programme",
		count: questions,
		hint: "One question on each line, three at most. Leave it empty if the question above is enough.",
		save: "Save the questions",
		saved: (gathering: number) => `The questions of gathering ${gathering} are saved.`,
		tooMany: (most: number) => `Write at most ${most} questions, one on each line.`,
		tooLong: (most: number) => `A question can have at most ${most} characters. Make it shorter.`,
	},
	next: {
		reflectTitle: "Write today's reflection",
		reflectEarlierTitle: (gathering: number, day: number) =>
			`Write the reflection from gathering ${gathering}, day ${day}`,
		reflectText: "It takes a few minutes. Only you see what you write.",
		reflectAction: "Write the reflection",
	},
	links: {
		prompts: "Questions for reflection",
		growth: "My answer through the programme",
		mine: "My learning",
	},
} satisfies Shape<typeof source>;
