/** One round of a pabulib file; costs and budget are whole numbers of a coin, `coins` of which make the unit. */
export type PabulibRound = {
	projects: { id: string; cost: number; votes: number }[];
	ballots: string[][];
	budget: number;
	coins: number;
};
export type ReadRound = { ok: true; round: PabulibRound } | { ok: false; fault: string };
type Line = { at: number; fields: Record<string, string> };
type Sections = Record<"META" | "PROJECTS" | "VOTES", Line[]>;

/** Reads META, PROJECTS and VOTES, or says which field of which line is wrong and what to do. */
export function readPabulib(text: string): ReadRound {
	try {
		return { ok: true, round: roundIn(sectionsOf(text)) };
	} catch (fault) {
		if (fault instanceof Fault) return { ok: false, fault: fault.message };
		throw fault;
	}
}

class Fault extends Error {}

/** Cents: no city counts in less. */
const COINS = 100;

function roundIn({ META, PROJECTS, VOTES }: Sections): PabulibRound {
	const meta = META.find((line) => line.fields.key === "budget");
	if (meta === undefined) throw new Fault("META: budget is missing. Add the line budget;AMOUNT.");
	const budget = amount(meta, "value");
	const known = new Set<string>();
	const projects = PROJECTS.map((line) => {
		const id = line.fields.project_id ?? "";
		if (id === "") throw new Fault(`line ${line.at}, project_id: it is empty. Give the project an id.`);
		if (known.has(id)) throw new Fault(`line ${line.at}, project_id: ${id} stands twice. Keep one of them.`);
		known.add(id);
		const cost = amount(line, "cost");
		if (cost === 0) throw new Fault(`line ${line.at}, cost: it is 0. Say what project ${id} costs.`);
		return { id, cost, votes: wholeVotes(line) };
	});
	if (projects.length === 0) throw new Fault("PROJECTS: there is no project. Add one line for each.");
	const ballots = VOTES.map((line) => ballotOn(line, known));
	return { projects, ballots, budget, coins: COINS };
}

function ballotOn(line: Line, known: Set<string>): string[] {
	if (line.fields.vote === undefined)
		throw new Fault(
			`line ${line.at}, vote: there is no such column under VOTES. Name the column of votes so.`,
		);
	const ids = line.fields.vote.split(",").map((id) => id.trim());
	const named = [...new Set(ids.filter((id) => id !== ""))];
	const unknown = named.find((id) => !known.has(id));
	if (unknown === undefined) return named;
	throw new Fault(
		`line ${line.at}, vote: there is no project ${unknown}. Add it under PROJECTS or take it out.`,
	);
}

function amount(line: Line, field: string): number {
	const written = line.fields[field] ?? "";
	const value = Math.round(Number(written) * COINS);
	if (/^\d+(\.\d{1,2}0*)?$/.test(written) && Number.isSafeInteger(value)) return value;
	throw new Fault(
		`line ${line.at}, ${field}: "${written}" is not an amount. Write 0 or more, at most two decimals.`,
	);
}

/** Where the file holds scores, the city counted those. */
function wholeVotes(line: Line): number {
	const field = line.fields.score === undefined ? "votes" : "score";
	const written = line.fields[field] ?? "";
	if (/^\d+(\.0+)?$/.test(written)) return Number(written);
	throw new Fault(`line ${line.at}, ${field}: "${written}" is not a whole number. Write 0 or more.`);
}

function sectionsOf(text: string): Sections {
	const sections: Sections = { META: [], PROJECTS: [], VOTES: [] };
	let section: keyof Sections | null = null;
	let columns: string[] | null = null;
	for (const [index, row] of text
		.replace(/^\uFEFF/, "")
		.split(/\r?\n/)
		.entries()) {
		const word = row.trim();
		if (word === "") continue;
		if (word === "META" || word === "PROJECTS" || word === "VOTES") {
			section = word;
			columns = null;
		} else if (section === null) throw new Fault(`line ${index + 1}: a section is missing. Begin with META.`);
		else if (columns === null) columns = row.split(";").map((name) => name.trim().toLowerCase());
		else {
			const cells = row.split(";");
			const fields = Object.fromEntries(columns.map((name, at) => [name, (cells[at] ?? "").trim()]));
			sections[section].push({ at: index + 1, fields });
		}
	}
	return sections;
}
