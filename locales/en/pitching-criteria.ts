import type { defaultCriteria as source } from "../nb/pitching-criteria.ts";
import type { Shape } from "../shape.ts";

export const defaultCriteria = {
	need: {
		title: "Real need and insight",
		levels: [
			"We do not see who has the need.",
			"The need is assumed, nobody was asked.",
			"A few were asked, the picture is thin.",
			"The need is shown with those it concerns.",
			"Several sources show the same need.",
			"The need is thoroughly shown, and its cause understood.",
		],
	},
	value: {
		title: "Value for citizens, users and staff",
		levels: [
			"We do not see what gets better.",
			"Something may get better for a few.",
			"A clear but small improvement.",
			"A good improvement for a whole group.",
			"A large improvement that can be measured.",
			"Changes daily life for many, and a test shows it.",
		],
	},
	feasibility: {
		title: "Feasibility: capacity, competence and cost",
		levels: [
			"We do not see how it can be done.",
			"Much is missing, and it is not said what.",
			"The obstacles are named, not solved.",
			"The plan holds if we find the hours.",
			"The plan is realistic, and those who are needed were asked.",
			"Can start now with the people and means we have.",
		],
	},
	spreading: {
		title: "Spreading and scaling",
		levels: [
			"Concerns one place only.",
			"May perhaps be used in one more place.",
			"Can be used by others with much adapting.",
			"Can be used by several units with a little adapting.",
			"Ready to be taken into use by many.",
			"Others have tried it or asked for it.",
		],
	},
	novelty: {
		title: "New to us",
		levels: [
			"This is how we do it already.",
			"A small adjustment of what we do.",
			"Known elsewhere, a little new here.",
			"New to us in this area.",
			"A new way for us to solve the task.",
			"New outside the municipality too.",
		],
	},
	driver: {
		title: "Driver, team and buy-in",
		levels: [
			"Nobody stands behind it.",
			"One person stands alone.",
			"A driver, but little buy-in.",
			"Driver and team in place.",
			"Team in place, and the line management supports it.",
			"Team, management and unions pull the same way.",
		],
	},
} satisfies Shape<typeof source>;
