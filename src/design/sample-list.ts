/** An invented idea, as a list shows it. */
export type SampleIdea = {
	title: string;
	unit: string;
	state: "ny" | "pågår" | "pitch" | "drift";
	supporters: number;
	changed: string;
};

const ideas: readonly SampleIdea[] = [
	{
		title: "Tryggere overganger",
		unit: "Fjordgata helsehus",
		state: "pitch",
		supporters: 48,
		changed: "8. jan. 2027",
	},
	{
		title: "Felles vaktliste",
		unit: "Hjemmetjenesten nord",
		state: "pågår",
		supporters: 31,
		changed: "6. jan. 2027",
	},
	{
		title: "Ute hele året",
		unit: "Solbakken barnehage",
		state: "drift",
		supporters: 112,
		changed: "19. des. 2026",
	},
	{ title: "Møte uten møter", unit: "Byggesak", state: "ny", supporters: 9, changed: "4. jan. 2027" },
	{
		title: "Lånebil i helga",
		unit: "Eiendom og park",
		state: "pågår",
		supporters: 17,
		changed: "21. des. 2026",
	},
	{
		title: "Čállit ovttas – skriv sammen",
		unit: "Strandskolen",
		state: "ny",
		supporters: 26,
		changed: "3. jan. 2027",
	},
];

const rowsPerPage = 4;

function orderBy(sort: string) {
	if (sort === "-supporters") return (a: SampleIdea, b: SampleIdea) => b.supporters - a.supporters;
	if (sort === "supporters") return (a: SampleIdea, b: SampleIdea) => a.supporters - b.supporters;
	return (a: SampleIdea, b: SampleIdea) => a.title.localeCompare(b.title, "nb");
}

/** One page of the invented list, searched and sorted as asked. */
export type SampleList = {
	rows: readonly SampleIdea[];
	query: string;
	sort: string;
	page: number;
	pageCount: number;
};

/** What the address asks for. */
export function chosenRows(query = "", sort = "title", page = 1): SampleList {
	const found = ideas.filter((idea) => idea.title.toLowerCase().includes(query.toLowerCase()));
	const sorted = found.toSorted(orderBy(sort));
	const pageCount = Math.max(1, Math.ceil(sorted.length / rowsPerPage));
	const current = Math.min(Math.max(1, page || 1), pageCount);
	return {
		rows: sorted.slice((current - 1) * rowsPerPage, current * rowsPerPage),
		query,
		sort,
		page: current,
		pageCount,
	};
}
