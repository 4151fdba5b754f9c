-- Who acts for the one who asks to swap, on the days they would get.
alter table swaps
	add column asker_stand_in_id uuid,
	add foreign key (tenant_id, asker_stand_in_id) references people (tenant_id, id);
