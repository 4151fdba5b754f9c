-- Which ideas to carry out, in which scope and when: what each would need and give, plans made of that, and what is published.

-- What an initiative, or a pitch that waits for its decision, would need and give in one size.
create table demands (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	initiative_id uuid,
	pitch_id uuid,
	size text not null check (size in ('small', 'full')),
	-- How many quarters it lasts, and what each is called: prepare, try out, spread.
	quarters smallint not null check (quarters between 1 and 6),
	phases text[] not null default '{}',
	-- What it is worth in kroner a year when it works; low and high are the ends of what is likely.
	benefit_low numeric(14, 0) not null,
	benefit_likely numeric(14, 0) not null,
	benefit_high numeric(14, 0) not null,
	updated_at timestamptz not null,
	primary key (tenant_id, id),
	unique (tenant_id, initiative_id, size),
	unique (tenant_id, pitch_id, size),
	check ((initiative_id is null) <> (pitch_id is null)),
	check (benefit_low <= benefit_likely and benefit_likely <= benefit_high),
	foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
	foreign key (tenant_id, pitch_id) references pitches (tenant_id, id) on delete cascade
);
select app.protect('demands');

create table demand_hours (
	tenant_id uuid not null references tenants,
	demand_id uuid not null,
	-- 0 is the quarter it starts in.
	after smallint not null check (after between 0 and 5),
	competence_id uuid not null,
	hours numeric(8, 1) not null check (hours > 0),
	primary key (tenant_id, demand_id, after, competence_id),
	foreign key (tenant_id, demand_id) references demands (tenant_id, id) on delete cascade,
	foreign key (tenant_id, competence_id) references competences (tenant_id, id)
);
select app.protect('demand_hours');

create table demand_costs (
	tenant_id uuid not null references tenants,
	demand_id uuid not null,
	position smallint not null,
	after smallint not null check (after between 0 and 5),
	account text not null,
	amount numeric(14, 0) not null check (amount > 0),
	primary key (tenant_id, demand_id, position),
	foreign key (tenant_id, demand_id) references demands (tenant_id, id) on delete cascade
);
select app.protect('demand_costs');

create table portfolio_plans (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	name text not null,
	-- What is asked for, as its form has it.
	rules jsonb not null,
	-- What the ids of the problem stand for, as it was then.
	candidates jsonb not null,
	-- Format portfolio/1, kept to the byte.
	problem json not null,
	seed int not null,
	moves int not null,
	state text not null default 'waiting' check (state in ('waiting', 'running', 'ready', 'impossible', 'stopped')),
	-- A run that was given up must not write when it comes back: it has another id.
	run_id uuid not null default gen_random_uuid(),
	progress jsonb,
	heard_at timestamptz,
	cancelled_at timestamptz,
	-- What the planner answered, to the byte, and what was asked beside the plan.
	answer json,
	studies json,
	reasons jsonb,
	-- Raised by each change of the rules, so that two who plan at once see each other.
	revision int not null default 0,
	created_by uuid,
	created_at timestamptz not null,
	published_at timestamptz,
	primary key (tenant_id, id)
);
create index on portfolio_plans (tenant_id, created_at);
select app.protect('portfolio_plans');

-- The rules as they were before each change: what somebody who comes second has not seen.
create table portfolio_plan_changes (
	tenant_id uuid not null references tenants,
	plan_id uuid not null,
	revision int not null,
	rules_before jsonb not null,
	changed_by uuid,
	changed_at timestamptz not null,
	primary key (tenant_id, plan_id, revision),
	foreign key (tenant_id, plan_id) references portfolio_plans (tenant_id, id) on delete cascade
);
select app.protect('portfolio_plan_changes');

-- When a pitch that is not decided yet would start by the published plan.
create table planned_starts (
	tenant_id uuid not null references tenants,
	pitch_id uuid not null,
	quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
	primary key (tenant_id, pitch_id),
	foreign key (tenant_id, pitch_id) references pitches (tenant_id, id) on delete cascade
);
select app.protect('planned_starts');
