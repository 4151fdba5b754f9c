/** Texts of the board and the timeline of initiatives. */
export const views = {
	label: "Visning",
	names: { list: "Liste", board: "Tavle", timeline: "Tidslinje" },
	board: {
		title: "Tavle",
		lead: "Tiltakene etter tilstand. Det som står stille, ligger øverst.",
		column: (state: string, n: number) => `${state} (${n})`,
		none: "Ingen her nå.",
		all: (n: number) => `Se alle ${n}`,
		next: (day: string) => `Neste sjekk ${day}`,
		move: "Flytt",
		start: "Se om det kan starte",
		moveLabel: (what: string, title: string) => `${what}: ${title}`,
	},
	timeline: {
		title: "Tidslinje",
		lead: "Tiltakene kvartal for kvartal: når de er planlagt, og når de har vært i gang.",
		caption: "Tiltak etter kvartal",
		none: "Ingen tiltak i disse kvartalene. Se etter i andre år, eller endre søk og filter.",
		undated: "Uten planlagt start",
		when: "Når",
		now: "nå",
		action: "Flytt starten",
		around: "Andre kvartaler",
		earlier: "Ett år tidligere",
		muchLater: "Ett år senere",
		later: "Senere",
		sooner: "Tidligere",
		moveLabel: (way: string, title: string, quarter: string) =>
			`${way}: flytt starten på ${title} til ${quarter}`,
		moved: (title: string, quarter: string) =>
			`${title} er planlagt til ${quarter}. De som får en annen start, får beskjed.`,
		faults: {
			"changed-since":
				"Tiltaket er endret av noen andre. Ingenting er flyttet. Se hva som gjelder nå, og flytt på nytt.",
			"past-quarter": "Kvartalet er over. Ingenting er flyttet. Velg et som kommer.",
			"not-planned": "Tiltaket har alt startet eller er avsluttet, og kan ikke flyttes.",
		},
	},
};
