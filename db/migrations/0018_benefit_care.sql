-- A benefit through the years: how sure it is, who owns it after whom, what is asked for, and who is told.

alter table benefits
	-- What of it is taken out of a budget each year; the line (account) is budget_line.
	add column budget_nok numeric(14, 2),
	-- How low and how high one believes that the target may turn out.
	add column target_low numeric(16, 4),
	add column target_high numeric(16, 4),
	-- The owner is the leader of the unit: when the leader changes, the benefit goes with the role.
	add column owner_follows_leader boolean not null default false;

alter table measurements
	-- How much the figure may be off, either way.
	add column margin numeric(16, 4) check (margin >= 0),
	-- One voice from the unit: what somebody there says of it, and in which role. Never a name.
	add column voice text not null default '',
	add column voice_role text not null default '';

create table benefit_handovers (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	benefit_id uuid not null,
	from_id uuid,
	from_unit_id uuid not null,
	from_role text not null default '',
	to_id uuid not null,
	to_unit_id uuid not null,
	to_role text not null default '',
	-- handed: somebody handed it over; left: the owner left; new_leader: the unit has another leader.
	why text not null check (why in ('handed', 'left', 'new_leader')),
	words text not null default '',
	handed_by uuid,
	handed_at timestamptz not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, benefit_id) references benefits (tenant_id, id) on delete cascade,
	foreign key (tenant_id, from_id) references people (tenant_id, id),
	foreign key (tenant_id, to_id) references people (tenant_id, id),
	foreign key (tenant_id, from_unit_id) references units (tenant_id, id),
	foreign key (tenant_id, to_unit_id) references units (tenant_id, id)
);
create index on benefit_handovers (tenant_id, benefit_id, handed_at);
create index on benefit_handovers (tenant_id, from_id);
create index on benefit_handovers (tenant_id, to_id);
select app.protect('benefit_handovers');

-- What has been asked for: the same measurement is asked for once, and its leader is told once when it is late.
create table benefit_reminders (
	tenant_id uuid not null references tenants,
	benefit_id uuid not null,
	due_on date not null,
	kind text not null check (kind in ('due', 'late')),
	sent_at timestamptz not null,
	primary key (tenant_id, benefit_id, due_on, kind),
	foreign key (tenant_id, benefit_id) references benefits (tenant_id, id) on delete cascade
);
select app.protect('benefit_reminders');

-- "Dette ble det av": that a first figure beat its baseline, or that it did not work; those who touched the case are told once.
create table benefit_outcomes (
	tenant_id uuid not null references tenants,
	benefit_id uuid not null,
	kind text not null check (kind in ('better', 'not_realised')),
	noticed_at timestamptz not null,
	-- Not before this: a wrong figure can be taken away first.
	tell_at timestamptz not null,
	told_at timestamptz,
	told_count int,
	primary key (tenant_id, benefit_id, kind),
	foreign key (tenant_id, benefit_id) references benefits (tenant_id, id) on delete cascade
);
select app.protect('benefit_outcomes');
