-- The phases of a pitch day: when each begins and ends. Where a time is null, what has been done on the day decides alone.
create table pitch_phases (
	tenant_id uuid not null references tenants,
	pitch_day_id uuid not null,
	phase text not null check (phase in
		('material', 'preparation', 'calibration', 'pitch', 'deliberation', 'recommendation', 'decision', 'letters')),
	starts_at timestamptz,
	ends_at timestamptz,
	-- The day was moved back from it: it begins when somebody moves the day there.
	by_hand boolean not null default false,
	primary key (tenant_id, pitch_day_id, phase),
	check (ends_at > starts_at),
	foreign key (tenant_id, pitch_day_id) references pitch_days (tenant_id, id) on delete cascade
);
select app.protect('pitch_phases');

-- Two in the office may change the times of one day.
alter table pitch_days add column phases_version int not null default 0;

-- Days that are there already have phases without times: everything can be done when it could before.
insert into pitch_phases (tenant_id, pitch_day_id, phase)
select d.tenant_id, d.id, named.phase from pitch_days d,
	unnest(array['material', 'preparation', 'calibration', 'pitch', 'deliberation', 'recommendation', 'decision', 'letters'])
		as named(phase);

-- When somebody moved a day by hand, and why. The audit trail says that it happened; the words stand here.
create table pitch_phase_moves (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	pitch_day_id uuid not null,
	from_phase text not null,
	to_phase text not null,
	reason text not null,
	moved_by uuid not null,
	moved_at timestamptz not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, pitch_day_id) references pitch_days (tenant_id, id) on delete cascade,
	foreign key (tenant_id, moved_by) references people (tenant_id, id)
);
create index on pitch_phase_moves (tenant_id, pitch_day_id, moved_at);
select app.protect('pitch_phase_moves');
