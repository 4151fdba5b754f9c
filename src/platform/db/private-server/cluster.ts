import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Account, runAs } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { ownedFolder, type Place } from "./place.ts";

/** The superuser of the private server; only this folder's code uses it. */
export const adminRole = "ledelsesskolen_admin";

/** Makes the database files on the first run; under a draft name first, so that a run cut short leaves nothing half-made. */
export function ensureCluster(binaries: Binaries, place: Place, account: Account, durable: boolean): boolean {
	if (existsSync(join(place.data, "PG_VERSION"))) {
		refuseOtherMajor(place, binaries);
		return false;
	}
	const draft = `${place.data}.${process.pid}`;
	mkdirSync(dirname(place.data), { recursive: true });
	ownedFolder(draft, account);
	const result = runAs(account, binaries.initdb, initdbArguments(draft, place, durable), { cwd: draft });
	if (result.status !== 0) {
		rmSync(draft, { recursive: true, force: true });
		throw new Error(
			`The database could not be made in ${place.data}: ${result.error?.message ?? result.stderr.trim()}`,
		);
	}
	renameInto(draft, place.data);
	return true;
}

/** The password of the private server where connections go over loopback (Windows); sockets need none. */
export function serverPassword(place: Place): string | null {
	if (process.platform !== "win32") return null;
	const file = join(dirname(place.data), "postgres-password");
	if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("hex"), { mode: 0o600 });
	chmodSync(file, 0o600);
	return readFileSync(file, "utf8");
}

function initdbArguments(draft: string, place: Place, durable: boolean): string[] {
	const password = serverPassword(place) && join(dirname(place.data), "postgres-password");
	return [
		...["-D", draft, "-U", adminRole, "--encoding=UTF8", "--locale=C", "--no-instructions"],
		...["--locale-provider=icu", "--icu-locale=nb-NO"],
		...(password ? ["--auth=scram-sha-256", `--pwfile=${password}`] : ["--auth=trust"]),
		...(durable ? [] : ["--no-sync"]),
	];
}

function renameInto(draft: string, data: string): void {
	try {
		renameSync(draft, data);
	} catch (cause) {
		rmSync(draft, { recursive: true, force: true });
		if (!existsSync(join(data, "PG_VERSION"))) throw cause;
	}
}

function refuseOtherMajor(place: Place, binaries: Binaries): void {
	const major = readFileSync(join(place.data, "PG_VERSION"), "utf8").trim();
	if (binaries.version.startsWith(`${major}.`)) return;
	throw new Error(
		`The database in ${place.data} was made by PostgreSQL ${major}, and this is ${binaries.version}. ` +
			"Back it up with the version that made it (backup FILE), and restore it here into an empty DATA_DIR.",
	);
}
