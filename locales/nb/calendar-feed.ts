/** Texts about the calendar to subscribe to. */
export const calendarFeed = {
	name: (tenant: string) => `Ledelsesskolen · ${tenant}`,
	title: "Abonner på kalenderen din",
	link: "Abonner på kalenderen din",
	lead: "Samlingene dine i kalenderen på telefonen eller i Outlook. Flyttes eller avlyses noe, endrer den seg selv.",
	secret: "Adressen er hemmelig og bare din. Den som har den, ser samlingene dine.",
	make: "Lag adressen",
	made: "Dette er adressen din",
	shownOnce: "Den vises bare nå. Kopier den, eller trykk på knappen.",
	subscribe: "Abonner",
	outlook: "I Outlook: Legg til kalender, Abonner fra nettet, og lim inn adressen.",
	phone: "På telefonen: trykk Abonner, eller lim inn adressen under kalenderkontoer.",
	has: (day: string) => `Du har en adresse som ble laget ${day}. Den virker fortsatt.`,
	renewText:
		"Har andre fått tak i adressen, eller har du mistet den? Lag en ny. Da slutter den gamle å virke.",
	renew: "Lag en ny adresse",
};
