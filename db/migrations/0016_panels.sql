-- A panel hears some of a day's pitches in one room at one time; rooms side by side are panels of the same day.
-- A small day has one panel, and what that leaves empty is as the day has it.
create table panels (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	pitch_day_id uuid not null,
	title text not null default '',
	room text not null default '',
	day date,
	starts_at time,
	quorum smallint check (quorum >= 1),
	position int not null,
	primary key (tenant_id, id),
	unique (tenant_id, pitch_day_id, id),
	foreign key (tenant_id, pitch_day_id) references pitch_days (tenant_id, id) on delete cascade
);
create index on panels (tenant_id, pitch_day_id, position);
select app.protect('panels');

-- panel_members is everyone who judges on the day; a seat says in which panel.
create table panel_seats (
	tenant_id uuid not null references tenants,
	panel_id uuid not null,
	pitch_day_id uuid not null,
	person_id uuid not null,
	-- Leads this panel; where nobody does, the day's leader does if seated here.
	chairs boolean not null default false,
	-- Judges only the pitches that a regular member steps aside from or is away for; the lowest position comes first.
	substitute boolean not null default false,
	position int not null default 0,
	primary key (tenant_id, panel_id, person_id),
	check (not (chairs and substitute)),
	foreign key (tenant_id, pitch_day_id, panel_id) references panels (tenant_id, pitch_day_id, id) on delete cascade,
	foreign key (tenant_id, pitch_day_id, person_id)
		references panel_members (tenant_id, pitch_day_id, person_id) on delete cascade
);
create index on panel_seats (tenant_id, person_id);
create index on panel_seats (tenant_id, pitch_day_id);
create unique index one_chair_a_panel on panel_seats (tenant_id, panel_id) where chairs;
select app.protect('panel_seats');

-- From when a member cannot judge; why is nobody's business. Points given before that count.
alter table panel_members add column away_at timestamptz;

-- Null while it has no place on a day of several panels.
alter table pitches add column panel_id uuid,
	add foreign key (tenant_id, pitch_day_id, panel_id)
		references panels (tenant_id, pitch_day_id, id) on delete set null (panel_id);
create index on pitches (tenant_id, panel_id);

insert into panels (tenant_id, pitch_day_id, position) select tenant_id, id, 1 from pitch_days;
insert into panel_seats (tenant_id, panel_id, pitch_day_id, person_id)
	select m.tenant_id, p.id, m.pitch_day_id, m.person_id
	from panel_members m join panels p on p.tenant_id = m.tenant_id and p.pitch_day_id = m.pitch_day_id;
update pitches set panel_id = p.id from panels p
	where p.tenant_id = pitches.tenant_id and p.pitch_day_id = pitches.pitch_day_id;
