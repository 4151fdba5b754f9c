import pg from "pg";
import { type DatabaseUrls, roleNames } from "../role-names.ts";
import { adminRole, serverPassword } from "./cluster.ts";
import type { Place } from "./place.ts";
import { postmasterPort } from "./postmaster.ts";

/** The database that the application uses on its private server. */
export const mainDatabase = "ledelsesskolen";

/** The address of a database on the private server, as one of its roles. */
export function serverUrl(place: Place, role: string, database: string): string {
	const password = serverPassword(place);
	if (password) return `postgres://${role}:${password}@127.0.0.1:${postmasterPort(place)}/${database}`;
	return `postgres://${role}@${encodeURIComponent(place.socket)}:5432/${database}`;
}

/** The addresses of a database, one for each role. */
export function databaseUrls(place: Place, database: string): DatabaseUrls {
	return {
		app: serverUrl(place, roleNames.app, database),
		owner: serverUrl(place, roleNames.owner, database),
		worker: serverUrl(place, roleNames.worker, database),
	};
}

/** Makes the roles and the main database where they are missing; safe to repeat. */
export async function ensureDatabases(place: Place, admin: pg.Client): Promise<void> {
	const { rows } = await admin.query("select datname from pg_database where datname = $1", [mainDatabase]);
	if (rows.length > 0) return;
	for (const role of Object.values(roleNames)) await ensureRole(admin, role, serverPassword(place));
	await createDatabase(admin, mainDatabase);
}

/** Makes a database that the owner role owns, empty or as a copy of another one nobody is connected to. */
export async function createDatabase(admin: pg.Client, name: string, template?: string): Promise<void> {
	const from = template ? ` template ${pg.escapeIdentifier(template)} strategy file_copy` : "";
	await admin.query(`create database ${pg.escapeIdentifier(name)} owner ${roleNames.owner}${from}`);
}

/** A connection as the superuser of the private server. The caller ends it. */
export async function connectAdmin(place: Place, applicationName: string): Promise<pg.Client> {
	const client = new pg.Client({
		connectionString: serverUrl(place, adminRole, "postgres"),
		application_name: applicationName,
	});
	client.on("error", () => {}); // the server may be stopped under us; the next query tells
	await client.connect();
	return client;
}

async function ensureRole(admin: pg.Client, role: string, password: string | null): Promise<void> {
	const { rows } = await admin.query("select 1 from pg_roles where rolname = $1", [role]);
	if (rows.length > 0) return;
	const secret = password ? ` password ${pg.escapeLiteral(password)}` : "";
	await admin.query(`create role ${role} login${secret}`);
}
