-- An item of the protocol that the panel leader stands outside is signed by whoever led the panel for that pitch.
create table protocol_signatures (
	tenant_id uuid not null references tenants,
	pitch_id uuid not null,
	signed_by uuid not null,
	signed_at timestamptz not null,
	primary key (tenant_id, pitch_id),
	foreign key (tenant_id, pitch_id) references pitches (tenant_id, id) on delete cascade,
	foreign key (tenant_id, signed_by) references people (tenant_id, id)
);
select app.protect('protocol_signatures');
