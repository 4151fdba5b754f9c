-- The page of an idea has a deadline while it is on a pitch day. The first change after it keeps what stood there then.
alter table ideas add column page_due_at timestamptz;
alter table ideas add column page_at_due jsonb;

-- Since when the page of a pitch is what the panel judges; null while the team may still change it.
alter table pitches add column frozen_at timestamptz;

-- Every page that was handed in, the last of them the one that is judged. Only added to.
create table handed_in_versions (
	tenant_id uuid not null references tenants,
	pitch_id uuid not null,
	number int not null check (number >= 1),
	page jsonb not null,
	handed_in_at timestamptz not null,
	-- Who in the office took it in after the deadline, and why.
	accepted_by uuid,
	reason text not null default '',
	primary key (tenant_id, pitch_id, number),
	foreign key (tenant_id, pitch_id) references pitches (tenant_id, id) on delete cascade,
	foreign key (tenant_id, accepted_by) references people (tenant_id, id)
);
select app.protect('handed_in_versions');
revoke update on handed_in_versions from ledelsesskolen_app, ledelsesskolen_worker;

-- What was handed in already.
update pitches p set frozen_at = coalesce(d.opened_at, d.recommended_at, now())
from pitch_days d where d.tenant_id = p.tenant_id and d.id = p.pitch_day_id and p.handed_in <> '{}';
insert into handed_in_versions (tenant_id, pitch_id, number, page, handed_in_at)
select tenant_id, id, 1, handed_in, frozen_at from pitches where frozen_at is not null;
update ideas i set page_due_at = p.frozen_at
from pitches p where p.tenant_id = i.tenant_id and p.idea_id = i.id and p.frozen_at is not null and p.withdrawn_at is null
	and i.state = 'pitching';
