import type { home as source } from "../nb/home.ts";
import type { Shape } from "../shape.ts";

export const home = {
	nav: {
		home: "My page",
		organisation: "Organisation",
		programmes: "Programmes",
		ideas: "Ideas",
		pitching: "Pitch days",
		initiatives: "Initiatives",
		benefits: "Benefits",
		showcase: "Showcase",
		search: "Search",
	},
	title: "My page",
	greeting: (name: string) => `Hello, ${name}`,
	nextStep: "Your next step",
	moreSteps: "This waits for you too",
	wasDueOn: (day: string) => `Was due ${day}`,
	dueOn: (day: string) => `Due ${day}`,
	nothingWaits: {
		title: "Nothing waits for you now",
		text: "Do you see something that steals time or safety where you work? One sentence is enough to begin.",
		action: "Write a sentence",
	},
	nothingWaitsForGuest: {
		title: "Nothing waits for you now",
		text: "You get an e-mail when there is something to answer. The programme shows the gatherings and what you can prepare.",
		action: "See the programme",
	},
	yourRoad: "Your road",
	yourIdeas: "Your innovation processes",
	yourRoles: "Your tasks",
	guided: { title: "Processes you guide", text: "See where they are, and who waits for an answer from you." },
	moderation: {
		title: "You are a moderator",
		text: "If you see a text that should not be out, open the case and take it out of view. The writer is told why.",
	},
	attendance: { title: "Gatherings you run", text: "Run sheet, participants and attendance." },
	front: {
		title: "A school for every leader. From first gathering to measured benefit.",
		lead: "Follow your programme, work on your idea step by step, and see what was decided and what came of it.",
		signIn: "Sign in",
		showcase: "See what has been done",
		stepsTitle: "How it hangs together",
		steps: [
			"Five gatherings with other leaders",
			"An innovation process of your own, about something that matters where you work",
			"A pitch before a panel, and an honest answer the same evening",
			"A decision with reasons, within the capacity that exists",
			"A benefit that is measured, and shown to everyone",
		],
	},
} satisfies Shape<typeof source>;
