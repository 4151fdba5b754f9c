import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Why } from "../actions/handovers.ts";

export type Handover = {
	readonly id: string;
	readonly why: Why;
	readonly words: string;
	readonly handedAt: Date;
	readonly fromRole: string;
	readonly fromUnit: string;
	readonly hadOwner: boolean;
	/** Null where nobody had it, or the person is shielded from the reader. */
	readonly fromName: string | null;
	readonly toRole: string;
	readonly toUnit: string;
	readonly toName: string | null;
};

/** Who has owned a benefit, the latest hand-over first. */
export async function handoversOf(db: Db, benefitId: string, seesShielded: boolean): Promise<Handover[]> {
	const name = (who: "giver" | "taker") =>
		sql`case when ${sql.ref(who)}.shielded and not ${seesShielded}::boolean then null
			else ${sql.ref(who)}.given_name || ' ' || ${sql.ref(who)}.family_name end`;
	const { rows } = await sql<Handover>`
		select h.id, h.why, h.words, h.handed_at, h.from_id is not null as had_owner,
			h.from_role, f.name as from_unit, ${name("giver")} as from_name,
			h.to_role, t.name as to_unit, ${name("taker")} as to_name
		from benefit_handovers h
		join units f on f.id = h.from_unit_id
		join units t on t.id = h.to_unit_id
		left join people giver on giver.id = h.from_id
		join people taker on taker.id = h.to_id
		where h.benefit_id = ${benefitId}::uuid order by h.handed_at desc, h.id
	`.execute(db);
	return rows;
}

/** What the letters of a hand-over say, and to whom they go: both, where they work here still. */
export type HandoverLetter = {
	readonly benefitId: string;
	readonly title: string;
	readonly words: string;
	readonly why: Why;
	readonly part: "from" | "to";
	readonly personId: string;
	readonly email: string | null;
	readonly locale: string;
	readonly otherName: string | null;
	readonly nextMeasurementOn: string | null;
};

/** The letters of one hand-over. A shielded person is not named in them. */
export async function handoverLetters(db: Db, handoverId: string): Promise<HandoverLetter[]> {
	const { rows } = await sql<HandoverLetter>`
		select b.id as benefit_id, b.title, h.words, h.why, who.part, reader.id as person_id, reader.email,
			coalesce(reader.locale, t.locale) as locale, b.next_measurement_on,
			case when other.shielded then null else other.given_name || ' ' || other.family_name end as other_name
		from benefit_handovers h
		join benefits b on b.id = h.benefit_id
		join tenants t on t.id = h.tenant_id
		cross join lateral (values ('from', h.from_id, h.to_id), ('to', h.to_id, h.from_id)) who(part, reader_id, other_id)
		join people reader on reader.id = who.reader_id and reader.ended_at is null
		left join people other on other.id = who.other_id
		where h.id = ${handoverId}::uuid order by who.part
	`.execute(db);
	return rows;
}
