-- A request for access (innsynskrav) to the papers of a pitch day: while it is open, nothing of the day is deleted.
create table access_requests (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	pitch_day_id uuid not null,
	-- Where the request itself is filed.
	case_number text not null,
	opened_by uuid not null,
	opened_at timestamptz not null,
	closed_by uuid,
	closed_at timestamptz,
	primary key (tenant_id, id),
	foreign key (tenant_id, pitch_day_id) references pitch_days (tenant_id, id) on delete cascade,
	foreign key (tenant_id, opened_by) references people (tenant_id, id),
	foreign key (tenant_id, closed_by) references people (tenant_id, id)
);
create unique index one_open_request_a_case on access_requests (tenant_id, pitch_day_id, case_number) where closed_at is null;
select app.protect('access_requests');
