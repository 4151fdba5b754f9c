-- How much change lands on a unit: where each initiative is felt, and how much a unit can take at a time.

-- The units that feel an initiative; where none is named, it is the owner's unit.
create table initiative_units (
	tenant_id uuid not null references tenants,
	initiative_id uuid not null,
	unit_id uuid not null,
	-- What it takes of the unit's own people each quarter it goes on: training, trying out, new routines.
	hours numeric(8, 1) not null default 0 check (hours between 0 and 3000),
	primary key (tenant_id, initiative_id, unit_id),
	foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
	foreign key (tenant_id, unit_id) references units (tenant_id, id)
);
create index on initiative_units (tenant_id, unit_id);
select app.protect('initiative_units');

-- What a unit can take at a time; the row without a unit is the tenant's own default.
create table change_limits (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	unit_id uuid,
	changes smallint check (changes between 1 and 50),
	-- Hours a quarter of the unit's people; makes sense for one unit only.
	hours numeric(8, 1) check (hours > 0),
	primary key (tenant_id, id),
	unique nulls not distinct (tenant_id, unit_id),
	check (unit_id is not null or hours is null),
	foreign key (tenant_id, unit_id) references units (tenant_id, id)
);
select app.protect('change_limits');
