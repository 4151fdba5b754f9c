import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { BenefitType, Gainer, State } from "../benefit.ts";

export type Benefit = {
	id: string;
	initiativeId: string | null;
	initiativeTitle: string | null;
	ideaId: string | null;
	ideaTitle: string | null;
	goalId: string | null;
	goalTitle: string | null;
	title: string;
	type: BenefitType;
	gains: Gainer[];
	negative: boolean;
	unplanned: boolean;
	timeUsedFor: string;
	priced: boolean;
	yearlyNok: number | null;
	budgetNok: number | null;
	budgetLine: string;
	indicator: string;
	unitOfMeasure: string;
	source: string;
	baselineValue: number | null;
	baselineOn: Day | null;
	baselineMethod: string;
	targetValue: number | null;
	targetOn: Day | null;
	targetLow: number | null;
	targetHigh: number | null;
	preconditions: string;
	measures: string;
	ownerUnitId: string;
	unitName: string;
	ownerRole: string;
	ownerId: string | null;
	/** Who holds the role now: the owner, or the unit's leader where the owner has left; null when nobody does. */
	holderId: string | null;
	/** Null when nobody holds it, or the person is shielded from the reader. */
	holderName: string | null;
	unitLeaderId: string | null;
	ownerLeaderId: string | null;
	/** Whoever owned it has left: the unit's leader holds it, or nobody. */
	ownerHasLeft: boolean;
	accountableId: string | null;
	accountableName: string | null;
	rhythmMonths: number;
	nextMeasurementOn: Day | null;
	state: State;
	notRealisedBecause: string;
	publishedAt: Date | null;
};

/** One benefit with the chain back to its initiative and idea; null when there is none. */
export async function benefitById(db: Db, id: string, seesShielded: boolean): Promise<Benefit | null> {
	const name = (who: "holder" | "accountable") =>
		sql`case when ${sql.ref(who)}.shielded and not ${seesShielded}::boolean then null
			else ${sql.ref(who)}.given_name || ' ' || ${sql.ref(who)}.family_name end`;
	const { rows } = await sql<Benefit>`
		select b.id, b.initiative_id, i.title as initiative_title, idea.id as idea_id, idea.title as idea_title,
			b.goal_id, g.title as goal_title, b.title, b.type, b.gains, b.negative, b.unplanned, b.time_used_for,
			b.priced, b.yearly_nok, b.budget_nok, b.budget_line, b.indicator, b.unit_of_measure, b.source, b.baseline_value,
			b.baseline_on, b.baseline_method, b.target_value, b.target_on, b.target_low, b.target_high, b.preconditions, b.measures,
			b.owner_unit_id, u.name as unit_name, b.owner_role, b.owner_id, holder.id as holder_id,
			${name("holder")} as holder_name, u.leader_id as unit_leader_id,
			(select above.leader_id from unnest(u.path) with ordinality step(unit_id, depth)
				join units above on above.id = step.unit_id
				where above.leader_id is distinct from holder.id and above.leader_id is not null
				order by depth desc limit 1) as owner_leader_id,
			b.owner_id is not null and held.id is null as owner_has_left, b.accountable_id, ${name("accountable")} as accountable_name, b.rhythm_months, b.next_measurement_on,
			b.state, b.not_realised_because, b.published_at
		from benefits b
		join units u on u.id = b.owner_unit_id
		left join initiatives i on i.id = b.initiative_id
		left join ideas idea on idea.id = i.idea_id and idea.hidden_at is null and idea.visibility = 'shared'
		left join goals g on g.id = coalesce(b.goal_id, i.goal_id)
		left join people held on held.id = b.owner_id and held.ended_at is null
		left join people holder on holder.id = coalesce(held.id, u.leader_id)
		left join people accountable on accountable.id = b.accountable_id
		where b.id = ${id}::uuid
	`.execute(db);
	return rows[0] ?? null;
}

export type Measured = {
	on: Day;
	value: number;
	note: string;
	/** How much it may be off, either way; null where nobody said. */
	margin: number | null;
	voice: string;
	voiceRole: string;
};

/** The figures of a benefit, oldest first. */
export async function measurementsOf(db: Db, benefitId: string): Promise<Measured[]> {
	const { rows } = await sql<Measured>`
		select measured_on as "on", value, note, margin, voice, voice_role from measurements
		where benefit_id = ${benefitId}::uuid order by measured_on
	`.execute(db);
	return rows;
}

export type Due = { id: string; title: string; indicator: string; nextMeasurementOn: Day };

/** What a person is to measure within two weeks, or should have; the earliest first. */
export async function dueMeasurements(db: Db, personId: string, today: Day): Promise<Due[]> {
	const { rows } = await sql<Due>`
		select b.id, b.title, b.indicator, b.next_measurement_on
		from benefits b
		join units u on u.id = b.owner_unit_id
		left join people held on held.id = b.owner_id and held.ended_at is null
		where b.state in ('planned', 'measuring') and b.next_measurement_on <= ${today}::date + 14
			and coalesce(held.id, u.leader_id) = ${personId}::uuid
		order by b.next_measurement_on, b.id limit 10
	`.execute(db);
	return rows;
}
