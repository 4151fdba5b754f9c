-- The whole "no", the help that is offered, words on each criterion, the letters as they were sent, and the second look.

alter table decisions
	-- What was learned where an idea does not go on; what would make it a yes stays in what_next.
	add column learned text not null default '',
	add column go_instead text not null default '',
	-- Help is offered by a named person, or by an office.
	add column help_person_id uuid,
	add column help_office text not null default '',
	add column help_words text not null default '',
	add column help_accepted_by uuid,
	add column help_accepted_at timestamptz,
	add foreign key (tenant_id, help_person_id) references people (tenant_id, id),
	add foreign key (tenant_id, help_accepted_by) references people (tenant_id, id),
	add check ((help_accepted_by is null) = (help_accepted_at is null));
update decisions set learned = what_next, what_next = '' where outcome = 'close';

alter table pitch_days
	-- Why the decisions were released while a leader had not answered; empty where everyone had.
	add column released_despite text not null default '';

-- What the panel says to the team about one criterion. Nobody's points.
create table criterion_words (
	tenant_id uuid not null references tenants,
	pitch_id uuid not null,
	criterion_id uuid not null,
	words text not null check (words <> ''),
	primary key (tenant_id, pitch_id, criterion_id),
	foreign key (tenant_id, pitch_id) references pitches (tenant_id, id) on delete cascade,
	foreign key (tenant_id, criterion_id) references criteria (tenant_id, id) on delete cascade
);
select app.protect('criterion_words');

-- The letter about a pitch in each language as it went out, without the reader's name; the team's page shows the same.
create table pitch_letters (
	tenant_id uuid not null references tenants,
	pitch_id uuid not null,
	kind text not null check (kind in ('recommendation', 'decision')),
	locale text not null check (locale in ('nb', 'nn', 'en')),
	subject text not null,
	paragraphs jsonb not null,
	sent_at timestamptz not null,
	primary key (tenant_id, pitch_id, kind, locale),
	foreign key (tenant_id, pitch_id) references pitches (tenant_id, id) on delete cascade
);
select app.protect('pitch_letters');

-- An idea that did not go on is looked at again on the day that was promised: what came of it.
create table second_looks (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	pitch_id uuid not null,
	result text not null check (result in ('take_up', 'later', 'leave')),
	words text not null,
	next_on date,
	looked_by uuid not null,
	looked_at timestamptz not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, pitch_id) references pitches (tenant_id, id) on delete cascade,
	foreign key (tenant_id, looked_by) references people (tenant_id, id),
	check ((result = 'later') = (next_on is not null))
);
create index on second_looks (tenant_id, pitch_id, looked_at);
select app.protect('second_looks');
