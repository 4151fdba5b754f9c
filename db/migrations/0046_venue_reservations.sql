-- Days when a venue is used for something else than a gathering.
create table venue_reservations (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	venue_id uuid not null,
	first_day date not null,
	last_day date not null check (last_day >= first_day),
	purpose text not null,
	primary key (tenant_id, id),
	foreign key (tenant_id, venue_id) references venues (tenant_id, id)
);
create index on venue_reservations (tenant_id, venue_id, last_day);
select app.protect('venue_reservations');
