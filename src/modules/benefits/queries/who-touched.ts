import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

/** Why somebody has a part in a case; the first that fits is what they are thanked for. */
export const parts = [
	"writer",
	"team",
	"guide",
	"owner",
	"benefit_owner",
	"lent",
	"panel",
	"decider",
	"supporter",
] as const;
export type Part = (typeof parts)[number];

export type Touched = {
	readonly personId: string;
	readonly givenName: string;
	readonly email: string | null;
	readonly locale: string;
	readonly part: Part;
};

/**
 * Everyone who touched the case of a benefit and works here still (or is a guest who judged it): the writer, the team,
 * the guide, those who supported it, the panel, who decided, the owners, and the leaders who lent people. Once each.
 */
export async function whoTouched(db: Db, benefitId: string): Promise<Touched[]> {
	const { rows } = await sql<Touched>`
		with chain as (
			select b.id as benefit_id, b.owner_id as benefit_owner_id, b.accountable_id, i.id as initiative_id,
				i.owner_id as initiative_owner_id, idea.id as idea_id, idea.owner_id as writer_id, idea.guide_id
			from benefits b
			left join initiatives i on i.id = b.initiative_id
			left join ideas idea on idea.id = i.idea_id and idea.hidden_at is null
			where b.id = ${benefitId}::uuid
		), touched as (
			select writer_id as person_id, 'writer' as part from chain
			union all select m.person_id, 'team' from chain
				join idea_members m on m.idea_id = chain.idea_id and m.state = 'joined'
			union all select guide_id, 'guide' from chain
			union all select initiative_owner_id, 'owner' from chain
			union all select benefit_owner_id, 'benefit_owner' from chain
			union all select accountable_id, 'benefit_owner' from chain
			union all select h.from_id, 'benefit_owner' from chain join benefit_handovers h on h.benefit_id = chain.benefit_id
			union all select r.answered_by, 'lent' from chain
				join capacity_requests r on r.initiative_id = chain.initiative_id and r.answer = 'yes' and r.withdrawn_at is null
			union all select pm.person_id, 'panel' from chain
				join pitches p on p.idea_id = chain.idea_id and p.withdrawn_at is null
				join panel_members pm on pm.pitch_day_id = p.pitch_day_id
			union all select d.decided_by, 'decider' from chain
				join pitches p on p.idea_id = chain.idea_id and p.withdrawn_at is null
				join decisions d on d.pitch_id = p.id and d.released_at is not null
			union all select s.person_id, 'supporter' from chain
				join supports s on s.idea_id = chain.idea_id and s.supports
		)
		select distinct on (p.id) p.id as person_id, p.given_name, p.email, coalesce(p.locale, t.locale) as locale,
			touched.part
		from touched
		join people p on p.id = touched.person_id and p.ended_at is null
		join tenants t on t.id = p.tenant_id
		order by p.id, array_position(${[...parts]}::text[], touched.part)
	`.execute(db);
	return rows;
}
