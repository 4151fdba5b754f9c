import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { EvidenceKind, StepState } from "../idea.ts";
import type { Reader } from "../policy.ts";
import { nameOf } from "./visible.ts";

export interface Step {
	readonly id: string;
	readonly stepKey: string;
	readonly position: number;
	readonly state: StepState;
	readonly body: string;
	readonly skippedReason: string | null;
	readonly updatedAt: Date;
}

/** The steps of an idea in their order. */
export async function stepsOf(db: Db, ideaId: string): Promise<Step[]> {
	return db
		.selectFrom("ideaSteps")
		.select(["id", "stepKey", "position", "state", "body", "skippedReason", "updatedAt"])
		.where("ideaId", "=", ideaId)
		.orderBy("position")
		.execute();
}

export interface Evidence {
	readonly id: string;
	readonly stepId: string | null;
	readonly kind: EvidenceKind;
	readonly who: string;
	readonly howMany: number | null;
	readonly happenedOn: string | null;
	readonly finding: string;
	readonly changed: string;
}

/** What was learned, in the order it happened. */
export async function evidenceOf(db: Db, ideaId: string): Promise<Evidence[]> {
	return db
		.selectFrom("evidence")
		.select(["id", "stepId", "kind", "who", "howMany", "happenedOn", "finding", "changed"])
		.where("ideaId", "=", ideaId)
		.orderBy(sql`coalesce(happened_on, (created_at at time zone 'Europe/Oslo')::date)`)
		.orderBy("id")
		.execute();
}

export interface Attached {
	readonly id: string;
	readonly stepId: string;
	readonly name: string;
	readonly sizeBytes: number;
}

/** The files of all steps of an idea, by name. */
export async function attachmentsOf(db: Db, ideaId: string): Promise<Attached[]> {
	const { rows } = await sql<Attached>`
		select f.id, f.owner_id as step_id, f.name, f.size_bytes
		from files f join idea_steps s on s.id = f.owner_id
		where f.owner_kind = 'idea_step' and s.idea_id = ${ideaId}::uuid
		order by f.name collate "nb-x-icu", f.id
	`.execute(db);
	return rows;
}

export interface Member {
	readonly personId: string;
	/** Null when shielded. */
	readonly name: string | null;
	readonly title: string | null;
	readonly unitName: string | null;
	readonly state: "owner" | "invited" | "joined";
}

/** The owner first, then those who have joined, then those who are asked; by name within each. */
export async function membersOf(db: Db, reader: Reader, ideaId: string): Promise<Member[]> {
	const { rows } = await sql<Member>`
		with team as (
			select owner_id as person_id, 'owner' as state, 0 as rank from ideas where id = ${ideaId}::uuid
			union all
			select person_id, state, case state when 'joined' then 1 else 2 end from idea_members
			where idea_id = ${ideaId}::uuid and state in ('joined', 'invited')
		)
		select t.person_id, ${nameOf("p", reader)} as name, post.title, u.name as unit_name, t.state
		from team t join people p on p.id = t.person_id
		left join lateral (
			select title, unit_id from posts where person_id = p.id and ended_at is null
			order by is_main desc, percent desc nulls last, id limit 1
		) post on true
		left join units u on u.id = post.unit_id
		order by t.rank, p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
	`.execute(db);
	return rows;
}

export interface Check {
	readonly id: string;
	readonly verdict: "go_on" | "not_yet";
	readonly words: string;
	readonly guideName: string | null;
	readonly createdAt: Date;
}

/** What guides have said, newest first. */
export async function checksOf(db: Db, reader: Reader, ideaId: string): Promise<Check[]> {
	const { rows } = await sql<Check>`
		select c.id, c.verdict, c.words, ${nameOf("p", reader)} as guide_name, c.created_at
		from guide_checks c join people p on p.id = c.guide_id
		where c.idea_id = ${ideaId}::uuid order by c.created_at desc, c.id limit 20
	`.execute(db);
	return rows;
}
