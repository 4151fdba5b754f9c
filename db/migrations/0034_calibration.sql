-- Calibration: one common case that the whole panel scores before the day, so that all mean the same by the levels.
create table calibration_cases (
	tenant_id uuid not null references tenants,
	pitch_day_id uuid not null,
	title text not null,
	-- The same parts as the page of a pitch.
	page jsonb not null,
	version int not null default 0,
	-- Nobody gives points any more, and the spread is shown.
	closed_at timestamptz,
	primary key (tenant_id, pitch_day_id),
	foreign key (tenant_id, pitch_day_id) references pitch_days (tenant_id, id) on delete cascade
);
select app.protect('calibration_cases');

-- Never part of any result; deleted with the points of the day.
create table calibration_scores (
	tenant_id uuid not null references tenants,
	pitch_day_id uuid not null,
	person_id uuid not null,
	criterion_id uuid not null,
	-- Null: abstains.
	value smallint check (value between 1 and 6),
	saved_at timestamptz not null,
	primary key (tenant_id, pitch_day_id, person_id, criterion_id),
	foreign key (tenant_id, pitch_day_id) references calibration_cases (tenant_id, pitch_day_id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id),
	foreign key (tenant_id, criterion_id) references criteria (tenant_id, id)
);
select app.protect('calibration_scores');

create table calibration_answers (
	tenant_id uuid not null references tenants,
	pitch_day_id uuid not null,
	person_id uuid not null,
	submitted_at timestamptz not null,
	primary key (tenant_id, pitch_day_id, person_id),
	foreign key (tenant_id, pitch_day_id) references calibration_cases (tenant_id, pitch_day_id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
select app.protect('calibration_answers');

-- What the panel has agreed that a level means on its day; stands beside the level where points are given.
create table level_meanings (
	tenant_id uuid not null references tenants,
	criterion_id uuid not null,
	level smallint not null check (level between 1 and 6),
	words text not null,
	primary key (tenant_id, criterion_id, level),
	foreign key (tenant_id, criterion_id) references criteria (tenant_id, id) on delete cascade
);
select app.protect('level_meanings');

-- Two may write meanings of one criterion.
alter table criteria add column meanings_version int not null default 0;
