-- Criteria stand once somebody has measured by them, also where it was the common case before the day: who lets the
-- panel score it says so, and pitching need not know of the case.
alter table criteria add column in_use boolean not null default false;
update criteria set in_use = true
where exists (select 1 from calibration_scores s where s.tenant_id = criteria.tenant_id and s.criterion_id = criteria.id);
