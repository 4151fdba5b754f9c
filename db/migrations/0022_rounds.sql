-- Rounds beside the rubric, and how they count together: stated before the first point. No row: the rubric alone.
create table round_rules (
	tenant_id uuid not null references tenants,
	pitch_day_id uuid not null,
	pairs boolean not null default false,
	audience boolean not null default false,
	rule text not null default 'beside' check (rule in ('beside', 'rank-sum', 'weights')),
	rubric_weight smallint not null default 1 check (rubric_weight between 0 and 100),
	pairs_weight smallint not null default 1 check (pairs_weight between 0 and 100),
	audience_weight smallint not null default 1 check (audience_weight between 0 and 100),
	audience_state text not null default 'waiting' check (audience_state in ('waiting', 'open', 'closed')),
	primary key (tenant_id, pitch_day_id),
	foreign key (tenant_id, pitch_day_id) references pitch_days (tenant_id, id) on delete cascade
);
select app.protect('round_rules');

-- Which of two pitches a panel member finds better. Deleted 12 months after the decision by a job, as points are.
create table pair_choices (
	tenant_id uuid not null references tenants,
	person_id uuid not null,
	first_id uuid not null,
	second_id uuid not null,
	-- Null where they could not tell them apart.
	preferred_id uuid,
	chosen_at timestamptz not null,
	primary key (tenant_id, person_id, first_id, second_id),
	check (first_id < second_id),
	check (preferred_id in (first_id, second_id)),
	foreign key (tenant_id, person_id) references people (tenant_id, id),
	foreign key (tenant_id, first_id) references pitches (tenant_id, id) on delete cascade,
	foreign key (tenant_id, second_id) references pitches (tenant_id, id) on delete cascade
);
create index on pair_choices (tenant_id, first_id);
select app.protect('pair_choices');

-- Slips of paper that are handed out without asking who takes one: a vote is nobody's.
create table audience_codes (
	tenant_id uuid not null references tenants,
	code text not null,
	pitch_day_id uuid not null,
	number int not null,
	pitch_id uuid,
	primary key (tenant_id, code),
	unique (tenant_id, pitch_day_id, number),
	foreign key (tenant_id, pitch_day_id) references pitch_days (tenant_id, id) on delete cascade,
	foreign key (tenant_id, pitch_id) references pitches (tenant_id, id) on delete set null (pitch_id)
);
create index on audience_codes (tenant_id, pitch_id);
select app.protect('audience_codes');
