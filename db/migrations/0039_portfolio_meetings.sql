-- The portfolio meeting: what needs a decision, what was decided, by whom and why.
create table portfolio_meetings (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	held_on date not null,
	place text not null default '',
	-- Who decides in the meeting.
	chair_id uuid not null,
	present text not null default '',
	remarks text not null default '',
	opened_by uuid not null,
	opened_at timestamptz not null,
	closed_by uuid,
	closed_at timestamptz,
	-- The minutes as they were when the meeting was closed; kept as they are.
	document jsonb,
	primary key (tenant_id, id),
	check ((closed_at is null) = (document is null)),
	foreign key (tenant_id, chair_id) references people (tenant_id, id)
);
create index on portfolio_meetings (tenant_id, held_on desc);
select app.protect('portfolio_meetings');

create table portfolio_rulings (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	meeting_id uuid not null,
	-- What was decided on: a start, work that stands still, a start past the gate, a check, a benefit, a promise to look again, a plan.
	kind text not null check (kind in ('start', 'still', 'override', 'review', 'benefit', 'decision', 'plan')),
	subject_id uuid not null,
	-- The initiative it is about, where it is about one.
	initiative_id uuid,
	title text not null,
	facts text[] not null default '{}',
	choice text not null,
	reason text not null default '',
	look_again_on date,
	decided_by uuid not null,
	recorded_by uuid not null,
	recorded_at timestamptz not null,
	primary key (tenant_id, id),
	unique (tenant_id, meeting_id, kind, subject_id),
	foreign key (tenant_id, meeting_id) references portfolio_meetings (tenant_id, id) on delete cascade,
	foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade
);
create index on portfolio_rulings (tenant_id, kind, subject_id, recorded_at desc);
select app.protect('portfolio_rulings');
