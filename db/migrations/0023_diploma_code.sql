-- What others need to check a diploma that they have been shown: printed on it, and guessed by nobody.
alter table diplomas
	add column code text not null default upper(left(replace(gen_random_uuid()::text, '-', ''), 12));
create unique index on diplomas (tenant_id, code);
