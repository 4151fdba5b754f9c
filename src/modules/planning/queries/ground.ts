import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import {
	type Booking,
	bookings,
	type Cohort,
	cohortsOf,
	type LeaderToPlan,
	leadersToPlan,
	type PlannedGatheringRow,
	type Programme,
	placesIn,
	plannedGatherings,
	reservedDays,
	type ShutWeekday,
	shutWeekdays,
	type Venue,
	venuesByName,
} from "../../programmes/index.ts";
import type { Leader, Unavailable } from "../problem.ts";
import { unavailableIn } from "./unavailable.ts";

/** What a plan of a programme stands on today. */
export type Ground = {
	/** Everyone to be placed: leaders of the audience, and others who have a place in an open cohort. */
	leaders: Leader[];
	/** The leaders of the audience by name. */
	audience: LeaderToPlan[];
	gatherings: PlannedGatheringRow[];
	venues: Venue[];
	/** Cohorts that nobody has been invited to yet; a plan may change them. */
	open: Cohort[];
	/** Cohorts that are under way: they stay as they are, with their members, days and venues. */
	underWay: Cohort[];
	locked: Record<string, number>;
	taken: { venueId: string; day: Day }[];
	/** Weekdays when a venue is not open. */
	shut: ShutWeekday[];
	unavailable: Unavailable[];
	/** Who is in which cohort now. */
	placedNow: Map<string, string>;
	bookings: Booking[];
};

/** Loads what a plan stands on; a fixed number of queries. */
export async function groundOf(db: Db, programme: Programme, today: Day): Promise<Ground> {
	const audience = await leadersToPlan(db, programme.audience);
	const booked = await bookings(db, programme.id, today);
	const cohorts = await cohortsOf(db, programme.id);
	const places = await placesIn(db, programme.id);
	const invited = new Set(booked.filter(({ isInvited }) => isInvited).map(({ cohortId }) => cohortId));
	const open = cohorts.filter(({ id }) => !invited.has(id));
	const numberOf = new Map(open.map(({ id }, at) => [id, at]));
	const placedNow = new Map(places.map(({ personId, cohortId }) => [personId, cohortId]));
	const isFree = (personId: string) => !invited.has(placedNow.get(personId) ?? "");
	const known = new Set(audience.map(({ personId }) => personId));
	const others = places.filter(({ personId, cohortId }) => !known.has(personId) && numberOf.has(cohortId));
	return {
		...{ audience, open, placedNow, bookings: booked },
		underWay: cohorts.filter(({ id }) => invited.has(id)),
		leaders: [
			...audience.filter(({ personId }) => isFree(personId)).map(asLeader),
			...others.map(({ personId }) => outsider(personId)),
		],
		gatherings: await plannedGatherings(db, programme.id),
		venues: await venuesByName(db),
		locked: Object.fromEntries(
			places.flatMap(({ personId, cohortId, settled }) => {
				const at = numberOf.get(cohortId);
				return at !== undefined && (settled || !known.has(personId)) ? [[personId, at]] : [];
			}),
		),
		taken: [
			...booked
				.filter(({ cohortId }) => !numberOf.has(cohortId))
				.flatMap(({ venueId, days }) => (venueId === null ? [] : days.map((day) => ({ venueId, day })))),
			...(await reservedDays(db, today)),
		],
		shut: await shutWeekdays(db),
		unavailable: (await unavailableIn(db, programme.id)).map(({ personId, firstDay, lastDay, kind }) => ({
			...{ personId, kind, from: firstDay, to: lastDay },
		})),
	};
}

const asLeader = (leader: LeaderToPlan): Leader => ({
	id: leader.personId,
	sector: leader.sectorName ?? "",
	level: String(leader.level),
	gender: leader.gender ?? "",
	team: leader.leaderTeamId,
	areaId: leader.areaId,
	closedWeeks: leader.closedWeeks,
});

/** A guest, or a leader of another programme's audience: with a place by hand, and no team here. */
const outsider = (id: string): Leader => ({
	...{ id, sector: "", level: "", gender: "", team: id, areaId: null, closedWeeks: [] },
});
