-- Who may come in and as what: sessions, links and codes, providers, roles, guests.
-- Secrets are never stored: `token_hash` is the sha-256 of a random token, in hexadecimal.

create table sessions (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	person_id uuid not null,
	token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
	method text not null check (method in ('email', 'code', 'oidc', 'demo')),
	-- 'Firefox · Android': enough for the owner to know it again, never a whole user agent.
	device text not null default '',
	created_at timestamptz not null,
	-- Ends on this instant whatever happens, and on `idle_until` when nobody uses it.
	expires_at timestamptz not null,
	idle_until timestamptz not null,
	primary key (tenant_id, id),
	unique (tenant_id, token_hash),
	foreign key (tenant_id, person_id) references people (tenant_id, id) on delete cascade
);
create index on sessions (tenant_id, person_id);
select app.protect('sessions');

-- A way in that is used once: a link by e-mail or a code on paper.
create table sign_in_tokens (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	kind text not null check (kind in ('link', 'code')),
	person_id uuid not null,
	token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
	-- Where to go afterwards: a path of our own.
	next_path text,
	-- Who made the code; null for links, which people ask for themselves.
	made_by uuid,
	created_at timestamptz not null,
	expires_at timestamptz not null,
	used_at timestamptz,
	primary key (tenant_id, id),
	unique (tenant_id, token_hash),
	foreign key (tenant_id, person_id) references people (tenant_id, id) on delete cascade
);
create index on sign_in_tokens (tenant_id, person_id);
select app.protect('sign_in_tokens');

create table identity_providers (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	-- What the button says: 'Fjordvik kommune'.
	name text not null,
	issuer text not null,
	client_id text not null,
	client_secret text not null,
	scope text not null default 'openid profile',
	-- The verified claim that links an imported person once, and the column it is compared with.
	link_claim text not null default 'upn',
	link_column text not null default 'upn' check (link_column in ('upn', 'employee_number')),
	created_at timestamptz not null default now(),
	primary key (tenant_id, id),
	unique (tenant_id, issuer)
);
select app.protect('identity_providers');

-- (issuer, subject) is who somebody is from the first sign-in on; e-mail never is.
create table identities (
	tenant_id uuid not null references tenants,
	issuer text not null,
	subject text not null,
	person_id uuid not null,
	linked_at timestamptz not null,
	primary key (tenant_id, issuer, subject),
	-- Linked once: a second subject with the same claim is refused until an administrator undoes the first.
	unique (tenant_id, person_id, issuer),
	foreign key (tenant_id, person_id) references people (tenant_id, id) on delete cascade
);
select app.protect('identities');

-- Between leaving for the provider and coming back: bound to the browser by a cookie, deleted when used.
create table oidc_flows (
	tenant_id uuid not null references tenants,
	token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
	provider_id uuid not null,
	state text not null,
	nonce text not null,
	code_verifier text not null,
	next_path text,
	expires_at timestamptz not null,
	primary key (tenant_id, token_hash),
	foreign key (tenant_id, provider_id) references identity_providers (tenant_id, id) on delete cascade
);
select app.protect('oidc_flows');

-- How often something was tried in a stretch of time. Keys are hashes of addresses, deleted within a day.
create table sign_in_attempts (
	tenant_id uuid not null references tenants,
	key text not null,
	window_starts_at timestamptz not null,
	tries int not null,
	primary key (tenant_id, key, window_starts_at)
);
select app.protect('sign_in_attempts');

-- A role that somebody gave: in the whole tenant, or in one programme.
create table role_grants (
	tenant_id uuid not null references tenants,
	id uuid not null default gen_random_uuid(),
	person_id uuid not null,
	role text not null
		check (role in ('administrator', 'office', 'facilitator', 'guide', 'decider', 'portfolio', 'moderator')),
	programme_id uuid,
	granted_by uuid,
	granted_at timestamptz not null,
	withdrawn_by uuid,
	withdrawn_at timestamptz,
	primary key (tenant_id, id),
	foreign key (tenant_id, person_id) references people (tenant_id, id) on delete cascade,
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
create unique index role_grants_held on role_grants (tenant_id, person_id, role, programme_id)
	nulls not distinct where withdrawn_at is null;
create index on role_grants (tenant_id, role) where withdrawn_at is null;
select app.protect('role_grants');

-- A guest sees these programmes and nothing else.
create table guest_accesses (
	tenant_id uuid not null references tenants,
	person_id uuid not null,
	programme_id uuid not null,
	invited_by uuid,
	invited_at timestamptz not null,
	ended_at timestamptz,
	primary key (tenant_id, person_id, programme_id),
	foreign key (tenant_id, person_id) references people (tenant_id, id) on delete cascade,
	foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
create index on guest_accesses (tenant_id, programme_id);
select app.protect('guest_accesses');

-- Demo mode only: whom the seed chose to show each part of the house.
create table demo_people (
	tenant_id uuid not null references tenants,
	part text not null,
	person_id uuid not null,
	primary key (tenant_id, part),
	foreign key (tenant_id, person_id) references people (tenant_id, id) on delete cascade
);
select app.protect('demo_people');

-- The administrators' page filters the trail by what was done.
create index on audit_entries (tenant_id, action, id);
