import type { Comparison, Difference } from "./compare.ts";

/** A few of what an import would do, in words of the files, for somebody to recognise. */
export type Sample = { new: string[]; changed: string[]; gone: string[] };
export type Samples = { units: Sample; people: Sample; posts: Sample };

/** Enough to see whether it is the right file; the rest is figures. */
const shown = 10;

/** The first few of each kind of change; people whose employee number is in `hidden` are left out. */
export function samplesOf(comparison: Comparison, hidden: ReadonlySet<string>): Samples {
	const { units } = comparison;
	const people = without(comparison.people, hidden);
	const posts = without(comparison.posts, hidden);
	const names = new Map<string, string>();
	for (const person of [...people.new, ...people.changed.map(({ after }) => after)])
		names.set(person.number, nameOf(person));
	return {
		units: sample(
			units,
			(unit) => unit.name,
			units.changed.map(({ before, after }) => changeOf(before.name, after.name)),
		),
		people: sample(
			people,
			nameOf,
			people.changed.map(({ before, after }) => changeOf(nameOf(before), nameOf(after))),
		),
		posts: sample(
			posts,
			(post) => `${names.get(post.number) ?? post.number}: ${post.title}, ${post.unit}`,
			posts.changed.map(
				({ after }) => `${names.get(after.number) ?? after.number}: ${after.title}, ${after.unit}`,
			),
		),
	};
}

function without<T extends { number: string }, P extends T>(
	difference: Difference<T, P>,
	hidden: ReadonlySet<string>,
): Difference<T, P> {
	return {
		...difference,
		new: difference.new.filter((value) => !hidden.has(value.number)),
		changed: difference.changed.filter(({ after }) => !hidden.has(after.number)),
		gone: difference.gone.filter((value) => !hidden.has(value.number)),
	};
}

function sample<T>(
	difference: Pick<Difference<T>, "new" | "gone">,
	say: (value: T) => string,
	changed: string[],
): Sample {
	return {
		new: difference.new.slice(0, shown).map(say),
		changed: changed.slice(0, shown),
		gone: difference.gone.slice(0, shown).map(say),
	};
}

function changeOf(before: string, after: string): string {
	return before === after ? after : `${before} → ${after}`;
}

function nameOf({ givenName, familyName }: { givenName: string; familyName: string }): string {
	return `${givenName} ${familyName}`;
}
