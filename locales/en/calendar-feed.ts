import type { calendarFeed as nb } from "../nb/calendar-feed.ts";
import type { Shape } from "../shape.ts";

/** Texts about the calendar to subscribe to, in English. */
export const calendarFeed = {
	name: (tenant: string) => `The leadership school · ${tenant}`,
	title: "Subscribe to your calendar",
	link: "Subscribe to your calendar",
	lead: "Your gatherings in the calendar on your phone or in Outlook. When one is moved or cancelled, it changes by itself.",
	secret: "The address is secret and yours alone. Whoever has it sees your gatherings.",
	make: "Make the address",
	made: "This is your address",
	shownOnce: "It is shown only now. Copy it, or press the button.",
	subscribe: "Subscribe",
	outlook: "In Outlook: Add calendar, Subscribe from web, and paste the address.",
	phone: "On your phone: press Subscribe, or paste the address under calendar accounts.",
	has: (day: string) => `You have an address that was made on ${day}. It still works.`,
	renewText:
		"Have others got hold of the address, or have you lost it? Make a new one. The old one then stops working.",
	renew: "Make a new address",
} satisfies Shape<typeof nb>;
