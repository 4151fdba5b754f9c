import type { gate as source } from "../nb/gate.ts";
import type { Shape } from "../shape.ts";

const initiatives = (n: number) => (n === 1 ? "one initiative" : `${n} initiatives`);

export const gate = {
	queue: {
		title: "Queue and places",
		lead: "A yes comes to something when somebody owns it, the hours are promised and there is a place. The rest stand here, with when they can start.",
		findingFull: (slots, waiting) =>
			`All ${slots} places are taken, and ${initiatives(waiting)} ${waiting === 1 ? "waits" : "wait"}`,
		findingRoom: (free, slots) =>
			free === 1 ? `There is one free place of ${slots}` : `There are ${free} free places of ${slots}`,
		findingOver: (taken, slots) => `${taken} initiatives are under way, and there are ${slots} places`,
		findingNoLimit: (running) =>
			`${running === 0 ? "No initiative is" : running === 1 ? "One initiative is" : `${running} initiatives are`} under way, and nobody has said how many you can carry`,
		runningTitle: "Under way now",
		runningText: "Finish or stop one of these, and the next one gets its place.",
		noneRunning: "No initiative is under way.",
		moreWaiting: (n) => (n === 1 ? "One more in the queue" : `${n} more in the queue`),
		moreRunning: (n) => (n === 1 ? "One more is under way" : `${n} more are under way`),
		waitingTitle: "The queue",
		waitingText:
			"The order follows the planned quarter of start, then who came first. The start is a forecast, and moves when somebody is done.",
		noneWaiting: "Nobody waits. Initiatives that are decided and not started come here.",
		pausedTitle: "Paused",
		pausedText: "They hold no place. To be taken up again they must pass the gate once more.",
		columns: {
			title: "Initiative",
			owner: "Owner",
			planned: "Planned",
			forecast: "Can start",
			waitsFor: "Waits for",
			until: "Holds its place until",
			action: "Action",
		},
		now: "Now",
		notInSight: "Not within three years",
		nothing: "Nothing",
		waitsSlot: "a place",
		waitsHours: (competence) => `hours from ${competence}`,
		waitsRequires: (title) => `“${title}” to be done`,
		see: "See what it takes",
		seeLabel: (title) => `See what it takes before ${title} can start`,
		end: "End",
		endLabel: (title) => `End ${title}`,
		slotsTitle: "How many can you carry at once?",
		slots: "Places",
		slotsHint: "So many initiatives can be under way at the same time. Leave it empty for no limit.",
		saveSlots: "Save the places",
		slotsSaved: "The places are saved. Those who start at another time are told.",
	},

	start: {
		title: (title) => `Can “${title}” start?`,
		clear: "Everything is in place. The initiative can start today.",
		lacking: (n) =>
			n === 1 ? "One thing is missing before it can start." : `${n} things are missing before it can start.`,
		conditions: "What it takes",
		ok: "In place",
		missing: "Missing",
		owner: "Owner",
		ownerOk: (name) => `${name} owns the initiative.`,
		ownerLeft: "The owner has left. Hand it over to somebody who takes it on.",
		hours: "Hours",
		hoursOk: "The leaders have promised the hours.",
		hoursNobody: "The initiative manages without hours from others.",
		hoursUnasked:
			"Nobody has been asked for hours. Ask for them, or say that the initiative manages without.",
		hoursWaiting: (names) => `Waits for an answer about hours from ${names}.`,
		hoursRefused: (names) => `No to hours from ${names}. Ask for another quarter, or take the request back.`,
		askHours: "See the hours",
		needsNobody: "The initiative manages without hours from others",
		slot: "Place",
		slotOk: (taken, slots) => `${taken} of ${slots} places are taken.`,
		slotNoLimit: "Nobody has set a limit for how many can be under way.",
		slotFull: (slots) =>
			slots === 1
				? "The one place is taken."
				: `All ${slots} places are taken. Something must be finished or stopped first.`,
		seeQueue: "See the queue",
		discussion: "Discussion",
		discussionOk: "The discussion with the union representatives is recorded.",
		discussionMissing:
			"The initiative touches staffing or rota. Record the discussion with the union representatives.",
		enterDiscussion: "Record the discussion",
		requires: "Order",
		requiresOk: "What must be done first is done.",
		requiresMissing: (titles) => `These must be done first: ${titles}.`,
		start: "Start the initiative",
		forecast: (place, quarter) => `No. ${place} in the queue. By the forecast it can start in ${quarter}.`,
		forecastNow: (place) => `No. ${place} in the queue. There is room for it now.`,
		forecastNone: (place) =>
			`No. ${place} in the queue. With what there is, it gets no place within three years.`,
		overrideTitle: "Start all the same",
		overrideText:
			"Only when it is more urgent than the rest. The reason is shown to all employees on the initiative's page.",
		delays: "This makes others start later:",
		delaysNobody: "Nobody in the queue starts later by it.",
		delay: (title, from, to) => `“${title}”: from ${from} to ${to}`,
		later: "later than in three years",
		reason: "Why can it not wait?",
		override: "Start without everything in place",
		started: "The initiative is under way.",
		startedPast:
			"The initiative is under way although not everything was in place. Those who must wait longer are told.",
		gone: "Somebody else has changed the initiative. See how it stands now.",
		stillLacks: "Something is still missing. See what below.",
		passed: (name, day) => `Started without everything in place, by ${name} on ${day}`,
		someone: "somebody",
		nextTitle: "See if it can start",
		nextText: "The gate shows what is in place: owner, hours and a place.",
	},

	order: {
		title: "Must be finished first",
		none: "The initiative waits for nothing else.",
		waitsFor: "This must be finished or stopped before the initiative can start:",
		waiting: "These wait for this one to be over:",
		field: "What must be finished first?",
		hint: "The queue and the portfolio plan keep to the order.",
		add: "Add",
		added: "The order is saved.",
		remove: "Remove",
		removeLabel: (title: string) => `Remove ${title} from what must be finished first`,
		removed: "The initiative no longer waits for it.",
		circle: (titles: readonly string[]) =>
			`That makes a circle in which nobody can start: ${titles.map((title) => `“${title}”`).join(" waits for ")}. Choose something else, or remove one of the links first.`,
		refused: {
			itself: "An initiative cannot wait for itself. Choose another.",
			over: "The initiative you chose is over, and holds nobody back. Choose one that is open.",
			already: "The initiative waits for this already. Choose another.",
		},
	},

	closing: {
		frees: (hours) => `If you end it now, ${hours} become free:`,
		freesNothing: "No hours become free: those that were promised lie behind us.",
		line: (hours, competence, quarter) => `${hours} from ${competence} in ${quarter}`,
		movesUp: "These move up and are told:",
		movesNobody: "Nobody in the queue moves up by it.",
		sooner: (title, from, to) => `“${title}”: from ${from} to ${to}`,
		done: (hours, moved) =>
			`The initiative has ended.${hours ? ` ${hours} are free.` : ""}${moved > 0 ? ` ${moved === 1 ? "One initiative moves" : `${moved} initiatives move`} up, and the owners are told.` : ""}`,
	},

	yes: {
		start: (quarter) => `With a yes it can start in ${quarter}, by the forecast.`,
		noStart: "With a yes it gets no place within three years, with what there is.",
		moves: (title, from, to) => `A yes to this moves “${title}” from ${from} to ${to}`,
		movesNobody: "A yes to this moves nobody else.",
		allMove: (title, from, to) => `If all go on, “${title}” moves from ${from} to ${to}`,
		allMoveNobody: "If all go on, nobody who waits today is moved.",
	},

	mail: {
		soonerSubject: (title) => `Can start sooner: ${title}`,
		laterSubject: (title) => `Starts later: ${title}`,
		text: (title, from, to, why, url) =>
			`Hello!\n\nBy the forecast, “${title}” can start ${to}. Before it was ${from}.\n\n${why}\n\nSee what it takes:\n${url}`,
		inQuarter: (quarter) => `in ${quarter}`,
		later: "later than in three years",
		why: {
			started: (title) => `The reason is that “${title}” has started.`,
			paused: (title) => `The reason is that “${title}” is paused.`,
			finished: (title) => `The reason is that “${title}” is finished.`,
			stopped: (title) => `The reason is that “${title}” is stopped.`,
			slots: () => "The reason is that the number of places has changed.",
			order: (title: string) => `The reason is that the order around “${title}” has changed.`,
			plan: () => "The reason is that a new plan is published.",
		},
	},
} satisfies Shape<typeof source>;
