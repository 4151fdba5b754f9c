import type { commons as source } from "../nb/commons.ts";
import type { Shape } from "../shape.ts";

export const commons = {
	showcase: {
		title: "Showcase",
		lead: "This is what leaders and employees have made. Feel free to use it where you are.",
		empty: {
			title: "Here the stories come",
			text: "When a case has been decided and the programme office has chosen to show it, it stands here for all.",
		},
		moreBenefits: "More benefits",
		choose: "Choose what is shown",
		openData: "Open data (JSON)",
		openBenefits: "Benefits as open data (JSON)",
		figure: (indicator: string, before: string, now: string, unit: string) =>
			`${indicator}: from ${before} to ${now} ${unit}`,
		measuredOn: (day: string) => `Measured ${day}`,
	},
	story: {
		insight: "What we found out",
		solution: "What we did",
		result: "What came of it",
		notMeasured: "No measurements have been published yet.",
		realised: "So far towards the target",
		timeUsedFor: (what: string) => `The time is used for: ${what}`,
		from: (unit: string, day: string) => `${unit}. Published ${day}.`,
	},
	publications: {
		title: "What is in the showcase?",
		lead: "Anyone can see the showcase, also outside the municipality. Agree with the owner of the case first.",
		case: "Case",
		unit: "Unit",
		state: "Shown",
		action: "Action",
		shown: "Shown",
		notShown: "Not shown",
		publish: "Show in the showcase",
		withdraw: "Take out of the showcase",
		published: "The case is now in the showcase.",
		withdrawn: "The case is out of the showcase.",
		empty: {
			title: "No cases can be shown yet",
			text: "A case can be shown when it is shared with all employees and its decision is known.",
		},
	},
	search: {
		title: "Search",
		lead: "Find ideas, initiatives, benefits, units and people across sectors.",
		label: "What are you looking for?",
		nothing: {
			title: (words: string) => `Nothing found for “${words}”`,
			text: "Try fewer or other words.",
		},
		kinds: {
			idea: "Idea",
			challenge: "Open challenge",
			initiative: "Initiative",
			benefit: "Benefit",
			unit: "Unit",
			person: "Employee",
		},
	},
} satisfies Shape<typeof source>;
