-- What happens inside a gathering, what it is made of, and who carries it.

-- A run sheet belongs to the programme's gathering (then all cohorts share it), or to the gathering of one cohort,
-- which has a sheet of its own from the first change made there.
create table run_sheets (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	programme_id uuid not null,
	number smallint not null,
	gathering_id uuid,
	-- What facilitators of the gathering must know, in the words of their register; said in the programme's sheet.
	needs text[] not null default '{}',
	primary key (tenant_id, id),
	foreign key (tenant_id, programme_id, number) references programme_gatherings (tenant_id, programme_id, number),
	foreign key (tenant_id, gathering_id) references gatherings (tenant_id, id)
);
create unique index on run_sheets (tenant_id, gathering_id) where gathering_id is not null;
create unique index on run_sheets (tenant_id, programme_id, number) where gathering_id is null;
select app.protect('run_sheets');

-- One item. When it begins follows from the items before it, unless it has a fixed time.
create table run_sheet_items (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	sheet_id uuid not null,
	day smallint not null check (day between 1 and 5),
	position int not null,
	title text not null,
	minutes int not null check (minutes between 5 and 600),
	fixed_start time,
	method text not null default 'plenary'
		check (method in ('plenary', 'talk', 'groups', 'pairs', 'own', 'visit', 'pitch', 'break')),
	facilitator_id uuid,
	material text not null default '',
	room text not null default '',
	-- For those who run the day; participants do not see it.
	notes text not null default '',
	-- The item of the programme's sheet that it was copied from.
	copied_from uuid,
	primary key (tenant_id, id),
	foreign key (tenant_id, sheet_id) references run_sheets (tenant_id, id) on delete cascade,
	foreign key (tenant_id, facilitator_id) references people (tenant_id, id)
);
create index on run_sheet_items (tenant_id, sheet_id);
create index on run_sheet_items (tenant_id, facilitator_id);
select app.protect('run_sheet_items');

-- Items that are used again and again.
create table run_sheet_library (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	title text not null,
	minutes int not null check (minutes between 5 and 600),
	method text not null,
	material text not null default '',
	notes text not null default '',
	saved_at timestamptz not null default now(),
	primary key (tenant_id, id),
	unique (tenant_id, title)
);
select app.protect('run_sheet_library');

-- Links to courses, and the material of others with what we may do with it, and until when.
create table materials (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	programme_id uuid not null,
	-- The gathering it is for; null is the whole programme.
	number smallint,
	kind text not null check (kind in ('course', 'material')),
	title text not null,
	url text,
	file_id uuid,
	owner text not null default '',
	terms text not null default '',
	usable_until date,
	added_at timestamptz not null default now(),
	primary key (tenant_id, id),
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
	check ((url is null) <> (file_id is null))
);
create index on materials (tenant_id, programme_id);
select app.protect('materials');

-- What the office says of a year of a programme in the report on the mandate.
create table mandate_years (
	tenant_id uuid not null references tenants,
	programme_id uuid not null,
	year smallint not null check (year between 2000 and 2100),
	-- Whole kroner: venues, speakers, food and the office's own time.
	spent_nok numeric(14, 2),
	-- What an hour of cover costs; the hours follow from who came.
	cover_hour_nok numeric(8, 2),
	words text not null default '',
	primary key (tenant_id, programme_id, year),
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
select app.protect('mandate_years');

-- Own employees who run gatherings.
create table facilitators (
	tenant_id uuid not null references tenants,
	person_id uuid not null,
	since date not null,
	-- The most days a month that their line work leaves room for.
	monthly_limit smallint not null default 4 check (monthly_limit between 1 and 20),
	ended_at timestamptz,
	primary key (tenant_id, person_id),
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
select app.protect('facilitators');

create table facilitator_competences (
	tenant_id uuid not null references tenants,
	person_id uuid not null,
	competence text not null,
	since date not null,
	primary key (tenant_id, person_id, competence),
	foreign key (tenant_id, person_id) references facilitators (tenant_id, person_id)
);
select app.protect('facilitator_competences');

-- Days on which a facilitator cannot; nobody asks why.
create table facilitator_absences (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	person_id uuid not null,
	from_day date not null,
	to_day date not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, person_id) references facilitators (tenant_id, person_id),
	check (from_day <= to_day)
);
create index on facilitator_absences (tenant_id, person_id);
select app.protect('facilitator_absences');

-- Who carries one gathering. Without rows here the cohort's facilitators do.
create table gathering_facilitators (
	tenant_id uuid not null references tenants,
	gathering_id uuid not null,
	person_id uuid not null,
	primary key (tenant_id, gathering_id, person_id),
	foreign key (tenant_id, gathering_id) references gatherings (tenant_id, id),
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on gathering_facilitators (tenant_id, person_id);
select app.protect('gathering_facilitators');

-- From one gathering to whoever carries the next; never about persons.
create table handover_notes (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	gathering_id uuid not null,
	author_id uuid not null,
	body text not null,
	written_at timestamptz not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, gathering_id) references gatherings (tenant_id, id),
	foreign key (tenant_id, author_id) references people (tenant_id, id)
);
create index on handover_notes (tenant_id, gathering_id);
select app.protect('handover_notes');

-- When a venue is open, who receives, and what is there.
alter table venues
	add column host text not null default '',
	add column host_phone text not null default '',
	add column equipment text not null default '';

create table venue_hours (
	tenant_id uuid not null references tenants,
	venue_id uuid not null,
	-- 1 is Monday, as in ISO 8601. A venue without rows is open always; a weekday without a row is closed.
	weekday smallint not null check (weekday between 1 and 7),
	opens time not null,
	closes time not null check (closes > opens),
	primary key (tenant_id, venue_id, weekday),
	foreign key (tenant_id, venue_id) references venues (tenant_id, id)
);
select app.protect('venue_hours');
