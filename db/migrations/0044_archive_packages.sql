-- A package for the archive is made in a job: ordered, made with progress, there to be fetched for some days, then gone.
-- The line that it was made stays.
alter table archive_exports
	add column state text not null default 'waiting'
		check (state in ('waiting', 'making', 'ready', 'failed', 'too-large', 'gone')),
	add column ordered_at timestamptz not null default now(),
	add column told_at timestamptz not null default now(),
	add column done smallint not null default 0,
	add column total smallint not null default 0,
	add column file_id uuid,
	-- Who was shielded when it was made: with others shielded since, it is not handed out.
	add column shielded_sum text not null default '',
	alter column exported_at drop not null,
	alter column files drop not null,
	alter column sha256 drop not null,
	add foreign key (tenant_id, file_id) references files (tenant_id, id) on delete set null (file_id);
-- Before this the package was made while somebody waited, and not kept.
update archive_exports set state = 'gone', ordered_at = exported_at, told_at = exported_at;
-- One at a time for each day.
create unique index on archive_exports (tenant_id, pitch_day_id) where state in ('waiting', 'making');
