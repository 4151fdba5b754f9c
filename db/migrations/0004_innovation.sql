-- Every leader's innovation process: an idea goes through steps, with evidence, a team and a conversation.

-- An open question that any employee can answer.
create table challenges (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	title text not null,
	description text not null default '',
	goal_id uuid,
	unit_id uuid,
	programme_id uuid,
	owner_id uuid not null,
	opens_on date not null,
	closes_on date,
	hidden_at timestamptz,
	created_at timestamptz not null default now(),
	primary key (tenant_id, id),
	foreign key (tenant_id, goal_id) references goals (tenant_id, id),
	foreign key (tenant_id, unit_id) references units (tenant_id, id),
	foreign key (tenant_id, owner_id) references people (tenant_id, id)
);
select app.protect('challenges');

-- One innovation process from the first sentence to what became of it.
create table ideas (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	title text not null,
	-- The one sentence it began with: what steals time or safety?
	challenge text not null,
	-- What it would be, once there is an idea.
	summary text not null default '',
	owner_id uuid not null,
	-- Set when a leader team (all leaders of this unit) owns it together.
	team_unit_id uuid,
	unit_id uuid,
	goal_id uuid,
	challenge_id uuid,
	programme_id uuid,
	method text not null default 'leder-kort',
	-- produkt, tjeneste, prosess, organisering, kommunikasjon
	innovation_types text[] not null default '{}',
	-- draft: team, guide and office; shared: every employee.
	visibility text not null default 'draft' check (visibility in ('draft', 'shared')),
	state text not null default 'working'
		check (state in ('working', 'ready', 'pitching', 'supported', 'in_line', 'on_hold', 'merged', 'closed', 'withdrawn')),
	guide_id uuid,
	-- The five foundations, self-checked 0-3: { need, solution, driver, team, anchoring }.
	foundations jsonb not null default '{}',
	-- The page handed in: { need, insight, solution, test, benefit, ask }.
	pitch jsonb not null default '{}',
	merged_into uuid,
	-- Shown to everyone, also outside; set by the office with the owner.
	published_at timestamptz,
	hidden_at timestamptz,
	hidden_by uuid,
	hidden_note text,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now(),
	search tsvector generated always as (
		to_tsvector('norwegian', coalesce(title, '') || ' ' || coalesce(challenge, '') || ' ' || coalesce(summary, ''))
	) stored,
	primary key (tenant_id, id),
	foreign key (tenant_id, owner_id) references people (tenant_id, id),
	foreign key (tenant_id, team_unit_id) references units (tenant_id, id),
	foreign key (tenant_id, unit_id) references units (tenant_id, id),
	foreign key (tenant_id, goal_id) references goals (tenant_id, id),
	foreign key (tenant_id, challenge_id) references challenges (tenant_id, id),
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
	foreign key (tenant_id, guide_id) references people (tenant_id, id),
	foreign key (tenant_id, merged_into) references ideas (tenant_id, id)
);
create index on ideas (tenant_id, owner_id);
create index on ideas (tenant_id, state, updated_at desc);
create index on ideas (tenant_id, updated_at desc, id);
create index on ideas (tenant_id, goal_id);
create index on ideas (tenant_id, programme_id);
create index on ideas using gin (search);
create index on ideas using gin (app.fold(title || ' ' || challenge) gin_trgm_ops);
select app.protect('ideas');

create table idea_steps (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	idea_id uuid not null,
	-- Key in the method template; repeated steps share it.
	step_key text not null,
	position int not null,
	state text not null default 'not_started' check (state in ('not_started', 'in_progress', 'done', 'skipped')),
	body text not null default '',
	skipped_reason text,
	updated_at timestamptz not null default now(),
	updated_by uuid,
	primary key (tenant_id, id),
	foreign key (tenant_id, idea_id) references ideas (tenant_id, id) on delete cascade
);
create index on idea_steps (tenant_id, idea_id, position);
select app.protect('idea_steps');

-- Whom we asked (role and number, never names), what we tested, what we learned.
create table evidence (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	idea_id uuid not null,
	step_id uuid,
	kind text not null check (kind in ('asked', 'observed', 'tested', 'measured', 'read')),
	who text not null default '',
	how_many int check (how_many is null or how_many > 0),
	happened_on date,
	finding text not null,
	changed text not null default '',
	added_by uuid,
	created_at timestamptz not null default now(),
	primary key (tenant_id, id),
	foreign key (tenant_id, idea_id) references ideas (tenant_id, id) on delete cascade,
	foreign key (tenant_id, step_id) references idea_steps (tenant_id, id) on delete set null (step_id)
);
create index on evidence (tenant_id, idea_id, created_at);
select app.protect('evidence');

create table idea_members (
	tenant_id uuid not null references tenants,
	idea_id uuid not null,
	person_id uuid not null,
	state text not null default 'invited' check (state in ('invited', 'joined', 'declined', 'left')),
	added_at timestamptz not null default now(),
	primary key (tenant_id, idea_id, person_id),
	foreign key (tenant_id, idea_id) references ideas (tenant_id, id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on idea_members (tenant_id, person_id);
select app.protect('idea_members');

create table supports (
	tenant_id uuid not null references tenants,
	idea_id uuid not null,
	person_id uuid not null,
	-- Followers hear of each change; supporters are counted.
	follows boolean not null default true,
	supports boolean not null default true,
	created_at timestamptz not null default now(),
	primary key (tenant_id, idea_id, person_id),
	foreign key (tenant_id, idea_id) references ideas (tenant_id, id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
select app.protect('supports');

create table comments (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	-- ['idea', id], ['challenge', id], ['initiative', id], ['benefit', id]
	subject_kind text not null,
	subject_id uuid not null,
	author_id uuid not null,
	body text not null,
	created_at timestamptz not null default now(),
	-- Taken out of view by a moderator, with a note that only the writer and moderators read.
	hidden_at timestamptz,
	hidden_by uuid,
	hidden_note text,
	primary key (tenant_id, id),
	foreign key (tenant_id, author_id) references people (tenant_id, id)
);
create index on comments (tenant_id, subject_kind, subject_id, created_at);
select app.protect('comments');

-- The guide's check after a step: go on, or not yet and why.
create table guide_checks (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	idea_id uuid not null,
	step_id uuid,
	guide_id uuid not null,
	verdict text not null check (verdict in ('go_on', 'not_yet')),
	words text not null,
	created_at timestamptz not null default now(),
	primary key (tenant_id, id),
	foreign key (tenant_id, idea_id) references ideas (tenant_id, id) on delete cascade
);
create index on guide_checks (tenant_id, idea_id, created_at);
select app.protect('guide_checks');
