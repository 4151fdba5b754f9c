-- A yes names a stand-in, unless the programme says that it need not.
alter table programmes add column stand_in_required boolean not null default true;
