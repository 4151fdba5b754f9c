-- The best plans that a search has found so far, so that somebody who follows it can keep the very one they look at.
-- Thrown away when the plan is made anew, published or deleted, and with old plans.
create table cohort_plan_drafts (
	tenant_id uuid not null references tenants,
	plan_id uuid not null,
	number int not null check (number > 0),
	-- Who is where, and dates and venues by cohort, as the planner has them.
	cohort_of jsonb not null,
	slots jsonb not null,
	-- How many changes the search had tried.
	moves bigint not null,
	found_at timestamptz not null,
	primary key (tenant_id, plan_id, number),
	foreign key (tenant_id, plan_id) references cohort_plans (tenant_id, id) on delete cascade
);
select app.protect('cohort_plan_drafts');
