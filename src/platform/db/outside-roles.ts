import pg from "pg";
import { type DatabaseUrls, roleNames } from "./role-names.ts";

/** The owner's address, but acting as the worker role: what the worker uses when it has no login of its own. */
export function asWorkerRole(ownerUrl: string): string {
	const url = new URL(ownerUrl);
	url.searchParams.set("options", `-c role=${roleNames.worker}`);
	return url.href.replaceAll("+", "%20");
}

/**
 * Makes sure that the roles which the migrations grant to exist on a server of one's own, and that the logins
 * are members of them. Throws a sentence with the statements to run where the owner may not do it itself.
 */
export async function prepareRoles(urls: DatabaseUrls): Promise<void> {
	const owner = await connect(urls.owner, "DATABASE_OWNER_URL");
	try {
		await refuseOldServer(owner);
		const app = await loginName(urls.app, "DATABASE_URL");
		if (app === (await currentUser(owner)))
			throw new Error(unbound(app, "DATABASE_URL", "is the owner's too"));
		const ownWorker = urls.worker !== asWorkerRole(urls.owner);
		const worker = ownWorker ? await loginName(urls.worker, "DATABASE_WORKER_URL") : await currentUser(owner);
		const needed = [
			...(await missingRole(owner, roleNames.app, app)),
			...(await missingRole(owner, roleNames.worker, worker)),
		];
		for (const statement of needed) await grantOrExplain(owner, statement, needed);
	} finally {
		await owner.end();
	}
}

/** Refuses an application or worker role that row-level security does not bind. Throws a sentence. */
export async function verifyRoles(urls: DatabaseUrls): Promise<void> {
	await refuseUnbound(urls.app, "DATABASE_URL");
	await refuseUnbound(urls.worker, "DATABASE_WORKER_URL");
}

async function missingRole(owner: pg.Client, role: string, member: string): Promise<string[]> {
	const { rows } = await owner.query("select 1 from pg_roles where rolname = $1", [role]);
	const create = rows.length === 0 ? [`create role ${role} nologin`] : [];
	if (role === member) return create;
	const grant = `grant ${role} to ${pg.escapeIdentifier(member)}`;
	if (create.length > 0) return [...create, grant];
	const joined = await owner.query("select pg_has_role($1, $2, 'usage') as joined", [member, role]);
	return joined.rows[0].joined ? [] : [grant];
}

async function grantOrExplain(owner: pg.Client, statement: string, all: string[]): Promise<void> {
	try {
		await owner.query(statement);
	} catch (cause) {
		const message = `The role in DATABASE_OWNER_URL may not make roles. Run this once as the server's administrator, then start again:\n  ${all.join(";\n  ")};`;
		throw new Error(message, { cause });
	}
}

async function refuseOldServer(client: pg.Client): Promise<void> {
	const { rows } = await client.query(
		"select current_setting('server_version_num')::int as number, current_setting('server_version') as name",
	);
	if (rows[0].number >= 150_000) return;
	throw new Error(
		`The server is PostgreSQL ${rows[0].name}; 15 or later is needed. Upgrade it, or point DATABASE_URL at another.`,
	);
}

async function refuseUnbound(url: string, setting: string): Promise<void> {
	const client = await connect(url, setting);
	try {
		const { rows } = await client.query(unboundQuery);
		const { name, bypasses, owns } = rows[0];
		const fault = bypasses ? "bypasses row-level security" : owns && `owns the table ${owns}`;
		if (!fault) return;
		throw new Error(unbound(name, setting, fault));
	} finally {
		await client.end();
	}
}

function unbound(name: string, setting: string, fault: string): string {
	return (
		`The role ${name} in ${setting} ${fault}, so one municipality could see another's rows. ` +
		"Use a role that owns nothing: create role ledelsesskolen_app login password '…';"
	);
}

// Whoever is a member of the owning role counts as owner.
const unboundQuery = `
select current_user as name, r.rolsuper or r.rolbypassrls as bypasses, (
	select min(c.oid::regclass::text) from pg_class c
	where c.relkind in ('r', 'p') and c.relnamespace in ('public'::regnamespace, to_regnamespace('app'))
		and pg_has_role(current_user, c.relowner, 'usage')
) as owns
from pg_roles r where r.rolname = current_user`;

async function loginName(url: string, setting: string): Promise<string> {
	const client = await connect(url, setting);
	try {
		return await currentUser(client);
	} finally {
		await client.end();
	}
}

async function currentUser(client: pg.Client): Promise<string> {
	const { rows } = await client.query("select current_user as name");
	return rows[0].name;
}

async function connect(url: string, setting: string): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: url });
	try {
		await client.connect();
		return client;
	} catch (cause) {
		const why =
			cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : String(cause);
		throw new Error(
			`The database in ${setting} cannot be reached: ${why}. Is the server running, and is the address right?`,
			{
				cause,
			},
		);
	}
}
