import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { meanOf } from "./distribution.tsx";
import { wrapped } from "./flow-map.tsx";
import {
	BarChart,
	CapacityBars,
	Curve,
	Distribution,
	FlowMap,
	loadPercent,
	StackedBar,
	Timeline,
} from "./index.ts";
import { baselineSide, datesShown, numbersShown } from "./timeline-parts.tsx";

const format = (value: number) => String(value).replace(".", ",");
const widthsOf = (html: string, kind: string) =>
	[...html.matchAll(new RegExp(`class="${kind}" width="([^"]+)"`, "g"))].map((match) => match[1]);
const bodyOf = (html: string) =>
	[...html.matchAll(/<tr><th scope="row".*?<\/tr>/g)].map((row) =>
		[...row[0].matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map((cell) => cell[1]),
	);

const bars = [
	{ label: "Helse", value: 50 },
	{ label: "Skole", value: 0 },
	{ label: "Vei", value: 120 },
];

test("bars begin at zero on one scale, stay inside it, and stand in the table with their target", () => {
	const html = renderToString(
		<BarChart
			id="c"
			title="Funn"
			bars={bars}
			max={100}
			target={90}
			format={format}
			columns={["Sektor", "Ferdig"]}
		/>,
	);
	expect(widthsOf(html, "bar-fill")).toEqual(["50%", "0%", "100%"]);
	expect(html.match(/class="bar-target" x1="90%"/g)).toHaveLength(3);
	expect(bodyOf(html)).toEqual([
		["Helse", "50", "90"],
		["Skole", "0", "90"],
		["Vei", "120", "90"],
	]);
});

test("a picture has the finding as its name and the numbers beside it", () => {
	const html = renderToString(
		<BarChart
			id="c"
			title="Funn"
			description="Hva"
			bars={bars}
			format={format}
			columns={["Sektor", "Ferdig"]}
		/>,
	);
	expect(html).toContain('<h3 class="heading heading-xs" id="c-title">Funn</h3>');
	expect(html).toContain('role="img" aria-labelledby="c-title" aria-describedby="c-text"');
	expect(html).toContain("<summary>Vis tallene i en tabell</summary>");
});

test("bars of nothing but zeros do not divide by zero", () => {
	const html = renderToString(
		<BarChart id="c" title="T" bars={[{ label: "A", value: 0 }]} format={format} columns={["A", "B"]} />,
	);
	expect(widthsOf(html, "bar-fill")).toEqual(["0%"]);
});

test("parts follow each other; one too small for its number goes without, none is lost from the table", () => {
	const html = renderToString(
		<StackedBar
			id="s"
			title="T"
			rowLabel="Kull"
			parts={["Ja", "Nei"]}
			rows={[
				{ label: "1", values: [95, 5] },
				{ label: "2", values: [50, 0] },
			]}
			format={format}
		/>,
	);
	expect(
		[...html.matchAll(/<rect x="([^"]+)" width="([^"]+)"/g)].map((match) => [match[1], match[2]]),
	).toEqual([
		["0%", "95%"],
		["95%", "5%"],
		["0%", "50%"],
	]);
	expect([...html.matchAll(/<text[^>]*>(\d+)</g)].map((match) => match[1])).toEqual(["95", "50"]);
	expect(bodyOf(html)).toEqual([
		["1", "95", "5"],
		["2", "50", "0"],
	]);
});

const points = [
	{ date: "2026-01-01", value: 30 },
	{ date: "2026-12-31", value: 20, low: 18, high: 22, note: "Ny rutine" },
];

test("a measure over time names its levels and lists every point with its spread", () => {
	const html = renderToString(
		<Timeline
			id="t"
			title="Ned"
			description="Minutter"
			points={points}
			baseline={30}
			target={15}
			format={format}
			formatDate={(day) => `d${day.slice(5, 7)}`}
			valueLabel="Minutter"
		/>,
	);
	expect(html).toContain("<title>Ned</title><desc>Minutter</desc>");
	expect([html.includes("nullpunkt 30"), html.includes("mål 15")]).toEqual([true, true]);
	expect(bodyOf(html)).toEqual([
		["d01", "30", ""],
		["d12", "20 (18–22)", "Ny rutine"],
	]);
	expect(html).not.toContain("NaN");
});

test("one point and no point are drawn without fault", () => {
	const draw = (some: typeof points) =>
		renderToString(
			<Timeline id="t" title="T" points={some} format={format} formatDate={(day) => day} valueLabel="V" />,
		);
	expect(draw([])).toBe("");
	expect(draw(points.slice(0, 1))).not.toContain("NaN");
});

test("dates that would run into each other are left out, the ends never", () => {
	expect([datesShown([0.03]), datesShown([0, 0.1, 0.5, 0.6, 0.9]), datesShown([0, 0.9])]).toEqual([
		[0],
		[0, 2, 4],
		[0, 1],
	]);
});

test("every score is a dot; the mean and the spread are told", () => {
	const html = renderToString(
		<Distribution
			id="d"
			title="T"
			rows={[
				{ label: "Behov", scores: [4, 5, 5] },
				{ label: "Verdi", scores: [] },
			]}
			min={1}
			max={6}
			format={(value) => format(Math.round(value * 10) / 10)}
			columns={["Kriterium", "Snitt", "Sprik"]}
		/>,
	);
	expect(html.match(/<circle/g)).toHaveLength(3);
	expect(bodyOf(html)).toEqual([
		["Behov", "4,7", "fra 4 til 5"],
		["Verdi", "–", "–"],
	]);
	expect([meanOf([]), meanOf([1, 2])]).toEqual([undefined, 1.5]);
});

test("what is over capacity is said in words and drawn beyond the mark", () => {
	const html = renderToString(
		<CapacityBars
			id="k"
			title="T"
			rows={[
				{ label: "Q1", available: 100, needed: 200, note: "2 venter" },
				{ label: "Q2", available: 100, needed: 40 },
			]}
			rowLabel="Kvartal"
			format={format}
		/>,
	);
	expect(html.match(/100 over/g)).toHaveLength(1);
	expect(html.match(/fill="url\(#k-stripes\)"/g)).toHaveLength(1);
	expect(bodyOf(html)).toEqual([
		["Q1", "100", "200", "200", "2 venter"],
		["Q2", "100", "40", "40", ""],
	]);
});

test("load is in whole percent, and unknown where there is nothing to draw on", () => {
	expect([
		loadPercent({ available: 80, needed: 94 }),
		loadPercent({ available: 0, needed: 5 }),
		loadPercent({ available: 0, needed: 0 }),
	]).toEqual([118, undefined, 0]);
});

test("a flow map draws each thing once, wraps what is long and never writes outside its box", () => {
	const long = "Medarbeiderne ringer mindre rundt om morgenen for å dekke vakter som står ledige i turnusen";
	const columns = [
		{ title: "Tiltak", colour: "fjord" as const, nodes: [{ id: "m", label: "Felles vaktliste" }] },
		{ title: "Virkning", colour: "lyng" as const, nodes: [{ id: "e", label: long }] },
	];
	const html = renderToString(
		<FlowMap id="f" title="Funn" description="Alt" columns={columns} edges={[["m", "e"]]} />,
	);
	expect(html.match(/class="flow-map-box"/g)).toHaveLength(2);
	expect(html.match(/class="flow-map-arrow"/g)).toHaveLength(1);
	expect(wrapped(long)).toHaveLength(3);
	expect(wrapped(`${"x".repeat(80)} y`).every((line) => line.length <= 23)).toBe(true);
});

test("a curve goes through its points from the least to the greatest, and its table has them all", () => {
	const points = [
		{ label: "1", x: 100, y: 200 },
		{ label: "2", x: 150, y: 180 },
		{ label: "3", x: 190, y: 120 },
	];
	const html = renderToString(
		<Curve id="f" title="Funn" points={points} format={format} columns={["Plan", "Gevinst", "Verst"]} />,
	);
	const places = [...html.matchAll(/<circle cx="([^%]+)%" cy="([^"]+)"/g)].map(([, x, y]) => [
		Number(x),
		Number(y),
	]);
	expect(places.map(([x]) => x)).toEqual(places.map(([x]) => x).toSorted((a, b) => (a ?? 0) - (b ?? 0)));
	expect(places.map(([, y]) => y)).toEqual(places.map(([, y]) => y).toSorted((a, b) => (a ?? 0) - (b ?? 0)));
	expect(html.match(/class="curve-line"/g)).toHaveLength(2);
	expect(bodyOf(html)).toEqual([
		["1", "200", "100"],
		["2", "180", "150"],
		["3", "120", "190"],
	]);
	const level = renderToString(
		<Curve
			id="f"
			title="Funn"
			points={points.map((p) => ({ ...p, y: 7 }))}
			format={format}
			columns={["a", "b", "c"]}
		/>,
	);
	expect(level).not.toContain("NaN");
	expect(
		renderToString(<Curve id="f" title="F" points={[]} format={format} columns={["a", "b", "c"]} />),
	).toBe("");
});

test("the name of the baseline gives way to the last number, which stands over its point", () => {
	const scales = { x: () => 0.9, y: (value: number) => 100 - value };
	const side = (value: number) => baselineSide(scales as never, 50, { date: "2027-01-12", value });
	expect([side(10), side(30), side(45), side(50), side(60), side(90)]).toEqual([
		"above",
		"none",
		"none",
		"none",
		"below",
		"above",
	]);
	const early = { ...scales, x: () => 0.2 };
	expect(baselineSide(early as never, 50, { date: "2027-01-12", value: 50 })).toBe("above");
});

test("a baseline and a first measurement days after it do not write over each other", () => {
	const places = [0.03, 0.05];
	expect([datesShown(places), numbersShown(places), numbersShown([0.03, 0.9]), numbersShown([0.5])]).toEqual([
		[1],
		[1],
		[0, 1],
		[0],
	]);
});
