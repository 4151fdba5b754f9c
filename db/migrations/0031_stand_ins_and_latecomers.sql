-- A yes names a stand-in, unless the programme says that it need not.
alter table programmes add column stand_in_required boolean not null default true;

-- Who joins a cohort after this is asked too while the form is open. It says nothing of who has answered.
alter table evaluation_rounds add column asked_until timestamptz not null default now();
