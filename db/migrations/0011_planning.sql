-- Plans before anything is published: who goes in which cohort, on which dates and where; and who sits at which table.

create table cohort_plans (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	programme_id uuid not null,
	name text not null,
	-- What the office asked for, as its form has it.
	rules jsonb not null,
	-- The cohorts by number: [{ "id": "…" or null for one to be made, "name": "Kull 1" }].
	cohorts jsonb not null,
	-- What the planner is given: people, free dates, places. Format cohorts/1.
	problem jsonb not null,
	-- The plan that this one was made from.
	based_on uuid,
	seed int not null,
	state text not null default 'waiting'
		check (state in ('waiting', 'running', 'ready', 'impossible', 'stopped')),
	-- A run that was given up must not write when it comes back: it has another id.
	run_id uuid not null default gen_random_uuid(),
	progress jsonb,
	-- When the running planner last told how far it has come.
	heard_at timestamptz,
	-- When somebody asked to stop and keep the best so far.
	cancelled_at timestamptz,
	-- Dates by cohort, cost, bounds, seed and moves; who is where lies in cohort_plan_places.
	answer jsonb,
	reasons jsonb,
	-- Raised by each move by hand, so that two who change the plan at once see each other.
	revision int not null default 0,
	created_by uuid,
	created_at timestamptz not null,
	published_at timestamptz,
	primary key (tenant_id, id),
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
	foreign key (tenant_id, based_on) references cohort_plans (tenant_id, id) on delete set null (based_on)
);
create index on cohort_plans (tenant_id, programme_id, created_at);
create index on cohort_plans (tenant_id, based_on);
select app.protect('cohort_plans');

create table cohort_plan_places (
	tenant_id uuid not null references tenants,
	plan_id uuid not null,
	person_id uuid not null,
	cohort smallint not null check (cohort >= 0),
	-- Kept when the plan is made anew.
	locked boolean not null default false,
	primary key (tenant_id, plan_id, person_id),
	foreign key (tenant_id, plan_id) references cohort_plans (tenant_id, id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on cohort_plan_places (tenant_id, person_id);
select app.protect('cohort_plan_places');

-- Moves by hand: what has changed since somebody opened the plan.
create table cohort_plan_moves (
	tenant_id uuid not null references tenants,
	plan_id uuid not null,
	revision int not null,
	person_id uuid not null,
	from_cohort smallint not null,
	to_cohort smallint not null,
	moved_by uuid,
	moved_at timestamptz not null,
	primary key (tenant_id, plan_id, revision),
	foreign key (tenant_id, plan_id) references cohort_plans (tenant_id, id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on cohort_plan_moves (tenant_id, person_id);
select app.protect('cohort_plan_moves');

-- Days when a leader cannot come, or would rather not. Nobody is asked why.
create table unavailable_days (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	programme_id uuid not null,
	person_id uuid not null,
	first_day date not null,
	last_day date not null,
	kind text not null default 'cannot' check (kind in ('cannot', 'rather_not')),
	check (last_day >= first_day),
	primary key (tenant_id, id),
	unique (tenant_id, programme_id, person_id, first_day, last_day),
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on unavailable_days (tenant_id, person_id);
select app.protect('unavailable_days');

-- The tables of a cohort, the same at each of its gatherings.
create table seatings (
	tenant_id uuid not null references tenants,
	cohort_id uuid not null,
	table_count smallint not null check (table_count between 1 and 40),
	seats smallint not null check (seats between 2 and 20),
	-- The most pairs that could share a table, and how to have the same seating again.
	bound int,
	seed int not null,
	moves int not null,
	made_at timestamptz not null,
	primary key (tenant_id, cohort_id),
	foreign key (tenant_id, cohort_id) references cohorts (tenant_id, id) on delete cascade
);
select app.protect('seatings');

create table seats (
	tenant_id uuid not null references tenants,
	gathering_id uuid not null,
	person_id uuid not null,
	table_number smallint not null check (table_number > 0),
	-- Where the person sat before the last change; null for those who stay.
	moved_from smallint,
	primary key (tenant_id, gathering_id, person_id),
	foreign key (tenant_id, gathering_id) references gatherings (tenant_id, id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on seats (tenant_id, person_id);
select app.protect('seats');
