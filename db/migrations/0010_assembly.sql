-- Kraftsamling: one day for all leaders, with sign-up, questions, polls and commitments.

create table assemblies (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	programme_id uuid not null,
	title text not null,
	about text not null default '',
	day date not null,
	starts_at text not null check (starts_at ~ '^\d\d:\d\d$'),
	ends_at text not null check (ends_at ~ '^\d\d:\d\d$'),
	place text not null default '',
	seats int not null check (seats > 0),
	answer_by date,
	-- Stands on the wall; whoever types it is in the room.
	code text not null,
	state text not null default 'draft' check (state in ('draft', 'open', 'live', 'finished')),
	created_at timestamptz not null default now(),
	primary key (tenant_id, id),
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
-- One for each programme and year.
create unique index assemblies_yearly on assemblies (tenant_id, programme_id, extract(year from day));
select app.protect('assemblies');

-- Parts of the day's programme. Without seats of its own a part is for everyone.
create table assembly_sessions (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	assembly_id uuid not null,
	title text not null,
	about text not null default '',
	led_by text not null default '',
	room text not null default '',
	starts_at text not null check (starts_at ~ '^\d\d:\d\d$'),
	ends_at text not null check (ends_at ~ '^\d\d:\d\d$'),
	seats int check (seats > 0),
	primary key (tenant_id, id),
	foreign key (tenant_id, assembly_id) references assemblies (tenant_id, id) on delete cascade
);
create index on assembly_sessions (tenant_id, assembly_id);
select app.protect('assembly_sessions');

create table assembly_answers (
	tenant_id uuid not null references tenants,
	assembly_id uuid not null,
	person_id uuid not null,
	coming boolean not null,
	answered_at timestamptz not null,
	arrived_at timestamptz,
	primary key (tenant_id, assembly_id, person_id),
	foreign key (tenant_id, assembly_id) references assemblies (tenant_id, id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on assembly_answers (tenant_id, person_id);
select app.protect('assembly_answers');

create table assembly_seats (
	tenant_id uuid not null references tenants,
	session_id uuid not null,
	person_id uuid not null,
	primary key (tenant_id, session_id, person_id),
	foreign key (tenant_id, session_id) references assembly_sessions (tenant_id, id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on assembly_seats (tenant_id, person_id);
select app.protect('assembly_seats');

create table assembly_questions (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	assembly_id uuid not null,
	-- Emptied a year after the day; what was asked is kept.
	person_id uuid,
	-- The name is shown only where the one who asks wants it.
	named boolean not null default false,
	body text not null,
	state text not null default 'waiting' check (state in ('waiting', 'approved', 'answered', 'hidden')),
	votes int not null default 0,
	asked_at timestamptz not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, assembly_id) references assemblies (tenant_id, id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on assembly_questions (tenant_id, assembly_id, state, votes);
create index on assembly_questions (tenant_id, person_id);
select app.protect('assembly_questions');

create table assembly_question_votes (
	tenant_id uuid not null references tenants,
	question_id uuid not null,
	person_id uuid not null,
	primary key (tenant_id, question_id, person_id),
	foreign key (tenant_id, question_id) references assembly_questions (tenant_id, id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on assembly_question_votes (tenant_id, person_id);
select app.protect('assembly_question_votes');

-- Counts, never who chose what: a ballot says only that somebody has answered.
create table assembly_polls (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	assembly_id uuid not null,
	question text not null,
	choices text[] not null check (cardinality(choices) between 2 and 8),
	counts int[] not null,
	-- The picture that is shown: renewed when five or more have answered since the last one.
	shown int[] not null,
	shown_live boolean not null default false,
	state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
	made_at timestamptz not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, assembly_id) references assemblies (tenant_id, id) on delete cascade
);
create index on assembly_polls (tenant_id, assembly_id);
select app.protect('assembly_polls');

create table assembly_ballots (
	tenant_id uuid not null references tenants,
	poll_id uuid not null,
	person_id uuid not null,
	primary key (tenant_id, poll_id, person_id),
	foreign key (tenant_id, poll_id) references assembly_polls (tenant_id, id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on assembly_ballots (tenant_id, person_id);
select app.protect('assembly_ballots');

-- What somebody promised themselves; read by nobody else.
create table assembly_commitments (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	assembly_id uuid not null,
	person_id uuid not null,
	kind text not null check (kind in ('start', 'stop', 'keep')),
	body text not null,
	made_at timestamptz not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, assembly_id) references assemblies (tenant_id, id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on assembly_commitments (tenant_id, person_id);
create index on assembly_commitments (tenant_id, assembly_id);
select app.protect('assembly_commitments');
