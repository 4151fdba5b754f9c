-- Enrolment that bends and attendance that holds: stand-ins, apologies, catch-up, swaps, offers, the door, feeds, letters.

-- How long before a gathering its dates must be out.
alter table programmes add column notice_weeks smallint not null default 12 check (notice_weeks between 0 and 52);

-- 'apology': told before the days that one cannot come. 'elsewhere': takes the gathering with another cohort.
alter table enrolments drop constraint enrolments_state_check;
alter table enrolments add check (state in ('invited', 'yes', 'no', 'waiting', 'apology', 'elsewhere'));
-- How one came to this gathering: with one's own cohort, or as a visitor from another.
alter table enrolments add column kind text not null default 'own' check (kind in ('own', 'catch_up', 'swap', 'other_cohort'));
-- Who acts for the leader meanwhile, from the list of people; stand_in keeps the name as it was.
alter table enrolments add column stand_in_id uuid;
alter table enrolments add foreign key (tenant_id, stand_in_id) references people (tenant_id, id);

-- Links that mails after the invitation carry; each leads to the same invitation, and a new invitation ends them.
create table enrolment_links (
	tenant_id uuid not null references tenants,
	token_hash text not null,
	gathering_id uuid not null,
	person_id uuid not null,
	made_at timestamptz not null default now(),
	primary key (tenant_id, token_hash),
	foreign key (tenant_id, gathering_id, person_id) references enrolments (tenant_id, gathering_id, person_id) on delete cascade
);
create index on enrolment_links (tenant_id, gathering_id, person_id);
select app.protect('enrolment_links');

-- Those who are to be at a gathering: its cohort, without those who take it elsewhere, and visitors.
create view gathering_participants with (security_invoker = true) as
select g.tenant_id, g.id as gathering_id, m.person_id, false as visiting
from gatherings g
join cohort_members m on m.tenant_id = g.tenant_id and m.cohort_id = g.cohort_id and m.left_at is null
where not exists (select from enrolments e
	where e.tenant_id = g.tenant_id and e.gathering_id = g.id and e.person_id = m.person_id and e.state = 'elsewhere')
union all
select e.tenant_id, e.gathering_id, e.person_id, true
from enrolments e
where e.kind <> 'own' and e.state in ('yes', 'waiting', 'apology');
grant select on gathering_participants to ledelsesskolen_app, ledelsesskolen_worker;

-- A day that somebody has said beforehand that they cannot come. Never why.
create table apologies (
	tenant_id uuid not null references tenants,
	gathering_id uuid not null,
	person_id uuid not null,
	day date not null,
	told_at timestamptz not null default now(),
	primary key (tenant_id, gathering_id, person_id, day),
	foreign key (tenant_id, gathering_id, person_id) references enrolments (tenant_id, gathering_id, person_id) on delete cascade
);
select app.protect('apologies');

-- Two who wish to change places: in one gathering, or cohorts for the rest of the programme (gathering_number null).
create table swaps (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	programme_id uuid not null,
	gathering_number smallint,
	asker_id uuid not null,
	partner_id uuid not null,
	state text not null default 'asked' check (state in ('asked', 'done', 'declined', 'withdrawn')),
	asked_at timestamptz not null default now(),
	settled_at timestamptz,
	primary key (tenant_id, id),
	check (asker_id <> partner_id),
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
	foreign key (tenant_id, asker_id) references people (tenant_id, id),
	foreign key (tenant_id, partner_id) references people (tenant_id, id)
);
create unique index on swaps (tenant_id, programme_id, asker_id) where state = 'asked';
create index on swaps (tenant_id, partner_id);
select app.protect('swaps');

-- A place offered to a leader who is new, or was overlooked, in a programme under way.
create table place_offers (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	programme_id uuid not null,
	cohort_id uuid not null,
	person_id uuid not null,
	state text not null default 'offered' check (state in ('offered', 'accepted', 'declined')),
	token_hash text not null,
	offered_at timestamptz not null default now(),
	answered_at timestamptz,
	primary key (tenant_id, id),
	unique (tenant_id, programme_id, person_id),
	unique (tenant_id, token_hash),
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
	foreign key (tenant_id, cohort_id) references cohorts (tenant_id, id),
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index on place_offers (tenant_id, person_id);
select app.protect('place_offers');

-- What the office is told, until somebody there has seen it.
create table programme_notices (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	programme_id uuid not null,
	kind text not null check (kind in
		('left', 'moved', 'no_longer_leader', 'swapped', 'other_cohort', 'offer_accepted', 'offer_declined')),
	person_id uuid,
	other_person_id uuid,
	gathering_number smallint,
	made_at timestamptz not null default now(),
	seen_at timestamptz,
	primary key (tenant_id, id),
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
	foreign key (tenant_id, person_id) references people (tenant_id, id),
	foreign key (tenant_id, other_person_id) references people (tenant_id, id)
);
create index on programme_notices (tenant_id, programme_id) where seen_at is null;
create index on programme_notices (tenant_id, person_id);
select app.protect('programme_notices');

-- The unit one led when last looked at: a change is told to the office.
alter table cohort_members add column unit_id uuid;

-- The secret in the QR code at the door, one for each day; renewed when it has gone astray.
create table doors (
	tenant_id uuid not null references tenants,
	gathering_id uuid not null,
	day date not null,
	code text not null,
	made_at timestamptz not null default now(),
	primary key (tenant_id, gathering_id, day),
	unique (tenant_id, code),
	foreign key (tenant_id, gathering_id) references gatherings (tenant_id, id)
);
select app.protect('doors');

-- A tablet that several check in on: opened with a code from the facilitator, closed at the end of the day.
create table tablets (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	gathering_id uuid not null,
	day date not null,
	code_hash text not null,
	code_until timestamptz not null,
	-- Set when a device has used the code; the code works once.
	device_hash text,
	opened_by uuid not null,
	opened_at timestamptz not null default now(),
	expires_at timestamptz not null,
	primary key (tenant_id, id),
	unique (tenant_id, device_hash),
	foreign key (tenant_id, gathering_id) references gatherings (tenant_id, id),
	foreign key (tenant_id, opened_by) references people (tenant_id, id)
);
create index on tablets (tenant_id, code_hash);
select app.protect('tablets');

-- How a mark came to be, and the phone's own key for it: the same key is counted once, however often it is sent.
alter table attendance add column way text not null default 'list' check (way in ('list', 'door', 'tablet'));
alter table attendance add column sent_key uuid;

-- One secret address of each person's calendar.
create table calendar_feeds (
	tenant_id uuid not null references tenants,
	person_id uuid not null,
	token_hash text not null,
	made_at timestamptz not null default now(),
	primary key (tenant_id, person_id),
	unique (tenant_id, token_hash),
	foreign key (tenant_id, person_id) references people (tenant_id, id)
);
select app.protect('calendar_feeds');

-- The tenant's own words for a mail, in one language; without a row the product's words are used.
create table mail_templates (
	tenant_id uuid not null references tenants,
	key text not null,
	locale text not null check (locale in ('nb', 'nn', 'en')),
	subject text not null,
	body text not null,
	changed_at timestamptz not null default now(),
	primary key (tenant_id, key, locale)
);
select app.protect('mail_templates');
