-- Whether who acted for the one who asks to swap acts on the new days too; else it is the one named, or nobody.
alter table swaps add column asker_stand_in_follows boolean not null default true;
