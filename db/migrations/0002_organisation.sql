-- The organisation as it is and was: units in a tree, posts that people hold, leader levels, goals.
-- Nothing that an import leaves out is deleted; it ends.

create table units (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	-- The HR system's key.
	code text not null,
	name text not null,
	-- kommune, sektor, område, enhet, avdeling …: the tenant's own words.
	type text not null,
	parent_id uuid,
	-- Ancestors from the root down to this unit itself; kept true by the import.
	path uuid[] not null default '{}',
	sector_id uuid,
	leader_id uuid,
	valid_from date,
	valid_to date,
	-- Weeks when the unit takes no gatherings (holidays, rota planning): ["2027-W28", …]
	closed_weeks jsonb not null default '[]',
	-- Set when the last import no longer held the unit.
	ended_at timestamptz,
	primary key (tenant_id, id),
	unique (tenant_id, code),
	foreign key (tenant_id, parent_id) references units (tenant_id, id) deferrable initially deferred
);
create index on units (tenant_id, parent_id);
create index on units (tenant_id, sector_id);
create index on units (tenant_id, leader_id);
create index on units using gin (path);
create index on units using gin (app.fold(name) gin_trgm_ops);
select app.protect('units');

create table people (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	-- Null for guests.
	employee_number text,
	given_name text not null,
	family_name text not null,
	email text,
	upn text,
	gender text,
	locale text check (locale in ('nb', 'nn', 'en')),
	-- Absent from search, tree, lists, showcase and exports; present only to the office.
	shielded boolean not null default false,
	-- Why, as a class and never as text: adressesperre, a threat, or something else; null when not shielded.
	shield_reason text check (shield_reason in ('address', 'threat', 'other')),
	-- A guest's own organisation; null for employees.
	guest_of text,
	ended_at timestamptz,
	created_at timestamptz not null default now(),
	-- The name as search sees it; computed once, since folding 15,000 names for each search takes 50 ms.
	search_name text generated always as (app.fold(given_name || ' ' || family_name)) stored,
	primary key (tenant_id, id),
	unique (tenant_id, employee_number)
);
create index on people (tenant_id, lower(email));
create index on people (tenant_id, lower(upn));
create index people_by_name on people (tenant_id, family_name collate "nb-x-icu", given_name collate "nb-x-icu", id);
create index on people using gin (search_name gin_trgm_ops);
select app.protect('people');

alter table units add foreign key (tenant_id, leader_id) references people (tenant_id, id) deferrable initially deferred;
alter table units add foreign key (tenant_id, sector_id) references units (tenant_id, id) deferrable initially deferred;

create table leader_levels (
	tenant_id uuid not null references tenants,
	-- 1 = top leader.
	level smallint not null check (level between 1 and 9),
	title text not null,
	-- Unit types whose leader is on this level: ['enhet'].
	unit_types text[] not null default '{}',
	-- Job titles on this level, also without a unit of their own: ['Rektor'].
	job_titles text[] not null default '{}',
	primary key (tenant_id, level)
);
select app.protect('leader_levels');

create table posts (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	person_id uuid not null,
	unit_id uuid not null,
	title text not null,
	is_main boolean not null default true,
	percent numeric(5, 2),
	starts_on date,
	ends_on date,
	-- Works daytime on weekdays (false: shifts).
	daytime boolean,
	ended_at timestamptz,
	primary key (tenant_id, id),
	foreign key (tenant_id, person_id) references people (tenant_id, id) deferrable initially deferred,
	foreign key (tenant_id, unit_id) references units (tenant_id, id) deferrable initially deferred
);
create index on posts (tenant_id, person_id);
create index on posts (tenant_id, unit_id);
select app.protect('posts');

-- One row per leader: the highest level held now, and the unit it is held in.
create view leaders with (security_invoker = true) as
select distinct on (tenant_id, person_id) tenant_id, person_id, level, unit_id
from (
	select u.tenant_id, u.leader_id as person_id, l.level, u.id as unit_id, u.code
	from units u
	join (select tenant_id, level, unnest(unit_types) as type from leader_levels) l using (tenant_id, type)
	where u.ended_at is null and u.leader_id is not null
	union all
	-- Unnested, so that a tenant without such titles never reads its posts.
	select p.tenant_id, p.person_id, l.level, p.unit_id, u.code
	from posts p
	join (select tenant_id, level, unnest(job_titles) as title from leader_levels) l using (tenant_id, title)
	join units u on u.tenant_id = p.tenant_id and u.id = p.unit_id and u.ended_at is null
	where p.ended_at is null and (p.ends_on is null or p.ends_on >= current_date)
) held
order by tenant_id, person_id, level, code;
grant select on leaders to ledelsesskolen_app, ledelsesskolen_worker;

-- Plan > hovedmål > delmål.
create table goals (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	parent_id uuid,
	kind text not null check (kind in ('plan', 'main_goal', 'sub_goal')),
	title text not null,
	description text not null default '',
	-- UN sustainable development goals, 1-17.
	un_goals smallint[] not null default '{}',
	valid_from date,
	valid_to date,
	position int not null default 0,
	primary key (tenant_id, id),
	foreign key (tenant_id, parent_id) references goals (tenant_id, id)
);
create index on goals (tenant_id, parent_id, position);
select app.protect('goals');

-- One upload of organisation files: staged, checked, and then imported or left.
create table organisation_imports (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	created_at timestamptz not null default now(),
	created_by uuid,
	state text not null default 'staged' check (state in ('staged', 'running', 'done', 'refused')),
	-- Rows as read and cleaned (dropped columns are never here); cleared when done.
	staged jsonb,
	column_match jsonb not null default '{}',
	-- Counts, faults and dropped columns; no personal data beyond what the faults quote.
	report jsonb not null default '{}',
	finished_at timestamptz,
	primary key (tenant_id, id)
);
select app.protect('organisation_imports');
