-- What leaders take with them: reflections, the team's promise, evaluation, diplomas.

-- What the office asks at the end of a day, besides the programme's guiding question, which is always asked.
create table reflection_prompts (
	tenant_id uuid not null references tenants,
	programme_gathering_id uuid not null,
	day_number smallint not null check (day_number between 1 and 5),
	position smallint not null check (position between 1 and 3),
	question text not null,
	primary key (tenant_id, programme_gathering_id, day_number, position),
	foreign key (tenant_id, programme_gathering_id) references programme_gatherings (tenant_id, id)
);
select app.protect('reflection_prompts');

-- One person's answer to one question of one day; its writer's alone until the writer shares it.
-- No event and no audit line tells of it. An answer that is emptied is a row that is gone.
create table reflections (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	person_id uuid not null,
	gathering_id uuid not null,
	day_number smallint not null,
	-- 0 is the guiding question; the others are the prompts.
	position smallint not null check (position between 0 and 3),
	-- The question as it was when it was answered.
	question text not null,
	body text not null check (body <> ''),
	written_on date not null,
	primary key (tenant_id, id),
	unique (tenant_id, person_id, gathering_id, day_number, position),
	foreign key (tenant_id, person_id) references people (tenant_id, id),
	foreign key (tenant_id, gathering_id) references gatherings (tenant_id, id)
);
create index on reflections (tenant_id, gathering_id);
select app.protect('reflections');

-- Whom the writer lets read an answer. Taking it back deletes the row.
create table reflection_readers (
	tenant_id uuid not null references tenants,
	reflection_id uuid not null,
	readers text not null check (readers in ('facilitators', 'team', 'cohort')),
	-- The team it was shared with: a writer who moves does not take the next team along as readers.
	unit_id uuid check ((unit_id is not null) = (readers = 'team')),
	primary key (tenant_id, reflection_id, readers),
	foreign key (tenant_id, reflection_id) references reflections (tenant_id, id) on delete cascade
);
create index on reflection_readers (tenant_id, unit_id);
select app.protect('reflection_readers');

-- What the leaders under one superior answer together, and the one thing they promise.
create table team_promises (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	programme_id uuid not null,
	-- The unit that the superior leads.
	unit_id uuid not null,
	answer text not null default '',
	promise text not null,
	goal_id uuid,
	-- The team lets the kraftsamling show it.
	may_be_shown boolean not null default false,
	-- Raised with each change: who writes on an old version is told.
	revision int not null default 1,
	written_by uuid,
	written_at timestamptz not null,
	primary key (tenant_id, id),
	unique (tenant_id, programme_id, unit_id),
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
	foreign key (tenant_id, unit_id) references units (tenant_id, id),
	foreign key (tenant_id, goal_id) references goals (tenant_id, id)
);
select app.protect('team_promises');

-- Evaluation. docs/evaluation.md says how these tables keep person and answer apart.

-- One form for one group: a day of a gathering, or before or after the programme.
create table evaluation_rounds (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	programme_id uuid not null,
	kind text not null check (kind in ('before', 'day', 'after')),
	programme_gathering_id uuid,
	day_number smallint,
	-- Null: what was left over in several cohorts, too few in each to be shown there.
	cohort_id uuid,
	-- How many were asked.
	asked int not null default 0,
	opens_on date,
	closes_on date,
	closed boolean not null default false,
	primary key (tenant_id, id),
	unique nulls not distinct (tenant_id, programme_id, kind, programme_gathering_id, day_number, cohort_id),
	check ((kind = 'day') = (programme_gathering_id is not null and day_number is not null)),
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
	foreign key (tenant_id, programme_gathering_id) references programme_gatherings (tenant_id, id),
	foreign key (tenant_id, cohort_id) references cohorts (tenant_id, id)
);
create index on evaluation_rounds (tenant_id, cohort_id);
select app.protect('evaluation_rounds');

-- Who may still answer. The row goes when they answer, so that nothing tells who did, in which order or when.
create table evaluation_askings (
	tenant_id uuid not null references tenants,
	round_id uuid not null,
	person_id uuid not null,
	primary key (tenant_id, round_id, person_id),
	foreign key (tenant_id, round_id) references evaluation_rounds (tenant_id, id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on evaluation_askings (tenant_id, person_id);
select app.protect('evaluation_askings');

-- Answers that wait until they are five. All of a round are written anew, in random order, whenever one is added.
create table evaluation_box (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	round_id uuid not null,
	-- { question: score }
	sheet jsonb not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, round_id) references evaluation_rounds (tenant_id, id) on delete cascade
);
create index on evaluation_box (tenant_id, round_id);
select app.protect('evaluation_box');

-- What is counted. Single sheets are gone: there are only sums, which grow by five answers or more at a time.
create table evaluation_counts (
	tenant_id uuid not null references tenants,
	round_id uuid not null,
	question text not null,
	score smallint not null check (score between 1 and 6),
	answers int not null check (answers > 0),
	primary key (tenant_id, round_id, question, score),
	foreign key (tenant_id, round_id) references evaluation_rounds (tenant_id, id) on delete cascade
);
select app.protect('evaluation_counts');

-- What people wrote, by programme alone; shown in batches of five or more.
create table evaluation_texts (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	programme_id uuid not null,
	body text not null,
	shown boolean not null default false,
	primary key (tenant_id, id),
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
create index on evaluation_texts (tenant_id, programme_id);
select app.protect('evaluation_texts');

-- What it takes to get the diploma, and who signs it.
create table diploma_rules (
	tenant_id uuid not null references tenants,
	programme_id uuid not null,
	days_required smallint not null check (days_required between 1 and 100),
	pitch_required boolean not null,
	signed_by text not null default '',
	signed_title text not null default '',
	primary key (tenant_id, programme_id),
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
select app.protect('diploma_rules');

-- A diploma says what was true when it was issued, and is not changed by what comes later.
create table diplomas (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	programme_id uuid not null,
	person_id uuid not null,
	name text not null,
	days_attended smallint not null,
	days_total smallint not null,
	pitched boolean not null,
	signed_by text not null,
	signed_title text not null,
	issued_on date not null,
	primary key (tenant_id, id),
	unique (tenant_id, programme_id, person_id),
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on diplomas (tenant_id, person_id);
select app.protect('diplomas');

-- What a leader with a diploma would like to do next; for the office.
create table role_interests (
	tenant_id uuid not null references tenants,
	programme_id uuid not null,
	person_id uuid not null,
	role text not null check (role in ('guide', 'facilitator', 'panel')),
	told_on date not null,
	primary key (tenant_id, programme_id, person_id, role),
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on role_interests (tenant_id, person_id);
select app.protect('role_interests');
