import type pg from "pg";
import { roleNames } from "./role-names.ts";

/**
 * Lets the worker role drive the job queue, which belongs to the owner. The queue's tables have row-level
 * security without a policy, so the worker gets one; it gets nothing on the tenants' tables here.
 */
export async function grantQueue(client: pg.Client): Promise<void> {
	const { rows } = await client.query(
		`select has_schema_privilege($1, 'graphile_worker', 'usage') as granted, exists (
			select from pg_class t where t.relnamespace = 'graphile_worker'::regnamespace and t.relrowsecurity and not exists (
				select from pg_policy where polrelid = t.oid and polname = 'worker_drives')) as missing`,
		[roleNames.worker],
	);
	if (rows[0].granted && !rows[0].missing) return;
	await client.query(grants);
}

const grants = `
grant usage on schema graphile_worker to ${roleNames.worker};
grant select, insert, update, delete on all tables in schema graphile_worker to ${roleNames.worker};
grant usage on all sequences in schema graphile_worker to ${roleNames.worker};
grant execute on all functions in schema graphile_worker to ${roleNames.worker};
do $$
declare queue_table regclass;
begin
	for queue_table in
		select t.oid from pg_class t
		where t.relnamespace = 'graphile_worker'::regnamespace and t.relrowsecurity
			and not exists (select from pg_policy where polrelid = t.oid and polname = 'worker_drives')
	loop
		execute format('create policy worker_drives on %s to ${roleNames.worker} using (true) with check (true)', queue_table);
	end loop;
end $$;
`;
