-- Pitch days: who judges what, impartiality, scores, recommendation, decision, letters.

create table pitch_days (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	programme_id uuid,
	title text not null,
	day date not null,
	starts_at time not null default '09:00',
	place text not null default '',
	pitch_minutes smallint not null default 3 check (pitch_minutes between 1 and 60),
	question_minutes smallint not null default 5 check (question_minutes between 0 and 60),
	break_minutes smallint not null default 2 check (break_minutes between 0 and 60),
	quorum smallint not null default 3 check (quorum >= 1),
	-- The day when every decision is made and told.
	decision_by date not null,
	decider_id uuid,
	-- The delegated authority, in the words of the municipality's own rules.
	authority text not null default '',
	-- Whom the teams may call when they have read their letter.
	contact_id uuid,
	contact_phone text not null default '',
	state text not null default 'planned'
		check (state in ('planned', 'open', 'scored', 'recommended', 'decided', 'released')),
	opened_at timestamptz,
	recommended_at timestamptz,
	released_at timestamptz,
	primary key (tenant_id, id),
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
	foreign key (tenant_id, decider_id) references people (tenant_id, id),
	foreign key (tenant_id, contact_id) references people (tenant_id, id)
);
create index on pitch_days (tenant_id, day desc);
select app.protect('pitch_days');

create table criteria (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	pitch_day_id uuid not null,
	title text not null,
	weight smallint not null check (weight between 1 and 100),
	-- Words for the levels 1-6.
	level_words text[] not null check (cardinality(level_words) = 6),
	position int not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, pitch_day_id) references pitch_days (tenant_id, id) on delete cascade
);
create index on criteria (tenant_id, pitch_day_id, position);
select app.protect('criteria');

create table panel_members (
	tenant_id uuid not null references tenants,
	pitch_day_id uuid not null,
	person_id uuid not null,
	-- leader: chairs the panel; the rest say in what capacity they judge.
	role text not null check (role in ('leader', 'director', 'chief', 'expert', 'external')),
	primary key (tenant_id, pitch_day_id, person_id),
	foreign key (tenant_id, pitch_day_id) references pitch_days (tenant_id, id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on panel_members (tenant_id, person_id);
create unique index one_leader_a_panel on panel_members (tenant_id, pitch_day_id) where role = 'leader';
select app.protect('panel_members');

create table pitches (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	pitch_day_id uuid not null,
	idea_id uuid not null,
	position int not null,
	-- The page as it was handed in; later edits of the idea do not change it.
	handed_in jsonb not null default '{}',
	-- Unscored checks: { goal, privacy, procurement, regulation, unions } -> 'ok' | 'look'
	checks jsonb not null default '{}',
	withdrawn_at timestamptz,
	primary key (tenant_id, id),
	unique (tenant_id, pitch_day_id, idea_id),
	foreign key (tenant_id, pitch_day_id) references pitch_days (tenant_id, id) on delete cascade,
	foreign key (tenant_id, idea_id) references ideas (tenant_id, id)
);
create index on pitches (tenant_id, idea_id);
select app.protect('pitches');

-- What one who judges or decides says of their ties to a pitch, what the data suggests, and what is decided of it.
create table impartiality (
	tenant_id uuid not null references tenants,
	pitch_id uuid not null,
	person_id uuid not null,
	-- none, or the kind of connection.
	declared text check (declared in ('none', 'party', 'kin', 'superior', 'own_unit', 'team', 'guide', 'partner', 'other')),
	declared_words text not null default '',
	declared_at timestamptz,
	-- What the organisation tree, team and guide roles suggest; null when nothing does.
	suggested text check (suggested in ('party', 'superior', 'own_unit', 'team', 'guide', 'partner')),
	-- Decided by the panel leader, or by the decision maker where the panel leader has the tie; null until made. A declared or suggested tie steps aside until decided.
	decided text check (decided in ('partial', 'impartial')),
	decided_words text not null default '',
	decided_by uuid,
	decided_at timestamptz,
	primary key (tenant_id, pitch_id, person_id),
	foreign key (tenant_id, pitch_id) references pitches (tenant_id, id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
select app.protect('impartiality');

-- Deleted 12 months after the decision by a job.
create table scores (
	tenant_id uuid not null references tenants,
	pitch_id uuid not null,
	person_id uuid not null,
	criterion_id uuid not null,
	-- 1-6, or null for an abstention, which counts neither for nor against.
	value smallint check (value between 1 and 6),
	saved_at timestamptz not null default now(),
	primary key (tenant_id, pitch_id, person_id, criterion_id),
	foreign key (tenant_id, pitch_id) references pitches (tenant_id, id) on delete cascade,
	foreign key (tenant_id, criterion_id) references criteria (tenant_id, id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
select app.protect('scores');

create table score_notes (
	tenant_id uuid not null references tenants,
	pitch_id uuid not null,
	person_id uuid not null,
	note text not null default '',
	-- Set when the member says "this is my assessment"; others' scores are hidden until then.
	submitted_at timestamptz,
	primary key (tenant_id, pitch_id, person_id),
	foreign key (tenant_id, pitch_id) references pitches (tenant_id, id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
select app.protect('score_notes');

create table recommendations (
	tenant_id uuid not null references tenants,
	pitch_id uuid not null,
	outcome text not null check (outcome in ('support', 'in_line', 'hold', 'merge', 'close')),
	-- What moved the panel; what would make it stronger; why.
	words text not null,
	stronger text not null default '',
	reason text not null,
	written_by uuid not null,
	written_at timestamptz not null default now(),
	sent_at timestamptz,
	-- Summed scores as they stood, kept when individual scores are deleted: { mean, spread, members }.
	summary jsonb not null default '{}',
	primary key (tenant_id, pitch_id),
	foreign key (tenant_id, pitch_id) references pitches (tenant_id, id) on delete cascade
);
select app.protect('recommendations');

create table decisions (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	pitch_id uuid not null,
	outcome text not null check (outcome in ('support', 'in_line', 'hold', 'merge', 'close')),
	reason text not null,
	-- What would make it a yes, or what we learned.
	what_next text not null default '',
	look_again_on date,
	merge_into_idea_id uuid,
	-- For 'support': owner, start quarter and hours per competence ([{ competenceId, quarter, hours }]).
	owner_id uuid,
	owner_unit_id uuid,
	start_quarter text check (start_quarter ~ '^[0-9]{4}-Q[1-4]$'),
	needs jsonb not null default '[]',
	decided_by uuid not null,
	decided_at timestamptz not null default now(),
	released_at timestamptz,
	primary key (tenant_id, id),
	unique (tenant_id, pitch_id),
	foreign key (tenant_id, pitch_id) references pitches (tenant_id, id) on delete cascade,
	foreign key (tenant_id, owner_id) references people (tenant_id, id)
);
select app.protect('decisions');
