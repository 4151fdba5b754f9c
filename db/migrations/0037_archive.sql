-- That the case of a pitch day was handed to the archive: by whom, when, and the checksum of what was handed over.
create table archive_exports (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	pitch_day_id uuid not null,
	exported_by uuid not null,
	exported_at timestamptz not null,
	files integer not null,
	sha256 text not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, pitch_day_id) references pitch_days (tenant_id, id) on delete cascade,
	foreign key (tenant_id, exported_by) references people (tenant_id, id)
);
create index on archive_exports (tenant_id, pitch_day_id, exported_at);
select app.protect('archive_exports');
