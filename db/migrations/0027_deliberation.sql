-- What the panel says to each other after the pitches: shared notes, points that are changed, and the protocol.

alter table pitch_days
	-- Keeps the protocol; gives no points.
	add column secretary_id uuid,
	add foreign key (tenant_id, secretary_id) references people (tenant_id, id);

-- Notes that the panel shares about a pitch. Deleted with the individual scores.
create table deliberation_notes (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	pitch_id uuid not null,
	written_by uuid not null,
	words text not null,
	written_at timestamptz not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, pitch_id) references pitches (tenant_id, id) on delete cascade,
	foreign key (tenant_id, written_by) references people (tenant_id, id)
);
create index on deliberation_notes (tenant_id, pitch_id, written_at);
select app.protect('deliberation_notes');

-- Points that a member changed after sending them in, each with its reason. Deleted with the individual scores.
create table score_changes (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	pitch_id uuid not null,
	person_id uuid not null,
	criterion_id uuid not null,
	-- Null stands for an abstention, as in scores.
	before smallint check (before between 1 and 6),
	after smallint check (after between 1 and 6),
	reason text not null check (reason <> ''),
	changed_at timestamptz not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, pitch_id) references pitches (tenant_id, id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id),
	foreign key (tenant_id, criterion_id) references criteria (tenant_id, id) on delete cascade
);
create index on score_changes (tenant_id, pitch_id, changed_at);
select app.protect('score_changes');

create table protocols (
	tenant_id uuid not null references tenants,
	pitch_day_id uuid not null,
	-- What the secretary adds about the day.
	remarks text not null default '',
	-- The panel leader's signature. From then on the document is kept as it stood.
	approved_by uuid,
	approved_at timestamptz,
	document jsonb,
	primary key (tenant_id, pitch_day_id),
	foreign key (tenant_id, pitch_day_id) references pitch_days (tenant_id, id) on delete cascade,
	foreign key (tenant_id, approved_by) references people (tenant_id, id),
	check ((approved_at is null) = (document is null))
);
select app.protect('protocols');

create table panel_attendance (
	tenant_id uuid not null references tenants,
	pitch_day_id uuid not null,
	person_id uuid not null,
	presence text not null check (presence in ('whole', 'part', 'absent')),
	-- When somebody came late or left.
	words text not null default '',
	primary key (tenant_id, pitch_day_id, person_id),
	foreign key (tenant_id, pitch_day_id) references pitch_days (tenant_id, id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
select app.protect('panel_attendance');
