/** Texts of the board and the timeline of initiatives. */
export const views = {
	label: "Vising",
	names: { list: "Liste", board: "Tavle", timeline: "Tidslinje" },
	board: {
		title: "Tavle",
		lead: "Tiltaka etter tilstand. Det som står stille, ligg øvst.",
		column: (state: string, n: number) => `${state} (${n})`,
		none: "Ingen her no.",
		all: (n: number) => `Sjå alle ${n}`,
		next: (day: string) => `Neste sjekk ${day}`,
		move: "Flytt",
		start: "Sjå om det kan starte",
		moveLabel: (what: string, title: string) => `${what}: ${title}`,
	},
	timeline: {
		title: "Tidslinje",
		lead: "Tiltaka kvartal for kvartal: når dei er planlagde, og når dei har vore i gang.",
		caption: "Tiltak etter kvartal",
		none: "Ingen tiltak i desse kvartala. Sjå etter i andre år, eller endre søk og filter.",
		undated: "Utan planlagd start",
		when: "Når",
		now: "no",
		action: "Flytt starten",
		around: "Andre kvartal",
		earlier: "Eitt år tidlegare",
		muchLater: "Eitt år seinare",
		later: "Seinare",
		sooner: "Tidlegare",
		moveLabel: (way: string, title: string, quarter: string) =>
			`${way}: flytt starten på ${title} til ${quarter}`,
		moved: (title: string, quarter: string) =>
			`${title} er planlagt til ${quarter}. Dei som får ein annan start, får melding.`,
		faults: {
			"changed-since":
				"Tiltaket er endra av nokon andre. Ingenting er flytta. Sjå kva som gjeld no, og flytt på nytt.",
			"past-quarter": "Kvartalet er over. Ingenting er flytta. Vel eit som kjem.",
			"not-planned": "Tiltaket har alt starta eller er avslutta, og kan ikkje flyttast.",
		},
	},
};
