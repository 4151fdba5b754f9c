import type { Db } from "../../../platform/db/index.ts";
import { peopleByIds } from "../../organisation/index.ts";
import { type LeaderToPlan, leadersToPlan, programmeById } from "../../programmes/index.ts";

/** Somebody in a plan as lists show them. */
export type PersonInPlan = {
	id: string;
	name: string;
	/** Family name first, to sort by. */
	sortName: string;
	shielded: boolean;
	unitName: string;
	sectorName: string;
	level: number | null;
	employeeNumber: string | null;
};

/** Gives everyone a plan names, leaders and others; a fixed number of queries. */
export async function peopleInPlan(
	db: Db,
	programmeId: string,
	ids: readonly string[],
): Promise<Map<string, PersonInPlan>> {
	const programme = await programmeById(db, programmeId);
	const leaders = programme ? await leadersToPlan(db, programme.audience) : [];
	const known = new Map(leaders.map((leader) => [leader.personId, fromLeader(leader)]));
	const others = ids.filter((id) => !known.has(id));
	for (const [id, card] of await peopleByIds(db, others, { includeShielded: true })) {
		const { name, givenName, familyName, shielded, guestOf, unitName, level } = card;
		const where = { unitName: guestOf ?? unitName ?? "", sectorName: "", level, employeeNumber: null };
		known.set(id, { id, name, sortName: `${familyName} ${givenName}`, shielded, ...where });
	}
	return known;
}

const fromLeader = (leader: LeaderToPlan): PersonInPlan => ({
	id: leader.personId,
	name: `${leader.givenName} ${leader.familyName}`,
	sortName: `${leader.familyName} ${leader.givenName}`,
	shielded: leader.shielded,
	unitName: leader.unitName,
	sectorName: leader.sectorName ?? "",
	level: leader.level,
	employeeNumber: leader.employeeNumber,
});
