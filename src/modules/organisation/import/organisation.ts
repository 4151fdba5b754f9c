/** The organisation as the files say it is: the import's own vocabulary, keyed as the HR system keys it. */
export type Organisation = { units: Unit[]; people: Person[]; posts: Post[] };

export type Unit = {
	code: string;
	name: string;
	type: string;
	/** Code of the unit above, null at the top. */
	parent: string | null;
	/** Employee number; null when the leader's post is vacant. */
	leader: string | null;
	validFrom: string | null;
	validTo: string | null;
};

export type Person = {
	number: string;
	givenName: string;
	familyName: string;
	email: string | null;
	upn: string | null;
	gender: string | null;
};

export type Post = {
	number: string;
	unit: string;
	title: string;
	isMain: boolean;
	percent: number | null;
	startsOn: string | null;
	endsOn: string | null;
	daytime: boolean | null;
};
