-- Rooms and sittings of a pitch day, and schedules computed for it before anything is published.

create table pitch_day_frames (
	tenant_id uuid not null references tenants,
	pitch_day_id uuid not null,
	rooms text[] not null,
	-- [{ "id": "2026-12-08 09:00", "day": "2026-12-08", "from": "09:00", "to": "11:30" }]
	sittings jsonb not null,
	topics text[] not null default '{}',
	-- What is asked of a panel: { min, max, directors, experts }, and how long to search: seconds.
	rules jsonb not null,
	primary key (tenant_id, pitch_day_id),
	foreign key (tenant_id, pitch_day_id) references pitch_days (tenant_id, id) on delete cascade
);
select app.protect('pitch_day_frames');

-- The topics a member knows, and the sittings they cannot come to. Nobody is asked why.
alter table panel_members add column expertise text[] not null default '{}', add column cannot text[] not null default '{}';
-- What a pitch is about, where not its sector, and the sittings its team cannot come to.
alter table pitches add column topic text not null default '', add column cannot text[] not null default '{}';

create table pitch_schedules (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	pitch_day_id uuid not null,
	-- plan: the whole day; change: what is left of it, when somebody falls out or is late.
	kind text not null check (kind in ('plan', 'change')),
	frame jsonb not null,
	-- What the planner is given. Format pitchday/1.
	problem jsonb not null,
	-- What the day was when it was asked for: a schedule of another day is not published.
	stamp text not null,
	-- Members who fall out, and pitches that do, when the change is made.
	away uuid[] not null default '{}',
	withdrawn uuid[] not null default '{}',
	-- Blocks that stand when the next one is made from this.
	locked text[] not null default '{}',
	seed int not null,
	state text not null default 'waiting'
		check (state in ('waiting', 'running', 'ready', 'impossible', 'stopped')),
	-- A run that was given up must not write when it comes back: it has another id.
	run_id uuid not null default gen_random_uuid(),
	progress jsonb,
	heard_at timestamptz,
	cancelled_at timestamptz,
	answer jsonb,
	reasons jsonb,
	created_by uuid,
	created_at timestamptz not null,
	published_at timestamptz,
	primary key (tenant_id, id),
	foreign key (tenant_id, pitch_day_id) references pitch_days (tenant_id, id) on delete cascade
);
create index on pitch_schedules (tenant_id, pitch_day_id, created_at);
select app.protect('pitch_schedules');
