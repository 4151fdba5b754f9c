-- How a benefit comes about, and whose it is where several initiatives give it together.

-- When we do this, that happens, and it gives the benefit: one line of the benefit map.
create table benefit_paths (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	benefit_id uuid not null,
	-- The initiative whose measure it is; its map shows the line.
	initiative_id uuid not null,
	measure text not null,
	effect text not null,
	created_at timestamptz not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, benefit_id) references benefits (tenant_id, id) on delete cascade,
	foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id)
);
create index on benefit_paths (tenant_id, initiative_id);
create index on benefit_paths (tenant_id, benefit_id);
select app.protect('benefit_paths');

-- Shared benefits: whole percents that make a hundred. A benefit without shares is its initiative's alone.
create table benefit_shares (
	tenant_id uuid not null references tenants,
	benefit_id uuid not null,
	initiative_id uuid not null,
	percent smallint not null check (percent between 1 and 100),
	primary key (tenant_id, benefit_id, initiative_id),
	foreign key (tenant_id, benefit_id) references benefits (tenant_id, id) on delete cascade,
	foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id)
);
create index on benefit_shares (tenant_id, initiative_id);
select app.protect('benefit_shares');
