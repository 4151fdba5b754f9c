-- Dates of a cohort that the office has changed by hand within a plan, and keeps when the plan is made anew.
alter table cohort_plans add column locked_slots jsonb not null default '[]';
comment on column cohort_plans.locked_slots is 'Which dates stay, by cohort and gathering as numbers from 0: [{ "cohort": 0, "gathering": 2 }].';

-- Changes of dates by hand: what has changed since somebody opened the plan. Slots as the planner names them.
create table cohort_plan_date_changes (
	tenant_id uuid not null references tenants,
	plan_id uuid not null,
	revision int not null,
	cohort smallint not null,
	gathering smallint not null,
	from_slot text not null,
	to_slot text not null,
	changed_by uuid,
	changed_at timestamptz not null,
	primary key (tenant_id, plan_id, revision, cohort, gathering),
	foreign key (tenant_id, plan_id) references cohort_plans (tenant_id, id) on delete cascade
);
select app.protect('cohort_plan_date_changes');
