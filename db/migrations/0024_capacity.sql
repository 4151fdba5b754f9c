-- Who the hours come from, and what it costs to take somebody off the floor.

-- What the office states goes before what the people add up to; nobody else needs to know which it is.
alter table capacity_pools rename column hours to stated;
alter table capacity_pools alter column stated drop not null;
alter table capacity_pools add column from_people numeric(8, 1) check (from_people >= 0);
-- Hours that would be there if the vacant posts were filled.
alter table capacity_pools add column vacant numeric(8, 1) not null default 0;
alter table capacity_pools add column hours numeric(8, 1) generated always as (coalesce(stated, from_people, 0)) stored;

-- What the tenant has settled about capacity. Hours per person are shown only after the discussion with the union
-- representatives (arbeidsmiljøloven ch. 9).
create table capacity_settings (
	tenant_id uuid not null references tenants,
	people_discussed_on date,
	primary key (tenant_id)
);
select app.protect('capacity_settings');

-- A post whose hours can be drawn on: somebody's, or one that stands vacant.
create table pool_posts (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	person_id uuid,
	-- What a vacant post is called.
	title text not null default '',
	unit_id uuid not null,
	employment_percent numeric(5, 2) not null check (employment_percent > 0 and employment_percent <= 100),
	week_hours numeric(4, 2) not null default 37.5 check (week_hours between 1 and 48),
	from_day date not null,
	to_day date,
	created_at timestamptz not null default now(),
	primary key (tenant_id, id),
	unique (tenant_id, person_id),
	check (to_day is null or to_day >= from_day),
	foreign key (tenant_id, person_id) references people (tenant_id, id),
	foreign key (tenant_id, unit_id) references units (tenant_id, id)
);
select app.protect('pool_posts');

-- How much of the post each competence can draw on, and in which weeks.
create table pool_shares (
	tenant_id uuid not null references tenants,
	post_id uuid not null,
	competence_id uuid not null,
	percent numeric(5, 2) not null check (percent > 0 and percent <= 100),
	every_weeks smallint not null default 1 check (every_weeks between 1 and 12),
	first_week date not null,
	primary key (tenant_id, post_id, competence_id),
	foreign key (tenant_id, post_id) references pool_posts (tenant_id, id) on delete cascade,
	foreign key (tenant_id, competence_id) references competences (tenant_id, id)
);
select app.protect('pool_shares');

-- Days when the post, or a part of it, is not there. Why somebody is away is never asked (it may be health).
create table pool_absences (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	post_id uuid not null,
	kind text not null check (kind in ('away', 'line')),
	from_day date not null,
	to_day date not null,
	percent numeric(5, 2) not null default 100 check (percent > 0 and percent <= 100),
	primary key (tenant_id, id),
	check (to_day >= from_day),
	foreign key (tenant_id, post_id) references pool_posts (tenant_id, id) on delete cascade
);
create index on pool_absences (tenant_id, post_id);
select app.protect('pool_absences');

-- A need names a competence first; who it is may be said later, and then that person's leader answers.
alter table capacity_requests add column person_id uuid;
alter table capacity_requests add foreign key (tenant_id, person_id) references people (tenant_id, id);
-- Release from duty: what an hour of cover costs, and the account that pays.
alter table capacity_requests add column cover_hour_cost numeric(8, 2) check (cover_hour_cost > 0);
alter table capacity_requests add column cover_account text not null default '';
