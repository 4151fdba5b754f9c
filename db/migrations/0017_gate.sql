-- The gate: nothing starts without an owner, hours and a place; what waits stands in a queue.

create table portfolio_settings (
	tenant_id uuid not null references tenants,
	-- How many initiatives can go on at once; null until somebody has said.
	slots smallint check (slots between 1 and 500),
	primary key (tenant_id)
);
select app.protect('portfolio_settings');

alter table initiatives
	-- How many quarters it holds its place, from its start.
	add column quarters smallint not null default 2 check (quarters between 1 and 12),
	-- Somebody has said that it needs nobody else's hours.
	add column needs_nobody boolean not null default false;

-- Starts past the gate: what was lacking, why it was started all the same, and who starts later because of it.
create table gate_overrides (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	initiative_id uuid not null,
	lacks text[] not null,
	reason text not null,
	delayed uuid[] not null default '{}',
	made_by uuid not null,
	made_at timestamptz not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade
);
create index on gate_overrides (tenant_id, initiative_id);
select app.protect('gate_overrides');

-- Work that must be over before other work starts.
create table initiative_requirements (
	tenant_id uuid not null references tenants,
	initiative_id uuid not null,
	requires_id uuid not null,
	primary key (tenant_id, initiative_id, requires_id),
	check (initiative_id <> requires_id),
	foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
	foreign key (tenant_id, requires_id) references initiatives (tenant_id, id) on delete cascade
);
create index on initiative_requirements (tenant_id, requires_id);
select app.protect('initiative_requirements');
