import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { State } from "../initiative.ts";

/** Work that stands in an order with an initiative. */
export type Neighbour = { id: string; title: string; state: State };

/** What an initiative waits for, what waits for it, and what else it could wait for. */
export type Order = {
	readonly requires: readonly Neighbour[];
	readonly waiting: readonly Neighbour[];
	/** Work that lives and that it does not wait for yet, by title. */
	readonly choices: readonly Neighbour[];
};

/** The order an initiative stands in; one question. */
export async function orderOf(db: Db, id: string): Promise<Order> {
	const { rows } = await sql<Neighbour & { part: "requires" | "waiting" | "choices" }>`
		select i.id, i.title, i.state, case
			when exists (select from initiative_requirements q where q.initiative_id = ${id}::uuid and q.requires_id = i.id) then 'requires'
			when exists (select from initiative_requirements q where q.requires_id = ${id}::uuid and q.initiative_id = i.id) then 'waiting'
			else 'choices' end as part
		from initiatives i where i.id <> ${id}::uuid and (i.state in ('planned', 'under_way', 'paused')
			or exists (select from initiative_requirements q where q.initiative_id = ${id}::uuid and q.requires_id = i.id))
		order by i.title collate "nb-x-icu", i.id
	`.execute(db);
	const of = (part: string) =>
		rows.filter((row) => row.part === part).map(({ id, title, state }) => ({ id, title, state }));
	return { requires: of("requires"), waiting: of("waiting"), choices: of("choices") };
}
