import type { enrolment as nb } from "../nb/enrolment.ts";
import type { Shape } from "../shape.ts";

const people = (n: number) => (n === 1 ? "1 person" : `${n} people`);
const places = (n: number) => (n === 1 ? "1 place left" : `${n} places left`);

/** Texts about enrolment that bends, in English. */
export const enrolment = {
	places,
	standIn: {
		label: "If yes: who is your stand-in?",
		hint: "Write a name or an e-mail address. The person is told of the days.",
		hintRequired:
			"Needed when you answer yes. Write a name or an e-mail address. The person is told of the days.",
		missing: "Write who is your stand-in while you are away.",
		noOne: (written: string) =>
			`We find nobody called ${written}. Write the whole name, or the e-mail address.`,
		several: (written: string) => `Several fit ${written}. Choose whom you mean.`,
		tooShort: "Write at least three letters.",
		there: "Who stands in for you on these days?",
		newDays: "Who stands in for you on the new days?",
		swapHint:
			"Whoever you named before comes along. Write somebody else if the new days do not suit. They are told once you have swapped.",
		choose: "Whom do you mean?",
		is: (name: string) => `Stand-in: ${name}`,
	},
	other: {
		title: "Do the days not suit you?",
		text: "You can take this gathering with another cohort. Your place here goes to the next on the waiting list.",
		choose: "Free places",
		submit: "Change to this cohort",
		done: (cohort: string) => `You have a place with ${cohort}.`,
		missing: "Choose which cohort to take the gathering with.",
	},
	apology: {
		title: "Send apologies",
		text: "Tell us as soon as you know, so that the next on the waiting list gets the place. We do not ask why.",
		days: "Which days can you not come?",
		submit: "Send apologies",
		done: "We have been told. Thank you for letting us know.",
		told: (days: string) => `You have sent apologies for ${days}.`,
		missing: "Choose at least one day.",
		refusals: {
			"no-place": "You have no place at the gathering, so you need not send apologies.",
			"no-days": "Choose at least one day.",
			"too-late": "The day has begun. Call the facilitator or the programme office.",
		},
	},
	catchUp: {
		title: "Catch up on the gathering",
		text: "You can take the same gathering with another cohort. This one is the nearest:",
		more: "Other days",
		submit: (n: number) => `Catch up on gathering ${n}`,
		submitWith: (n: number, cohort: string) => `Catch up on gathering ${n} with ${cohort}`,
		done: (n: number) =>
			`You have a place. You catch up on gathering ${n}, and the calendar file comes by e-mail.`,
		none: "No other cohort has room just now. The programme office helps you find a day.",
		refusals: {
			"not-invited": "This gathering is no longer yours.",
			"nothing-to-catch-up": "You have a place at this gathering. Send apologies first if you cannot come.",
			"has-it": "You already have a place at this gathering with another cohort, or you have been there.",
			"no-room": "The place has been taken meanwhile. Choose another day.",
		},
		next: {
			title: (n: number) => `Catch up on gathering ${n}`,
			text: "See which cohorts have room.",
			action: "Find a day",
		},
	},
	swap: {
		title: "Swap with a colleague",
		lead: (gathering: string) => `${gathering}. You change places when your colleague has said yes.`,
		link: "Swap with a colleague",
		linkFor: (gathering: string) => `Swap with a colleague: ${gathering.toLowerCase()}`,
		search: "Search for a colleague in another cohort",
		nobody: "Nobody of that name in the other cohorts can swap with you now. Try part of the name.",
		none: {
			title: "This is why nobody can swap with you now",
			titleOne: "This is why nobody can swap just this gathering with you now",
			noPlace: "You have said no or sent your apologies, so you have no place to give in return.",
			alone: "The programme has no other cohorts.",
			whys: {
				held: (cohort: string, days: string) => `${cohort} had the gathering ${days}.`,
				undated: (cohort: string, _days: string) => `${cohort} has no days for the gathering yet.`,
				cancelled: (cohort: string, _days: string) => `The gathering is cancelled for ${cohort}.`,
				"not-invited": (cohort: string, days: string) =>
					`${cohort} has the gathering ${days}, but nobody there has been invited yet. Until then nobody can swap.`,
				nobody: (cohort: string, days: string) =>
					`${cohort} has the gathering ${days}, but there is nobody there to ask.`,
				"no-place": (cohort: string, days: string) =>
					`${cohort} has the gathering ${days}, but nobody there has a place to swap.`,
				full: (cohort: string, days: string) =>
					`${cohort} has the gathering ${days}, but it is full there or here.`,
				"already-attended": (cohort: string, days: string) =>
					`${cohort} has the gathering ${days}, but one of you would get it twice.`,
			},
			cohort: "You can swap cohorts only with somebody who has been to the same gatherings as you.",
			instead: "What you can do instead",
			elsewhere: (places: string) => `Take this gathering with another cohort (${places})`,
			fullElsewhere:
				"Wait: no other cohort has room at this gathering now. Seats stand on the page with your answer when they come.",
			apology: "Send your apologies, and take the gathering later with another cohort",
			decline: "Say no, and take the gathering later with another cohort",
			office: "Ask the programme office for a cohort that suits you better",
		},
		only: { one: "Can swap this gathering only", cohort: "Can swap cohorts only" },
		scope: "What do you want to swap?",
		scopes: { one: "This gathering only", cohort: "Cohorts, for the rest of the programme" },
		partner: "Colleague",
		partnerMissing: "Search, and choose a colleague.",
		option: (cohort: string, days: string) => `${cohort}, ${days}`,
		ask: "Ask to swap",
		asked: "We have asked your colleague. Nothing changes until you get an answer.",
		answerTitle: (name: string) => `${name} wants to swap with you`,
		ownTitle: (name: string) => `You have asked ${name} to swap`,
		one: (n: number, programme: string) => `It is about gathering ${n} in ${programme}.`,
		whole: (programme: string) => `It is about cohorts for the rest of ${programme}.`,
		you: "You go to",
		colleague: (name: string) => `${name} goes to`,
		place: (cohort: string, when: string) => (when === "" ? cohort : `${cohort}, ${when}`),
		yes: "Yes, swap",
		no: "No, I keep my place",
		withdraw: "Take the question back",
		withdrawn: "The question is taken back.",
		done: "You have swapped. You both get an e-mail, and the programme office has been told.",
		declined: "You keep your place. Your colleague is told.",
		states: {
			asked: "Waiting for an answer",
			done: "The swap is done.",
			declined: "There was no swap.",
			withdrawn: "The question is taken back.",
		},
		refusals: {
			"same-cohort": () => "You are in the same cohort. Choose somebody in another.",
			"not-in-programme": () => "Your colleague is no longer in the programme. Choose somebody else.",
			"not-ahead": (n: number) =>
				`Gathering ${n} has begun, or nobody is invited to it yet, in one of the cohorts.`,
			"no-place": (n: number) => `One of you has no place at gathering ${n}. Only places can be swapped.`,
			"already-attended": (n: number) =>
				`One of you has been to gathering ${n} already, and would have it twice.`,
			full: (n: number) => `Gathering ${n} is full in one of the cohorts.`,
			"would-miss": (n: number) => `One of you would miss gathering ${n}, which the other cohort has had.`,
			"asked-already": () =>
				"You have already asked somebody in this programme. Wait for the answer, or take the question back.",
			settled: () => "The question has been answered already.",
		},
		next: {
			title: (name: string) => `${name} wants to change places with you`,
			text: "Say yes or no. Nothing changes until you answer.",
			action: "Answer the question",
		},
	},
	offer: {
		title: (programme: string) => `A place in ${programme}`,
		lead: (name: string, cohort: string) => `Hello, ${name}. There is a place for you in ${cohort}.`,
		coming: "The gatherings to come",
		yes: "Yes, I take the place",
		no: "No, thank you",
		accepted: "The place is yours. The invitations come by e-mail.",
		declined: "Then the place goes to somebody else. The programme office has been told.",
		states: { accepted: "You have taken the place.", declined: "You have said no to the place." },
		full: "The cohort has been filled meanwhile. The programme office has been told and will find you a place.",
		unknown: "The link no longer works",
		unknownText: "Sign in and go to My programme, or ask the programme office.",
		next: {
			title: (programme: string) => `You are offered a place in ${programme}`,
			text: (cohort: string) => `The place is in ${cohort}. Say yes or no.`,
			action: "Answer the offer",
		},
	},
	visiting: (cohort: string) => `With ${cohort}`,
	visitor: "from another cohort",
	notices: {
		title: "This has happened",
		text: "News from the participants and the organisation. They go away when you have seen them.",
		kinds: {
			left: (name: string) => `${name} has left. What has been completed is kept.`,
			moved: (name: string) =>
				`${name} leads another unit now, and is still in the cohort. See if that is right.`,
			no_longer_leader: (name: string) =>
				`${name} is no longer a leader, and is still in the cohort. See if that is right.`,
			swapped: (name: string, other: string, n: number | null) =>
				n === null
					? `${name} and ${other} have swapped cohorts.`
					: `${name} and ${other} have swapped places at gathering ${n}.`,
			other_cohort: (name: string, n: number) => `${name} takes gathering ${n} with another cohort.`,
			offer_accepted: (name: string) => `${name} is a new leader and has taken the place in the cohort.`,
			offer_declined: (name: string) => `${name} is a new leader and has said no to the place.`,
		},
		seen: "Mark all as seen",
		seenDone: "The news is marked as seen.",
		next: {
			title: (n: number) =>
				n === 1 ? "News from the participants" : `${n} pieces of news from the participants`,
			text: "Somebody has swapped, left or taken an offer of a place.",
			action: "See the news",
		},
	},
	cancellation: {
		title: "Cancel the gathering",
		link: "Cancel the gathering",
		text: (n: number) =>
			n === 0
				? "Nobody is invited yet, so nobody is told."
				: `${people(n)} will be told, their calendars updated, and they are offered to catch up on the gathering with another cohort.`,
		undo: "If you set new dates afterwards, the gathering is on again, and everyone must answer anew.",
		submit: "Cancel the gathering",
		done: (n: number) =>
			n === 0 ? "The gathering is cancelled." : `The gathering is cancelled. ${people(n)} will be told.`,
		cancelled: (day: string) => `The gathering was cancelled on ${day}.`,
		again: "Set new dates below to hold it after all. Then everyone must answer anew.",
		refusals: {
			"already-cancelled": "The gathering is cancelled already.",
			held: "The gathering has been held, so it cannot be cancelled.",
		},
		tag: "Cancelled",
	},
	closedWeeks: {
		title: "Closed weeks",
		lead: "Weeks when a unit cannot spare its leaders: holidays, planning of rotas. They hold for the units below too. Set them on the top unit to hold for all.",
		caption: "Units with closed weeks",
		columns: { unit: "Unit", weeks: "Weeks" },
		empty: "No units have closed weeks yet.",
		weeks: "Weeks",
		ofYear: (weeks: string, year: string) => `week ${weeks} of ${year}`,
		weeksHint: "Write year and week, such as 2027-28, 2027-29. Leave the field empty to take the weeks away.",
		submit: "Save the weeks",
		saved: "The weeks are saved.",
		badWeek: (written: string) => `${written} is not a week. Write year and week, such as 2027-28.`,
		unknownUnit: "The unit is no longer there. Search for it again.",
		of: (unit: string) => `Closed weeks of ${unit}`,
		choose: "Close weeks for a unit",
		search: "Search for a unit",
		found: (shown: number, total: number) =>
			total === 0
				? "No units have that in their name."
				: shown < total
					? `Showing ${shown} of ${total} units. Write more of the name.`
					: total === 1
						? "1 unit"
						: `${total} units`,
		link: "Closed weeks",
		warning: (unit: string, week: string, leaders: string) =>
			`${unit} has closed week ${week}. It concerns ${leaders}.`,
		warningTitle: "Some units have closed these weeks",
		warningText: "The dates are saved. Talk to those it concerns, or choose other days.",
		leaders: (n: number, names: string) => (n > 5 ? `${names} and ${n - 5} more` : names),
	},
} satisfies Shape<typeof nb>;
