-- The room where a panel hears its pitches: which pitch is on, who drives the clock, and how long it has run.
create table pitch_rooms (
	tenant_id uuid not null references tenants,
	panel_id uuid not null,
	pitch_day_id uuid not null,
	-- Leads those who follow without signing in, and the wall, to what everybody may see.
	code text not null,
	pitch_id uuid,
	-- The one who starts and stops the clock; somebody else may take over.
	driver_id uuid,
	-- Null while the clock stands still; ran_ms is what had run before it was started.
	running_since timestamptz,
	ran_ms int not null default 0 check (ran_ms >= 0),
	added_pitch_minutes smallint not null default 0 check (added_pitch_minutes between 0 and 60),
	added_question_minutes smallint not null default 0 check (added_question_minutes between 0 and 60),
	opened_at timestamptz not null,
	closed_at timestamptz,
	primary key (tenant_id, panel_id),
	unique (tenant_id, code),
	foreign key (tenant_id, pitch_day_id, panel_id) references panels (tenant_id, pitch_day_id, id) on delete cascade,
	foreign key (tenant_id, pitch_id) references pitches (tenant_id, id) on delete set null (pitch_id),
	foreign key (tenant_id, driver_id) references people (tenant_id, id)
);
create index on pitch_rooms (tenant_id, pitch_day_id);
select app.protect('pitch_rooms');

-- A pitch that has been heard: what comes next is the first in the order that has not.
create table pitch_hearings (
	tenant_id uuid not null references tenants,
	pitch_id uuid not null,
	ended_at timestamptz not null,
	primary key (tenant_id, pitch_id),
	foreign key (tenant_id, pitch_id) references pitches (tenant_id, id) on delete cascade
);
select app.protect('pitch_hearings');
