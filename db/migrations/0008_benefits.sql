-- What came of it: planned benefits, their baselines, and what was measured.

create table benefits (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	initiative_id uuid,
	goal_id uuid,
	title text not null,
	type text not null check (type in ('avoided_cost', 'time_saved', 'quality')),
	-- innbyggere, brukere og pårørende, ansatte, kommunen, andre offentlige, næringsliv og frivillighet
	gains text[] not null default '{}',
	negative boolean not null default false,
	unplanned boolean not null default false,
	-- Time saved must say what the time is used for.
	time_used_for text not null default '',
	priced boolean not null default false,
	yearly_nok numeric(14, 2),
	budget_line text not null default '',
	indicator text not null,
	unit_of_measure text not null,
	source text not null default '',
	baseline_value numeric(16, 4),
	baseline_on date,
	baseline_method text not null default '',
	target_value numeric(16, 4),
	target_on date,
	preconditions text not null default '',
	measures text not null default '',
	-- The owner is a role where the benefit appears; the person is who holds it now.
	owner_unit_id uuid not null,
	owner_role text not null default '',
	owner_id uuid,
	accountable_id uuid,
	rhythm_months smallint not null default 6 check (rhythm_months between 1 and 24),
	next_measurement_on date,
	state text not null default 'planned' check (state in ('planned', 'measuring', 'realised', 'not_realised')),
	not_realised_because text not null default '',
	published_at timestamptz,
	created_at timestamptz not null default now(),
	primary key (tenant_id, id),
	check (type <> 'time_saved' or time_used_for <> ''),
	check (baseline_value is null or target_value is null or baseline_value <> target_value),
	foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id),
	foreign key (tenant_id, goal_id) references goals (tenant_id, id),
	foreign key (tenant_id, owner_unit_id) references units (tenant_id, id),
	foreign key (tenant_id, owner_id) references people (tenant_id, id),
	foreign key (tenant_id, accountable_id) references people (tenant_id, id)
);
create index on benefits (tenant_id, initiative_id);
create index on benefits (tenant_id, goal_id);
create index on benefits (tenant_id, next_measurement_on);
select app.protect('benefits');

create table measurements (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	benefit_id uuid not null,
	measured_on date not null,
	value numeric(16, 4) not null,
	note text not null default '',
	measured_by uuid,
	created_at timestamptz not null default now(),
	primary key (tenant_id, id),
	unique (tenant_id, benefit_id, measured_on),
	foreign key (tenant_id, benefit_id) references benefits (tenant_id, id) on delete cascade
);
select app.protect('measurements');
