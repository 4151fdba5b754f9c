import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Attender, Protocol, ProtocolItem } from "../protocol.ts";
import { criteriaOf, type PitchDay } from "./day.ts";
import { recommendationsOn } from "./rulings.ts";
import { resultsOf } from "./scores.ts";
import { isClear, membersWhoMayScore, stepsAside } from "./seats.ts";

/** What is written about a day by hand, and the document as it was signed. */
export type KeptProtocol = {
	remarks: string;
	approvedAt: Date | null;
	approvedByName: string | null;
	document: Protocol | null;
};

/** The protocol row of a day; a blank one until the secretary has begun. */
export async function keptProtocol(db: Db, dayId: string): Promise<KeptProtocol> {
	const { rows } = await sql<KeptProtocol>`
		select p.remarks, p.approved_at, p.document,
			case when not who.shielded then who.given_name || ' ' || who.family_name end as approved_by_name
		from protocols p left join people who on who.id = p.approved_by where p.pitch_day_id = ${dayId}::uuid
	`.execute(db);
	return rows[0] ?? { remarks: "", approvedAt: null, approvedByName: null, document: null };
}

/** The whole protocol of a day as it stands now. Nobody reads it as it is: `protocolFor` takes out what is not theirs. */
export async function protocolOf(db: Db, day: PitchDay, remarks: string): Promise<Protocol> {
	const { title, startsAt, place, quorum, authority, decisionBy } = day;
	const attendance = await attendanceOn(db, day.id);
	return {
		...{ title, day: day.day, startsAt, place, quorum, authority, decisionBy, remarks },
		leader: attendance.find(({ role }) => role === "leader")?.name ?? null,
		secretary: day.secretaryName,
		decider: day.deciderName,
		attendance,
		items: await itemsOn(db, day),
	};
}

/** Everyone who sits in the panel, or was noted as there, the leader first. */
export async function attendanceOn(db: Db, dayId: string): Promise<Attender[]> {
	const { rows } = await sql<Attender>`
		select m.person_id, case when not who.shielded then who.given_name || ' ' || who.family_name end as name,
			m.role, a.presence, coalesce(a.words, '') as words
		from panel_members m
		join people who on who.id = m.person_id
		left join panel_attendance a on a.pitch_day_id = m.pitch_day_id and a.person_id = m.person_id
		where m.pitch_day_id = ${dayId}::uuid
		order by m.role <> 'leader', who.family_name collate "nb-x-icu", who.given_name collate "nb-x-icu", m.person_id
	`.execute(db);
	return rows;
}

async function itemsOn(db: Db, day: PitchDay): Promise<ProtocolItem[]> {
	const pitches = await pitchesWithPeople(db, day.id);
	const advice = await recommendationsOn(db, day.id);
	const ids = pitches.map(({ pitchId }) => pitchId);
	const results = await resultsOf(db, day.id, ids, await criteriaOf(db, day.id));
	const beside = new Map((await itemsBesideLeader(db, day.id)).map((item) => [item.pitchId, item]));
	return pitches.map((pitch) => {
		const said = advice.get(pitch.pitchId) ?? null;
		const sums = said?.sentAt ? said.summary : results.get(pitch.pitchId);
		return {
			...pitch,
			standIn: standInOf(beside.get(pitch.pitchId)),
			judges: sums?.judges ?? 0,
			mean: sums?.mean ?? null,
			spread: sums?.spread ?? null,
			said: said && {
				outcome: said.outcome,
				words: said.words,
				stronger: said.stronger,
				reason: said.reason,
			},
		};
	});
}

type PitchWithPeople = Pick<
	ProtocolItem,
	"pitchId" | "title" | "unitName" | "judgedBy" | "aside" | "changes"
>;

/** The pitches of a day with who gave points, who of the panel stood outside, and how often points were changed. */
async function pitchesWithPeople(db: Db, dayId: string): Promise<PitchWithPeople[]> {
	const name = sql`who.given_name || ' ' || who.family_name`;
	const { rows } = await sql<PitchWithPeople>`
		select p.id as pitch_id, coalesce(p.handed_in->>'title', idea.title) as title, unit.name as unit_name,
			(select coalesce(jsonb_agg(${name} order by who.family_name, who.given_name) filter (where not who.shielded), '[]')
				from ${membersWhoMayScore(dayId)} w
				join score_notes n on n.pitch_id = w.pitch_id and n.person_id = w.person_id and n.submitted_at is not null
				join people who on who.id = w.person_id
				where w.pitch_id = p.id) as judged_by,
			(select coalesce(jsonb_agg(jsonb_build_object(
					'name', case when not who.shielded then ${name} end,
					'tie', coalesce(nullif(i.declared, 'none'), i.suggested), 'reason', i.decided_words,
					'decidedBy', case when not judge.shielded then judge.given_name || ' ' || judge.family_name end
				) order by who.family_name, who.given_name), '[]')
				from impartiality i
				join people who on who.id = i.person_id
				left join people judge on judge.id = i.decided_by
				where i.pitch_id = p.id and ${stepsAside} and (i.person_id = d.secretary_id or exists (
					select from panel_members m where m.pitch_day_id = d.id and m.person_id = i.person_id))) as aside,
			(select count(*) from score_changes s where s.pitch_id = p.id) as changes
		from pitches p
		join pitch_days d on d.id = p.pitch_day_id
		join ideas idea on idea.id = p.idea_id
		left join units unit on unit.id = coalesce(idea.team_unit_id, idea.unit_id)
		where d.id = ${dayId}::uuid and p.withdrawn_at is null
		order by p.position, p.id
	`.execute(db);
	return rows;
}

/** An item that the panel leader stands outside, and whoever has signed it in their place. */
type BesideLeader = { pitchId: string; signed: boolean; signedByName: string | null };

const standInOf = (item: BesideLeader | undefined): ProtocolItem["standIn"] =>
	item ? { signed: item.signed, name: item.signedByName } : null;

/** The pitches of a day that its panel leader may not judge: their items are signed by a stand-in. */
async function itemsBesideLeader(db: Db, dayId: string): Promise<BesideLeader[]> {
	const { rows } = await sql<BesideLeader>`
		select p.id as pitch_id, s.signed_at is not null as signed,
			case when not who.shielded then who.given_name || ' ' || who.family_name end as signed_by_name
		from pitches p
		join panel_members lead on lead.pitch_day_id = p.pitch_day_id and lead.role = 'leader'
		left join impartiality i on i.pitch_id = p.id and i.person_id = lead.person_id
		left join protocol_signatures s on s.pitch_id = p.id
		left join people who on who.id = s.signed_by
		where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null and not ${isClear}
		order by p.position, p.id
	`.execute(db);
	return rows;
}

/** An item that waits for somebody's signature. */
export type ItemToSign = { pitchId: string; dayId: string; title: string };

/** Items that wait for a person who led the panel for them: the one who wrote the recommendation. */
export async function itemsToSign(db: Db, personId: string): Promise<ItemToSign[]> {
	const { rows } = await sql<ItemToSign>`
		select p.id as pitch_id, d.id as day_id, coalesce(p.handed_in->>'title', idea.title) as title
		from recommendations r
		join pitches p on p.id = r.pitch_id
		join pitch_days d on d.id = p.pitch_day_id
		join ideas idea on idea.id = p.idea_id
		join panel_members lead on lead.pitch_day_id = d.id and lead.role = 'leader'
		left join impartiality i on i.pitch_id = p.id and i.person_id = lead.person_id
		left join protocols paper on paper.pitch_day_id = d.id
		where r.written_by = ${personId}::uuid and d.state in ('recommended', 'decided', 'released')
			and p.withdrawn_at is null and paper.approved_at is null and not ${isClear}
			and not exists (select from protocol_signatures s where s.pitch_id = p.id)
		order by d.day, p.position, p.id limit 10
	`.execute(db);
	return rows;
}
