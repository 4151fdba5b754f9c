-- Every process reads the list of tenants, to find whose a host name is; a tenant's settings are changed from within alone.
alter table tenants enable row level security;
create policy found_by_host on tenants for select using (true);
create policy changed_from_within on tenants for update
	using (id = (select app.tenant())) with check (id = (select app.tenant()));
