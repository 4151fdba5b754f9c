-- The record of impartiality: everything that was declared and decided, in the order it happened.

alter table impartiality drop constraint impartiality_suggested_check;
alter table impartiality add constraint impartiality_suggested_check
	check (suggested in ('party', 'superior', 'own_unit', 'team', 'guide', 'partner', 'chain'));

create table impartiality_log (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	pitch_id uuid not null,
	-- Whose tie it is.
	person_id uuid not null,
	-- Declared by the person themselves, or decided by somebody who leads.
	kind text not null check (kind in ('declared', 'decided')),
	-- none or the kind of connection; partial or impartial.
	value text not null,
	words text not null default '',
	written_by uuid not null,
	written_at timestamptz not null,
	-- What is written in one transaction has one time.
	position bigint generated always as identity,
	primary key (tenant_id, id),
	foreign key (tenant_id, pitch_id) references pitches (tenant_id, id) on delete cascade,
	foreign key (tenant_id, person_id) references people (tenant_id, id),
	foreign key (tenant_id, written_by) references people (tenant_id, id)
);
create index on impartiality_log (tenant_id, pitch_id, position);
select app.protect('impartiality_log');

-- What stands already, as far as it was kept.
insert into impartiality_log (tenant_id, pitch_id, person_id, kind, value, words, written_by, written_at)
select tenant_id, pitch_id, person_id, 'declared', declared, declared_words, person_id, declared_at
from impartiality where declared is not null and declared_at is not null order by declared_at;
insert into impartiality_log (tenant_id, pitch_id, person_id, kind, value, words, written_by, written_at)
select tenant_id, pitch_id, person_id, 'decided', decided, decided_words, decided_by, decided_at
from impartiality where decided is not null and decided_at is not null and decided_by is not null order by decided_at;
