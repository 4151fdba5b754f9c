import type { capacity as source } from "../nb/capacity.ts";
import type { Shape } from "../shape.ts";

export const capacity = {
	share: (competence: string, percent: string, rhythm: string) =>
		`${competence}: ${percent}% ${rhythm.toLowerCase()}`,

	people: {
		title: "The people the hours come from",
		lead: "Posts that can give hours to initiatives. Together they make the figure for each competence.",
		mineTitle: "My people",
		mineLead: "Those you lead who can give hours to initiatives, and what they are asked for.",
		add: "Add a post",
		purposeTitle: "This is planning, not control",
		purpose:
			"It is used only to see whether there are hours before anyone gets a yes. The nearest leader and those who keep the portfolio see it. Nobody is ranked, and nobody records hours here.",
		discussed: (day: string) => `Discussed with union and safety representatives ${day}.`,
		emptyTitle: "No posts yet",
		emptyText: "Enter who can help ideas forward, vacant posts too. Then we work out the hours for you.",
		emptyMine:
			"Enter those you lead who can help ideas forward. Then you see what they are asked for, quarter by quarter.",
		caption: (n: number) => (n === 1 ? "1 post" : `${n} posts`),
		columns: {
			name: "Who",
			unit: "Unit",
			post: "Post",
			shares: "Gives hours to",
			away: "Away or in the line",
			named: "Hours promised or asked for",
		},
		untitled: "Post without a name",
		vacant: "Vacant",
		noShares: "No competence draws on the post yet.",
		notDiscussedTitle: "Hours per person are not discussed yet",
		notDiscussed:
			"Information about single persons may be a control measure. Discuss it with union and safety representatives, and record the date here. Until then only the hours you state yourselves count.",
		notDiscussedOthers:
			"The overview opens when the portfolio manager has recorded that it is discussed with union and safety representatives.",
		discussedOn: "Discussed on",
		discussedSave: "Record the discussion",
		discussedSaved: "The discussion is recorded. Now you can enter posts.",
		discussedAhead: "That day has not come yet. Record the day you did discuss it.",
		link: "See my people",
	},

	post: {
		newTitle: "Add a post",
		newLead: "One person, or a post that stands vacant.",
		person: "Who has the post?",
		personHint: "Name, e-mail or employee number. Leave it empty when the post is vacant.",
		vacantTitle: "What is the vacant post called?",
		vacantHint:
			"Only when nobody has it. Its hours are shown on their own and do not count until it is filled.",
		leader: "Who leads the vacant post?",
		leaderHint: "Name, e-mail or employee number. Needed only when the post is vacant.",
		leaderNeeded: "Write who leads the vacant post, so that we know who answers.",
		noPost:
			"This person has no post in the organisation now. Check the name, or ask the office to correct the import.",
		notYours: "You can enter people only in the units you lead. Ask the portfolio manager for the rest.",
		alreadyThere: "This person already has a post here. Find it in the list and change it there.",
		whoOrWhat: "Write who has the post, or what the vacant post is called.",
		employment: "Percentage of full time",
		weekHours: "Hours in a full week",
		weekHoursHint: "37.5, or 35.5 and 33.6 for those who work shifts.",
		from: "From",
		to: "To",
		endsBeforeStart: "The end is before the start. Swap the dates.",
		firstShare: "What it gives hours to",
		competence: "Competence",
		percent: "Part of the post",
		percentHint: "In the weeks when the plan runs. The rest is work in the line.",
		everyWeeks: "How often?",
		rhythm: (weeks: number) =>
			weeks === 1 ? "Every week" : weeks === 2 ? "Every second week" : `Every ${weeks} weeks`,
		firstWeek: "A day in a week when the plan runs",
		firstWeekHint: "It tells us which weeks.",
		add: "Add the post",
		added: "The post is added, and its hours are counted.",
		save: "Save the post",
		saved: "The post is saved, and the hours are counted anew.",
		remove: "Take the post out",
		removed: "The post is taken out, and the hours are counted anew.",
		changeTitle: "Change the post",
		size: (percent: string, week: string) => `${percent}% post, ${week} hours in a full week.`,
		hours: "Hours",
		hoursTitle: "The hours the post gives",
		hoursText:
			"Worked out from the size of the post, the plan, days away and Norwegian public holidays. Holidays taken are entered as away.",
		sharesTitle: "Gives hours to",
		addShare: "Add or change a competence",
		shared: "The plan is saved, and the hours are counted anew.",
		unshare: "Remove",
		unshareLabel: (name: string) => `Remove ${name}`,
		unshared: "The competence no longer draws on the post.",
		moreThanPost:
			"Together it becomes more than the whole post in at least one week. Nothing is saved. Lower the percentage, or choose other weeks.",
		absencesTitle: "Away, or bound in the line",
		absencesText: "Holidays, leave and busy periods in the line. Never write why somebody is away.",
		kind: "What is it?",
		kinds: { away: "Away", line: "In the line" },
		absenceFrom: "First day",
		absenceTo: "Last day",
		absencePercent: "How much of the post?",
		absence: (kind: string, from: string, to: string, percent: string) =>
			`${kind} ${from}–${to}, ${percent}%`,
		addAbsence: "Add days",
		absenceAdded: "The days are added, and the hours are counted anew.",
		absenceOver: "Those days are over, and hours there are history. Choose days to come.",
		removeAbsence: "Remove",
		removeAbsenceLabel: (from: string) => `Remove the days from ${from}`,
		absenceRemoved: "The days are removed, and the hours are counted anew.",
	},

	source: {
		column: "Where the figure comes from",
		people: "Counted from the people",
		stated: "Stated by the office",
		statedOver: (hours: string) => `Stated by the office. The people give ${hours}`,
		vacant: (hours: string) => `${hours} more if vacant posts are filled`,
		peopleHint: (hours: string) => `The people give ${hours}`,
		statedTitle: "Figures that go before the people",
		statedText: "Here the figure you stated counts. You can let what the people give count again.",
		countLabel: (name: string) => `Let the people count for ${name}`,
		counting: (name: string) => `Now ${name} is counted from the people again.`,
	},

	cover: {
		title: "Release from duty",
		lead: (title: string, what: string) =>
			`${title}: ${what}. Someone must do their work meanwhile, and an account must pay.`,
		hourCost: "What does an hour of cover cost?",
		hourCostHint:
			"Only when someone is taken off the front line. Hours times the cost of cover makes the sum.",
		account: "Account that pays the cover",
		accountHint: "Account or cost centre, and who said yes. Without an account a yes is not a yes.",
		save: "Save the release",
		saved: "The release is saved, and an account pays.",
		savedUnpaid:
			"The release is saved, but no account pays yet. The initiative cannot start before that is settled.",
		isCover: "Is this a release from duty? Enter cost of cover and account",
		costs: (hours: string, cost: string, sum: string) =>
			`Release from duty: ${hours} hours × ${cost} = ${sum}.`,
		paidBy: (account: string) => `Paid by ${account}.`,
		nobodyPays: "Nobody pays yet",
		change: "Change the release",
		unpaid:
			"This is a release from duty, and no account pays the cover. Your answer is not saved. Write the account that pays, or answer no.",
		missing: (names: string) =>
			`No account pays the cover for ${names}. Enter the account, or take the request back.`,
		enter: "Enter the account",
	},

	naming: {
		label: "Who will it be?",
		hint: "Can be said later. Where someone else leads the person, we ask that leader.",
		meant: (name: string) => `It is meant for ${name}.`,
		passedOn: "Thank you. The leader of the person you named is asked, and answers now.",
	},

	requests: {
		moreThanPool: (competence: string, hours: string, quarter: string) =>
			`${competence} has ${hours} hours in ${quarter}. Nothing is saved. Ask for fewer hours, spread them over more quarters, or have someone correct the figure.`,
	},
} satisfies Shape<typeof source>;
