-- Whether the panel also sees results corrected for strict and mild judges: chosen before the first point is given.
alter table pitch_days add column corrected boolean not null default false;
