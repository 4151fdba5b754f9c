-- How many can go on. Stated before the first point: comparisons are then asked where they tell most about who is
-- among them. Null: of the whole order.
alter table round_rules add column cut smallint check (cut between 1 and 100);
