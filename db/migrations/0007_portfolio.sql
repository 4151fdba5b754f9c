-- The capacity that exists, what is asked of it, and the initiatives that are carried out within it.

create table competences (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	name text not null,
	-- The leader of those who have it, who says yes or no to requests.
	leader_id uuid,
	position int not null default 0,
	ended_at timestamptz,
	primary key (tenant_id, id),
	unique (tenant_id, name),
	foreign key (tenant_id, leader_id) references people (tenant_id, id)
);
select app.protect('competences');

create table capacity_pools (
	tenant_id uuid not null references tenants,
	competence_id uuid not null,
	quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
	hours numeric(8, 1) not null check (hours >= 0),
	note text not null default '',
	updated_at timestamptz not null default now(),
	primary key (tenant_id, competence_id, quarter),
	foreign key (tenant_id, competence_id) references competences (tenant_id, id)
);
select app.protect('capacity_pools');

create table initiatives (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	title text not null,
	summary text not null default '',
	-- Where it was born: a pitched idea, or the line.
	origin text not null check (origin in ('pitch', 'line')),
	idea_id uuid,
	decision_id uuid,
	goal_id uuid,
	-- The owner is a role in the line: the unit, its post, and the person who holds it now.
	owner_unit_id uuid,
	owner_role text not null default '',
	owner_id uuid not null,
	state text not null default 'planned' check (state in ('planned', 'under_way', 'paused', 'finished', 'stopped')),
	start_quarter text check (start_quarter ~ '^[0-9]{4}-Q[1-4]$'),
	started_on date,
	ended_on date,
	-- Nothing without a next date while it lives.
	next_check_on date,
	-- Work that touches staffing or rota does not start before it is discussed with the union representatives.
	touches_staffing boolean not null default false,
	discussed_on date,
	learned text not null default '',
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now(),
	primary key (tenant_id, id),
	foreign key (tenant_id, idea_id) references ideas (tenant_id, id),
	foreign key (tenant_id, goal_id) references goals (tenant_id, id),
	foreign key (tenant_id, owner_id) references people (tenant_id, id),
	foreign key (tenant_id, owner_unit_id) references units (tenant_id, id)
);
create index on initiatives (tenant_id, state, next_check_on);
create index on initiatives (tenant_id, idea_id);
-- One decision opens one initiative, however often its letters are sent.
create unique index on initiatives (tenant_id, decision_id);
create index on initiatives (tenant_id, owner_id);
select app.protect('initiatives');

-- Hours asked for, per competence and quarter; for an initiative, or for a decision that is being made.
create table capacity_requests (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	initiative_id uuid,
	-- The pitch whose decision waits for the answer.
	pitch_id uuid,
	title text not null,
	competence_id uuid not null,
	quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
	hours numeric(8, 1) not null check (hours > 0),
	asked_by uuid not null,
	asked_at timestamptz not null default now(),
	answer text check (answer in ('yes', 'no')),
	answer_words text not null default '',
	answered_by uuid,
	answered_at timestamptz,
	withdrawn_at timestamptz,
	primary key (tenant_id, id),
	check (initiative_id is not null or pitch_id is not null),
	foreign key (tenant_id, competence_id) references competences (tenant_id, id),
	foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id),
	foreign key (tenant_id, pitch_id) references pitches (tenant_id, id)
);
create index on capacity_requests (tenant_id, initiative_id);
create index on capacity_requests (tenant_id, pitch_id);
create index on capacity_requests (tenant_id, competence_id, quarter);
select app.protect('capacity_requests');

create table initiative_statuses (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	initiative_id uuid not null,
	-- on_track, needs_help, stuck
	mood text not null check (mood in ('on_track', 'needs_help', 'stuck')),
	done_since text not null default '',
	in_the_way text not null default '',
	hours_used numeric(8, 1) check (hours_used >= 0),
	next_check_on date,
	reported_by uuid not null,
	reported_at timestamptz not null default now(),
	primary key (tenant_id, id),
	foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade
);
create index on initiative_statuses (tenant_id, initiative_id, reported_at desc);
select app.protect('initiative_statuses');
