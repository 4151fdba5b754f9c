import fc from "fast-check";
import { expect, test } from "vitest";
import { compareOrganisations, countDifference, type PresentOrganisation } from "./compare.ts";
import type { Organisation, Person, Post, Unit } from "./organisation.ts";

const aUnit = (code: string, change: Partial<Unit> = {}): Unit => ({
	code,
	name: `Enhet ${code}`,
	type: "enhet",
	parent: null,
	leader: null,
	validFrom: null,
	validTo: null,
	...change,
});
const aPerson = (number: string, change: Partial<Person> = {}): Person => ({
	number,
	givenName: "Åse",
	familyName: "Dahl",
	email: null,
	upn: null,
	gender: null,
	...change,
});
const aPost = (number: string, unit: string, change: Partial<Post> = {}): Post => ({
	number,
	unit,
	title: "Lærer",
	isMain: true,
	percent: 100,
	startsOn: "2020-01-01",
	endsOn: null,
	daytime: true,
	...change,
});

/** What is stored once these files are imported. */
function stored({ units, people, posts }: Organisation): PresentOrganisation {
	return {
		units: units.map((unit) => ({ ...unit, ended: false })),
		people: people.map((person) => ({ ...person, ended: false })),
		posts: posts.map((post, at) => ({ ...post, id: `post ${at}` })),
	};
}

const code = fc.constantFrom("1", "2", "3", "4", "5");
const organisations = fc.record({
	units: fc.uniqueArray(fc.record({ code, name: fc.constantFrom("a", "b") }), {
		selector: (unit) => unit.code,
	}),
	people: fc.uniqueArray(code),
	posts: fc.uniqueArray(
		fc.record({
			number: code,
			unit: code,
			title: fc.constantFrom("x", "y"),
			startsOn: fc.constantFrom("2020-01-01", "2021-01-01", null),
		}),
		{ selector: (post) => JSON.stringify(post) },
	),
});
const made = organisations.map(({ units, people, posts }) => ({
	units: units.map(({ code, name }) => aUnit(code, { name })),
	people: people.map((number) => aPerson(number)),
	posts: posts.map(({ number, unit, ...rest }) => aPost(number, unit, rest)),
}));

test("the same files again change nothing, in any order of the rows", () => {
	fc.assert(
		fc.property(made, fc.boolean(), (organisation, turned) => {
			const again = turned ? { ...organisation, posts: organisation.posts.toReversed() } : organisation;
			const compared = compareOrganisations(stored(organisation), again);
			expect(countDifference(compared.units)).toEqual({
				new: 0,
				changed: 0,
				gone: 0,
				same: organisation.units.length,
			});
			expect(countDifference(compared.people)).toEqual({
				new: 0,
				changed: 0,
				gone: 0,
				same: organisation.people.length,
			});
			expect(countDifference(compared.posts)).toEqual({
				new: 0,
				changed: 0,
				gone: 0,
				same: organisation.posts.length,
			});
		}),
	);
});

test("everything wanted is new, changed or same; everything present is changed, gone or same", () => {
	fc.assert(
		fc.property(made, made, (before, after) => {
			const compared = compareOrganisations(stored(before), after);
			for (const kind of ["units", "people", "posts"] as const) {
				const count = countDifference(compared[kind]);
				expect(count.new + count.changed + count.same).toBe(after[kind].length);
				expect(count.gone + count.changed + count.same).toBe(before[kind].length);
			}
		}),
	);
});

test("what is new, changed and gone", () => {
	const before = stored({
		units: [aUnit("1"), aUnit("2"), aUnit("3")],
		people: [aPerson("a"), aPerson("b")],
		posts: [aPost("a", "1"), aPost("b", "1")],
	});
	const compared = compareOrganisations(before, {
		units: [aUnit("1"), aUnit("2", { name: "Nytt navn" }), aUnit("4")],
		people: [aPerson("b", { familyName: "Ås" }), aPerson("c")],
		posts: [aPost("b", "1", { percent: 80 }), aPost("c", "4")],
	});
	expect(compared.units.new).toEqual([aUnit("4")]);
	expect(compared.units.changed.map(({ after }) => after)).toEqual([aUnit("2", { name: "Nytt navn" })]);
	expect(compared.units.gone).toEqual([{ ...aUnit("3"), ended: false }]);
	expect(compared.people.gone).toEqual([{ ...aPerson("a"), ended: false }]);
	expect(compared.posts.new).toEqual([aPost("c", "4")]);
	expect(compared.posts.changed).toEqual([
		{ before: { ...aPost("b", "1"), id: "post 1" }, after: aPost("b", "1", { percent: 80 }) },
	]);
});

test("what ended earlier is not gone again, and comes back as changed", () => {
	const before = { units: [{ ...aUnit("1"), ended: true }], people: [], posts: [] };
	expect(countDifference(compareOrganisations(before, { units: [], people: [], posts: [] }).units)).toEqual({
		new: 0,
		changed: 0,
		gone: 0,
		same: 0,
	});
	expect(
		compareOrganisations(before, { units: [aUnit("1")], people: [], posts: [] }).units.changed,
	).toHaveLength(1);
});

test("a post held twice keeps its own dates", () => {
	const first = aPost("a", "1", { startsOn: "2019-01-01", endsOn: "2020-01-01" });
	const second = aPost("a", "1", { startsOn: "2022-01-01" });
	const before = stored({ units: [], people: [], posts: [first, second] });
	const compared = compareOrganisations(before, { units: [], people: [], posts: [second] });
	expect(compared.posts).toEqual({ new: [], changed: [], gone: [{ ...first, id: "post 0" }], same: 1 });
});
