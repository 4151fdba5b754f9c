import type { calendarFeed as nb } from "../nb/calendar-feed.ts";
import type { Shape } from "../shape.ts";

/** Texts about the calendar to subscribe to, in nynorsk. */
export const calendarFeed = {
	name: (tenant: string) => `Leiarskulen · ${tenant}`,
	title: "Abonner på kalenderen din",
	link: "Abonner på kalenderen din",
	lead: "Samlingane dine i kalenderen på telefonen eller i Outlook. Blir noko flytta eller avlyst, endrar han seg sjølv.",
	secret: "Adressa er hemmeleg og berre di. Den som har ho, ser samlingane dine.",
	make: "Lag adressa",
	made: "Dette er adressa di",
	shownOnce: "Ho blir vist berre no. Kopier ho, eller trykk på knappen.",
	subscribe: "Abonner",
	outlook: "I Outlook: Legg til kalender, Abonner frå nettet, og lim inn adressa.",
	phone: "På telefonen: trykk Abonner, eller lim inn adressa under kalenderkontoar.",
	has: (day: string) => `Du har ei adresse som vart laga ${day}. Ho verkar framleis.`,
	renewText: "Har andre fått tak i adressa, eller har du mista ho? Lag ei ny. Då sluttar den gamle å verke.",
	renew: "Lag ei ny adresse",
} satisfies Shape<typeof nb>;
