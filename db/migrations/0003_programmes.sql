-- Programmes, cohorts, gatherings, and who came.

create table programmes (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	title text not null,
	aim text not null default '',
	-- What does it mean to be the leader who is to realise our goals?
	guiding_question text not null default '',
	-- The mandate: council decision, case number, budget in kroner.
	mandate text not null default '',
	case_number text not null default '',
	budget_nok numeric(14, 2),
	starts_on date,
	-- Who it is for: { levels: [2,3], sectorIds: [], unitIds: [] }; empty lists mean all.
	audience jsonb not null default '{}',
	-- When attendance was discussed with the union representatives and the safety representative
	-- (arbeidsmiljøloven ch. 9); until then nobody's attendance is marked or shown.
	discussed_on date,
	copied_from uuid,
	state text not null default 'draft' check (state in ('draft', 'running', 'finished')),
	created_at timestamptz not null default now(),
	primary key (tenant_id, id)
);
select app.protect('programmes');

-- The gatherings that every cohort of a programme goes through: theme, steps, work in between.
create table programme_gatherings (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	programme_id uuid not null,
	number smallint not null check (number between 1 and 20),
	theme text not null,
	aims text not null default '',
	day_count smallint not null default 2 check (day_count between 1 and 5),
	-- Process step keys that this gathering opens and closes.
	opens_steps text[] not null default '{}',
	closes_steps text[] not null default '{}',
	-- Work between this gathering and the next, and when it is due (weeks after the gathering).
	homework text not null default '',
	homework_due_weeks smallint,
	primary key (tenant_id, id),
	unique (tenant_id, programme_id, number),
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
select app.protect('programme_gatherings');

create table venues (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	name text not null,
	address text not null default '',
	capacity int not null check (capacity > 0),
	primary key (tenant_id, id),
	unique (tenant_id, name)
);
select app.protect('venues');

create table cohorts (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	programme_id uuid not null,
	name text not null,
	capacity int not null check (capacity > 0),
	position int not null default 0,
	primary key (tenant_id, id),
	unique (tenant_id, programme_id, name),
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
select app.protect('cohorts');

create table cohort_members (
	tenant_id uuid not null references tenants,
	cohort_id uuid not null,
	programme_id uuid not null,
	person_id uuid not null,
	-- A locked place is kept when the split is run again.
	locked boolean not null default false,
	-- Left the programme (moved, quit); history stays.
	left_at timestamptz,
	placed_at timestamptz not null default now(),
	primary key (tenant_id, programme_id, person_id),
	foreign key (tenant_id, cohort_id) references cohorts (tenant_id, id),
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on cohort_members (tenant_id, cohort_id);
create index on cohort_members (tenant_id, person_id);
select app.protect('cohort_members');

create table cohort_facilitators (
	tenant_id uuid not null references tenants,
	cohort_id uuid not null,
	person_id uuid not null,
	primary key (tenant_id, cohort_id, person_id),
	foreign key (tenant_id, cohort_id) references cohorts (tenant_id, id),
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on cohort_facilitators (tenant_id, person_id);
select app.protect('cohort_facilitators');

-- A gathering of one cohort, with its days and its place.
create table gatherings (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	cohort_id uuid not null,
	programme_gathering_id uuid not null,
	venue_id uuid,
	days date[] not null default '{}',
	starts_at time not null default '09:00',
	ends_at time not null default '16:00',
	answer_by date,
	invited_at timestamptz,
	-- Raised each time dates or place change; the SEQUENCE of the calendar file.
	revision int not null default 0,
	cancelled_at timestamptz,
	primary key (tenant_id, id),
	unique (tenant_id, cohort_id, programme_gathering_id),
	foreign key (tenant_id, cohort_id) references cohorts (tenant_id, id),
	foreign key (tenant_id, programme_gathering_id) references programme_gatherings (tenant_id, id),
	foreign key (tenant_id, venue_id) references venues (tenant_id, id)
);
create index on gatherings (tenant_id, venue_id);
select app.protect('gatherings');

create table enrolments (
	tenant_id uuid not null references tenants,
	gathering_id uuid not null,
	person_id uuid not null,
	state text not null default 'invited' check (state in ('invited', 'yes', 'no', 'waiting')),
	-- From a fixed list without health; never free text.
	decline_reason text,
	stand_in text,
	-- sha-256 of the personal link's token.
	token_hash text not null,
	invited_at timestamptz not null default now(),
	answered_at timestamptz,
	primary key (tenant_id, gathering_id, person_id),
	unique (tenant_id, token_hash),
	foreign key (tenant_id, gathering_id) references gatherings (tenant_id, id),
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on enrolments (tenant_id, person_id);
select app.protect('enrolments');

create table attendance (
	tenant_id uuid not null references tenants,
	gathering_id uuid not null,
	person_id uuid not null,
	day date not null,
	state text not null check (state in ('present', 'apology', 'absent')),
	marked_by uuid,
	marked_at timestamptz not null default now(),
	primary key (tenant_id, gathering_id, person_id, day),
	foreign key (tenant_id, gathering_id) references gatherings (tenant_id, id),
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on attendance (tenant_id, person_id);
select app.protect('attendance');
