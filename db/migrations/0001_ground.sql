-- The ground: one schema of small functions, the tenants, and what every module leans on
-- (events, audit, outbox, files). The roles ledelsesskolen_owner, _app and _worker exist before this runs.

create schema if not exists app;
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;

grant usage on schema public, app to ledelsesskolen_app, ledelsesskolen_worker;

-- The tenant that this transaction is bound to; null outside one, so that every policy refuses.
create function app.tenant() returns uuid language sql stable parallel safe
	return nullif(current_setting('app.tenant', true), '')::uuid;

-- The person who acts in this transaction, or null.
create function app.person() returns uuid language sql stable parallel safe
	return nullif(current_setting('app.person', true), '')::uuid;

-- Folds case and accents for search: 'Ødegård' and 'odegard' are the same.
create function app.fold(text) returns text language sql immutable strict parallel safe
	as $$ select lower(public.unaccent('public.unaccent', $1)) $$;

-- Puts a table under row-level security: rows of another tenant can be neither read nor written.
create function app.protect(table_name text) returns void language plpgsql as $$
begin
	execute format('alter table %I alter column tenant_id set default app.tenant()', table_name);
	execute format('alter table %I enable row level security', table_name);
	execute format(
		'create policy tenant_only on %I using (tenant_id = (select app.tenant())) with check (tenant_id = (select app.tenant()))',
		table_name);
	execute format('grant select, insert, update, delete on %I to ledelsesskolen_app, ledelsesskolen_worker', table_name);
end $$;

create table tenants (
	id uuid primary key default gen_random_uuid(),
	slug text not null unique check (slug ~ '^[a-z0-9-]{2,40}$'),
	name text not null,
	-- The host name that leads to this tenant; null means the only tenant of a demo.
	host text unique,
	locale text not null default 'nb' check (locale in ('nb', 'nn', 'en')),
	time_zone text not null default 'Europe/Oslo',
	-- Tenant settings that are text, links and numbers; read through the settings vocabulary, never by key here and there.
	settings jsonb not null default '{}',
	created_at timestamptz not null default now()
);
grant select, update (name, locale, settings, host) on tenants to ledelsesskolen_app;
grant select on tenants to ledelsesskolen_worker;

-- One row per thing that happened. Ids only: never scores, free text or names.
create table events (
	tenant_id uuid not null references tenants,
	id bigint generated always as identity,
	at timestamptz not null default now(),
	type text not null,
	subject_kind text not null,
	subject_id uuid,
	actor_id uuid,
	data jsonb not null default '{}',
	primary key (tenant_id, id)
);
create index on events (tenant_id, subject_kind, subject_id, id);
select app.protect('events');

-- Who did what, for administrators. Kept 12 months.
create table audit_entries (
	tenant_id uuid not null references tenants,
	id bigint generated always as identity,
	at timestamptz not null default now(),
	actor_id uuid,
	action text not null,
	subject_kind text not null,
	subject_id uuid,
	data jsonb not null default '{}',
	primary key (tenant_id, id)
);
create index on audit_entries (tenant_id, at desc);
select app.protect('audit_entries');
-- The trail is only added to; retention runs as the worker.
revoke update, delete on audit_entries from ledelsesskolen_app;
revoke update on audit_entries from ledelsesskolen_worker;

-- Outbox: what is to be sent, and what became of it.
create table mail_messages (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	created_at timestamptz not null default now(),
	person_id uuid,
	recipient text not null,
	subject text not null,
	body_text text not null,
	body_html text,
	-- [{ filename, contentType, content (base64) }]
	attachments jsonb not null default '[]',
	-- queued: waits for delivery; kept: no mail server is set up, so it stays here to be read; failed: gave up.
	state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'kept', 'failed')),
	attempts int not null default 0,
	last_error text,
	sent_at timestamptz,
	-- The same key is never queued twice.
	dedupe_key text,
	primary key (tenant_id, id),
	unique (tenant_id, dedupe_key)
);
create index on mail_messages (tenant_id, created_at desc);
select app.protect('mail_messages');

create table files (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	name text not null,
	content_type text not null,
	size_bytes bigint not null,
	sha256 text not null,
	uploaded_by uuid,
	-- What the file belongs to: ['idea_step', id], ['import', id] …
	owner_kind text not null,
	owner_id uuid,
	created_at timestamptz not null default now(),
	primary key (tenant_id, id)
);
create index on files (tenant_id, owner_kind, owner_id);
select app.protect('files');

-- The only way the app role adds a job: the tenant comes from the transaction, never from the caller.
create function app.enqueue(task text, payload jsonb, run_at timestamptz default null, job_key text default null)
returns void language plpgsql security definer set search_path = graphile_worker, pg_temp as $$
begin
	if app.tenant() is null then
		raise exception 'A job needs a tenant: bind the transaction first';
	end if;
	perform graphile_worker.add_job(
		task,
		json_build_object('tenantId', app.tenant(), 'payload', payload),
		run_at := run_at,
		job_key := case when job_key is null then null else app.tenant() || ':' || job_key end,
		max_attempts := 12
	);
end $$;
revoke all on function app.enqueue from public;
grant execute on function app.enqueue to ledelsesskolen_app, ledelsesskolen_worker;

-- Sums up the queue for the readiness check and the administrators' page, without payloads.
create function app.job_counts() returns table (task text, waiting bigint, failed bigint)
language sql stable security definer set search_path = graphile_worker, pg_temp as $$
	select task_identifier::text, count(*) filter (where attempts < max_attempts), count(*) filter (where attempts >= max_attempts)
	from graphile_worker.jobs group by task_identifier
$$;
revoke all on function app.job_counts from public;
grant execute on function app.job_counts to ledelsesskolen_app, ledelsesskolen_worker;
