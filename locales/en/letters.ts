import type { letters as nb } from "../nb/letters.ts";
import type { Shape } from "../shape.ts";

/** The mails of the gatherings, as they are until a tenant writes its own. */
export const letters = {
	placeholders: {
		name: "name",
		programme: "programme",
		gathering: "gathering",
		when: "time",
		days: "days",
		where: "place",
		answerBy: "deadline",
		link: "link",
		colleague: "colleague",
		cohort: "cohort",
		pitch: "pitch",
		pitchDay: "pitch day",
		message: "message",
		decisionBy: "decision date",
		decider: "decision maker",
		contact: "contact",
		sender: "sender",
		authority: "authority",
	},
	meanings: {
		name: "the first name of the one who gets the e-mail",
		programme: "the name of the programme",
		gathering: "the gathering with its number and theme",
		when: "days and hours",
		days: "the days",
		where: "venue and address",
		answerBy: "the last day to answer",
		link: "personal link",
		colleague: "the colleague's name",
		cohort: "the name of the cohort",
		pitch: "the name of the pitch",
		pitchDay: "the name of the pitch day",
		message: "what the panel or the decision maker says, part by part",
		decisionBy: "the last day for the decision",
		decider: "the one who decides",
		contact: "whom the team can call or write to",
		sender: "the one who has written",
		authority: "the delegated authority",
	},
	example: { name: "Ragnhild", colleague: "Ola Nordmann", cohort: "Cohort 3" },
	texts: {
		invitation: {
			name: "Invitation",
			subject: "Invitation: {gathering}, {days}",
			body: `Hello, {name}

You are invited to {gathering} in {programme}.

When: {time}
Where: {place}

Say if you are coming by {deadline}:
{link}

The link is your own, so do not pass it on. You can change your answer until the deadline. A calendar file is attached.`,
		},
		changed: {
			name: "Changed time or place",
			subject: "Changed: {gathering}, {days}",
			body: `Hello, {name}

Time or place has changed for {gathering} in {programme}.

When: {time}
Where: {place}

Say if you are coming by {deadline}:
{link}

The link is your own, so do not pass it on. You can change your answer until the deadline. A calendar file is attached.`,
		},
		reminder: {
			name: "Reminder before the deadline",
			subject: "Please answer: {gathering}, {days}",
			body: `Hello, {name}

We have not heard if you are coming to {gathering}. The deadline is {deadline}.

When: {time}
Where: {place}

Answer here, it takes a minute:
{link}`,
		},
		late: {
			name: "Reminder after the deadline",
			subject: "The deadline has passed: {gathering}, {days}",
			body: `Hello, {name}

The deadline to answer about {gathering} was {deadline}. You can still answer, and get a place if there is one:
{link}

When: {time}
Where: {place}`,
		},
		place: {
			name: "A place from the waiting list",
			subject: "You have a place: {gathering}",
			body: `Hello, {name}

A place has come free, and it is yours: {gathering}.

When: {time}
Where: {place}

Does it not suit you after all? Change your answer here:
{link}`,
		},
		standIn: {
			name: "To the stand-in",
			subject: "You are the stand-in {days}",
			body: `Hello, {name}

{colleague} will be at {gathering} in {programme} and has named you as stand-in.

When: {time}

Does it not suit you? Tell {colleague} as soon as you can.`,
		},
		standInOff: {
			name: "Stand-in no longer needed",
			subject: "You need not stand in {days}",
			body: `Hello, {name}

{colleague} had named you as stand-in during {gathering} of {programme}. That is no longer needed.

This was about: {time}

You need not do anything.`,
		},
		apology: {
			name: "An apology is received",
			subject: "We have your apology: {gathering}",
			body: `Hello, {name}

Thank you for telling us. You can catch up on the gathering with another cohort. See where there is room:
{link}`,
		},
		moved: {
			name: "A place with another cohort",
			subject: "You have a place with {cohort}: {gathering}, {days}",
			body: `Hello, {name}

You take {gathering} with {cohort}.

When: {time}
Where: {place}

A calendar file is attached. You find all about the gathering here:
{link}`,
		},
		cancelled: {
			name: "The gathering is cancelled",
			subject: "Cancelled: {gathering}, {days}",
			body: `Hello, {name}

{gathering} in {programme} is cancelled. It was to be {time}. The attached file updates your calendar.

You may be able to take the gathering with another cohort. See where there is room:
{link}`,
		},
		swapAsked: {
			name: "A question about swapping",
			subject: "{colleague} asks if you will swap: {gathering}",
			body: `Hello, {name}

{colleague} asks if you will swap places. It is about {gathering} in {programme}. With {colleague} it is {time}, {place}.

Say yes or no here. Nothing changes until you answer:
{link}`,
		},
		swapDeclined: {
			name: "No to swapping",
			subject: "{colleague} cannot swap",
			body: `Hello, {name}

{colleague} cannot swap with you. Your place is the same as before. You can ask somebody else:
{link}`,
		},
		cohortSwapped: {
			name: "Swapped cohorts",
			subject: "You are now in {cohort}",
			body: `Hello, {name}

The swap is done. You go through the rest of {programme} with {cohort}. See the new dates and your calendar here:
{link}`,
		},
		placeOffer: {
			name: "Offer to a new leader",
			subject: "You are offered a place in {programme}",
			body: `Hello, {name}

Welcome as a leader. There is a place for you in {programme}, with {cohort}. The next gathering is {time}.

Say yes or no here:
{link}`,
		},
		pitchRecommendation: {
			name: "Pitch: the panel's recommendation",
			subject: "The panel's recommendation: {pitch}",
			body: `Hello {name},

Thank you for pitching “{pitch}” on {days}. This is what the panel wants to say to you.

{message}

{decision maker} decides no later than {decision date}. You will have the answer in a letter.

If you have questions, call or write to {contact}.

Read it all here: {link}

Kind regards from the panel, {sender}`,
		},
		pitchDecision: {
			name: "Pitch: decision to go on",
			subject: "Decision: {pitch}",
			body: `Hello {name},

“{pitch}” is decided, and you go on.

{message}

If you have questions, call or write to {contact}.

Read it all here: {link}

Kind regards, {sender}
{authority}`,
		},
		pitchNo: {
			name: "Pitch: decision when the answer is not yes",
			subject: "Decision: {pitch}",
			body: `Hello {name},

Thank you for your work on “{pitch}”. The answer is not yes now. Here is the reason, what it would take, and what you can have help with.

{message}

If you have questions, call or write to {contact}.

Read it all here: {link}

Kind regards, {sender}
{authority}`,
		},
	},
	calendarName: "gathering.ics",
	cancelledCalendarName: "cancelled.ics",
} satisfies Shape<typeof nb>;
