import type { Organisation, Person, Post, Unit } from "./organisation.ts";

/** The organisation as it is stored. What has ended is history: it can come back, but it is not gone again. */
export type PresentOrganisation = {
	units: (Unit & { ended: boolean })[];
	people: (Person & { ended: boolean })[];
	/** Only posts that have not ended by an import. */
	posts: PresentPost[];
};

export type PresentPost = Post & { id: string };

export type Difference<Wanted, Present = Wanted> = {
	new: Wanted[];
	changed: { before: Present; after: Wanted }[];
	gone: Present[];
	same: number;
};

export type Comparison = {
	units: Difference<Unit>;
	people: Difference<Person>;
	posts: Difference<Post, PresentPost>;
};

export type Counts = { new: number; changed: number; gone: number; same: number };

/**
 * What an import would do: new, changed, gone and same, for units, people and posts.
 * `keep` is the employee number of whoever imports: they are never gone, or they would lock themselves out.
 */
export function compareOrganisations(
	present: PresentOrganisation,
	wanted: Organisation,
	keep?: string | null,
): Comparison {
	const people = compareByKey(present.people, wanted.people, (person) => person.number);
	return {
		units: compareByKey(present.units, wanted.units, (unit) => unit.code),
		people: { ...people, gone: people.gone.filter((person) => person.number !== keep) },
		posts: comparePosts(present.posts, wanted.posts),
	};
}

/** The figures of a comparison. */
export function countDifference({ new: added, changed, gone, same }: Difference<unknown, unknown>): Counts {
	return { new: added.length, changed: changed.length, gone: gone.length, same };
}

function compareByKey<T extends object>(
	present: (T & { ended: boolean })[],
	wanted: T[],
	keyOf: (value: T) => string,
): Difference<T> {
	const before = new Map(present.map((value) => [keyOf(value), value]));
	const difference: Difference<T> = { new: [], changed: [], gone: [], same: 0 };
	for (const after of wanted) {
		const known = before.get(keyOf(after));
		before.delete(keyOf(after));
		if (!known) difference.new.push(after);
		else if (!known.ended && sameValues(known, after)) difference.same++;
		else difference.changed.push({ before: known, after });
	}
	difference.gone = [...before.values()].filter((value) => !value.ended);
	return difference;
}

/** Everything that `wanted` says is already so in `present`. */
function sameValues<T extends object>(present: T, wanted: T): boolean {
	return (Object.keys(wanted) as (keyof T)[]).every((key) => present[key] === wanted[key]);
}

/**
 * HR files give posts no key. A post is the same when person, unit and title are; where somebody has held it
 * several times, the start decides, and what is left is paired in the order of time.
 */
function comparePosts(present: PresentPost[], wanted: Post[]): Difference<Post, PresentPost> {
	const before = Map.groupBy(present.toSorted(byStart), keyOfPost);
	const difference: Difference<Post, PresentPost> = { new: [], changed: [], gone: [], same: 0 };
	const pair = (known: PresentPost | undefined, after: Post) => {
		if (!known) difference.new.push(after);
		else if (sameValues<Post>(known, after)) difference.same++;
		else difference.changed.push({ before: known, after });
	};
	const unpaired: Post[] = [];
	for (const after of wanted.toSorted(byStart)) {
		const group = before.get(keyOfPost(after)) ?? [];
		const at = group.findIndex((known) => known.startsOn === after.startsOn);
		if (at < 0) unpaired.push(after);
		else pair(group.splice(at, 1)[0], after);
	}
	for (const after of unpaired) pair(before.get(keyOfPost(after))?.shift(), after);
	difference.gone = [...before.values()].flat();
	return difference;
}

function keyOfPost({ number, unit, title }: Post): string {
	return JSON.stringify([number, unit, title]);
}

function byStart(a: Post, b: Post): number {
	return (a.startsOn ?? "") < (b.startsOn ?? "") ? -1 : (a.startsOn ?? "") > (b.startsOn ?? "") ? 1 : 0;
}
