-- Following up an initiative: where it has been, its plan, its people, its meetings and hand-overs.

-- Nothing that lives is without a next date.
update initiatives set next_check_on = current_date + 91
	where next_check_on is null and state not in ('finished', 'stopped');
alter table initiatives
	add constraint initiatives_next_date check (state in ('finished', 'stopped') or next_check_on is not null),
	-- Counts changes, so that two who change at once see each other.
	add column version int not null default 1,
	-- The short final report, beside what was learned.
	add column result text not null default '',
	add column carried_on text not null default '';

-- What an initiative was before a change, for one who began to write before it was made. Forgotten after a month.
create table initiative_changes (
	tenant_id uuid not null references tenants,
	initiative_id uuid not null,
	-- The version that the change made.
	version int not null,
	before jsonb not null,
	-- Null where it was the line that changed.
	changed_by uuid,
	changed_at timestamptz not null,
	primary key (tenant_id, initiative_id, version),
	foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade
);
select app.protect('initiative_changes');

-- The states an initiative has been in, and since when: how long work takes, never who does it.
create table initiative_states (
	tenant_id uuid not null references tenants,
	initiative_id uuid not null,
	since timestamptz not null,
	state text not null check (state in ('planned', 'under_way', 'paused', 'finished', 'stopped')),
	primary key (tenant_id, initiative_id, since),
	foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade
);
select app.protect('initiative_states');
insert into initiative_states (tenant_id, initiative_id, since, state)
	select tenant_id, id, created_at, 'planned' from initiatives
	union all
	select tenant_id, id, greatest(started_on::timestamptz, created_at + interval '1 second'), 'under_way' from initiatives where started_on is not null
	union all
	select tenant_id, id, greatest(ended_on::timestamptz, created_at + interval '2 seconds', started_on::timestamptz + interval '1 second'), state
		from initiatives where ended_on is not null and state in ('finished', 'stopped');

-- Who takes part, and with what.
create table initiative_members (
	tenant_id uuid not null references tenants,
	initiative_id uuid not null,
	person_id uuid not null,
	part text not null,
	joined_on date not null,
	primary key (tenant_id, initiative_id, person_id),
	foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on initiative_members (tenant_id, person_id);
select app.protect('initiative_members');

-- The plan.
create table milestones (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	initiative_id uuid not null,
	title text not null,
	due_on date not null,
	done_on date,
	-- Taken out of the plan, and why.
	dropped_on date,
	dropped_because text not null default '',
	version int not null default 1,
	changed_by uuid not null,
	created_at timestamptz not null,
	primary key (tenant_id, id),
	check (done_on is null or dropped_on is null),
	foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade
);
create index on milestones (tenant_id, initiative_id, due_on);
select app.protect('milestones');

create table milestone_moves (
	tenant_id uuid not null references tenants,
	milestone_id uuid not null,
	-- The version that the move made.
	version int not null,
	from_on date not null,
	to_on date not null,
	reason text not null,
	moved_by uuid not null,
	moved_at timestamptz not null,
	primary key (tenant_id, milestone_id, version),
	foreign key (tenant_id, milestone_id) references milestones (tenant_id, id) on delete cascade
);
select app.protect('milestone_moves');

-- The start meeting: planned while its day has not come, held when something is agreed.
create table start_meetings (
	tenant_id uuid not null references tenants,
	initiative_id uuid not null,
	held_on date not null,
	place text not null default '',
	others text not null default '',
	agreed text not null default '',
	version int not null default 1,
	recorded_by uuid not null,
	recorded_at timestamptz not null,
	primary key (tenant_id, initiative_id),
	foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade
);
select app.protect('start_meetings');

create table start_meeting_people (
	tenant_id uuid not null references tenants,
	initiative_id uuid not null,
	person_id uuid not null,
	primary key (tenant_id, initiative_id, person_id),
	foreign key (tenant_id, initiative_id) references start_meetings (tenant_id, initiative_id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
select app.protect('start_meeting_people');

-- The check three months after the start.
create table initiative_reviews (
	tenant_id uuid not null references tenants,
	initiative_id uuid not null,
	due_on date not null,
	as_agreed boolean not null,
	has_help boolean not null,
	should_go_on boolean not null,
	words text not null default '',
	answered_by uuid not null,
	answered_at timestamptz not null,
	primary key (tenant_id, initiative_id),
	foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade
);
select app.protect('initiative_reviews');

-- What has been said about work that stands still, or about a check that is due; each once. Forgotten after a year.
create table initiative_nudges (
	tenant_id uuid not null references tenants,
	initiative_id uuid not null,
	-- The day it began to stand still, or the check was due.
	since date not null,
	step text not null check (step in ('owner', 'leader', 'meeting', 'review')),
	sent_at timestamptz not null,
	primary key (tenant_id, initiative_id, since, step),
	foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade
);
select app.protect('initiative_nudges');

-- Who has owned an initiative, and what the next one must know.
create table initiative_handovers (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	initiative_id uuid not null,
	from_id uuid not null,
	from_role text not null,
	to_id uuid not null,
	to_role text not null,
	why text not null check (why in ('handed', 'left')),
	must_know text not null default '',
	handed_by uuid,
	handed_at timestamptz not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
	foreign key (tenant_id, from_id) references people (tenant_id, id),
	foreign key (tenant_id, to_id) references people (tenant_id, id)
);
create index on initiative_handovers (tenant_id, initiative_id);
select app.protect('initiative_handovers');
