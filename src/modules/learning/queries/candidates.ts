import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import { peopleByIds } from "../../organisation/index.ts";
import { whoPitched } from "../../pitching/index.ts";
import { cohortsOf, daysAttended, membersNow, plannedGatherings } from "../../programmes/index.ts";
import { type DiplomaRules, type Lack, lacksOf, type Record, usualRules } from "../diploma.ts";
import { diplomasIn, rulesOf } from "./diplomas.ts";

/** A participant with what they have done, and what they lack. */
export type Candidate = Record & {
	personId: string;
	name: string;
	cohortName: string;
	lacks: Lack[];
	diplomaId: string | null;
};

/** Gives what the diploma of a programme takes, and how many days there are in all. */
export async function rulesFor(
	db: Db,
	programmeId: string,
): Promise<{ rules: DiplomaRules; daysTotal: number }> {
	const plan = await plannedGatherings(db, programmeId);
	const daysTotal = plan.reduce((sum, { dayCount }) => sum + dayCount, 0);
	return { daysTotal, rules: (await rulesOf(db, programmeId)) ?? usualRules(daysTotal) };
}

/** Gives everyone who is in a cohort now, cohort by cohort and by name; shielded people too, since the office asks. */
export async function candidatesIn(
	db: Db,
	programmeId: string,
	rules: DiplomaRules,
	today: Day,
): Promise<Candidate[]> {
	const cohorts = await cohortsOf(db, programmeId);
	const members = await membersNow(
		db,
		cohorts.map(({ id }) => id),
	);
	const cards = await peopleByIds(
		db,
		members.map(({ personId }) => personId),
		{ includeShielded: true },
	);
	const days = await daysAttended(db, programmeId);
	const pitched = await whoPitched(db, programmeId, today);
	const diplomas = new Map((await diplomasIn(db, programmeId)).map(({ personId, id }) => [personId, id]));
	const candidate = ({ personId }: { personId: string }, cohortName: string): Candidate => {
		const record = { daysAttended: days.get(personId) ?? 0, pitched: pitched.has(personId) };
		const name = cards.get(personId)?.name ?? "";
		const diplomaId = diplomas.get(personId) ?? null;
		return { personId, name, cohortName, ...record, lacks: lacksOf(rules, record), diplomaId };
	};
	return cohorts.flatMap(({ id, name }) =>
		members
			.filter(({ cohortId }) => cohortId === id)
			.map((member) => candidate(member, name))
			.sort(byName),
	);
}

const norwegian = new Intl.Collator("nb");
const byName = (a: Candidate, b: Candidate) => norwegian.compare(a.name, b.name);
