import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fundByEqualShares } from "../../core/budgets/index.ts";
import { readPabulib } from "./pabulib-file.ts";

const folder = join(process.env.LEDELSESSKOLEN_DATA ?? "../shared/data", "portfolio/pabulib/pb");
const file = (cost: string) =>
	`META\nkey;value\nbudget;10\nPROJECTS\nproject_id;cost;votes\na;${cost};2\nVOTES\nvoter_id;vote\n1;a`;

it("names the line and the field that cannot be read", () => {
	expect(readPabulib(file("-3"))).toEqual({
		ok: false,
		fault: 'line 6, cost: "-3" is not an amount. Write 0 or more, at most two decimals.',
	});
	expect(readPabulib(file("5").replace("id;vote\n1", "id;voted\n1"))).toMatchObject({
		fault: "line 9, vote: there is no such column under VOTES. Name the column of votes so.",
	});
	expect(readPabulib(file("5"))).toEqual({
		ok: true,
		round: { projects: [{ id: "a", cost: 500, votes: 2 }], ballots: [["a"]], budget: 1000, coins: 100 },
	});
});

describe.skipIf(!existsSync(folder))("equal shares", () => {
	it.each(["Netherlands_Assen_2024", "Poland_Swiecie_2023"])("fund what %s funded", (name) => {
		const text = readFileSync(join(folder, `${name}.pb`), "utf8");
		const read = readPabulib(text);
		if (!read.ok) throw new Error(read.fault);
		const { projects, ballots, budget, coins } = read.round;
		const funded = fundByEqualShares(projects, ballots, budget, coins).map((one) => one.id);
		const rows = text.slice(text.indexOf("PROJECTS"), text.search(/^VOTES/m)).split(/\r?\n/);
		const city = rows.map((row) => row.split(";")).filter((cells) => cells[4] === "1");
		expect(funded.sort()).toEqual(city.map((cells) => cells[0]).sort());
	});
});
