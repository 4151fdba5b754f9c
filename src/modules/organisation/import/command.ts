import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type Messages, messagesIn } from "../../../../locales/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import { compareOrganisations } from "./compare.ts";
import { describeFault, describeUnusable } from "./describe.ts";
import { countsOf, type ImportResult, type ImportStep, importStaged } from "./import-files.ts";
import { examine, type Staged, stageFiles } from "./prepare.ts";
import type { Unusable } from "./table.ts";

/** What the command needs of the world. */
export type CommandWorld = {
	readFile: (path: string) => Promise<Uint8Array>;
	/** Lines for people and lines for progress; with `--json` only one line comes out on the first. */
	out: (line: string) => void;
	progress: (line: string) => void;
	now: Date;
	/**
	 * Runs work in a transaction of the tenant with this name, or of the only one there is. In a database without
	 * tenants it makes one, if a name for it is given; else it gives undefined and does no work.
	 */
	inTenant: <Result>(
		choice: { slug?: string; newName?: string },
		work: (db: Db, locale: Locale) => Promise<Result>,
	) => Promise<Result | undefined>;
};

const usage = "bin/ledelsesskolen import organisation UNITS PEOPLE [--tenant NAME] [--dry-run] [--json]";

/** `import organisation …`: 0 when done, 1 when there are faults and nothing was changed, 2 when the files are unusable. */
export async function importCommand(args: string[], world: CommandWorld): Promise<number> {
	const asked = readArguments(args);
	if (!asked) {
		world.progress(usage);
		return 2;
	}
	const say = messagesIn("nb").organisation.command.steps;
	world.progress(say.read);
	const [units, people] = await Promise.all([open(world, asked.units), open(world, asked.people)]);
	const read = await stageFiles(units, people);
	if (!read.ok) return refuse(world, asked.json, read.reasons);
	const examined = examine(read.staged);
	if (!examined.ok) return refuse(world, asked.json, examined.reasons);
	const mayChange = !asked.dryRun && examined.faults.length === 0;
	const top = examined.organisation.units.find((unit) => unit.parent === null);
	const choice = { slug: asked.tenant, newName: mayChange ? (top?.name ?? units.name) : undefined };
	const stored = await world.inTenant(choice, (db, locale) =>
		store(db, locale, world, read.staged, asked.dryRun),
	);
	const { result, locale } = stored ?? { result: intoNothing(read.staged), locale: "nb" as const };
	if (!result.ok) return refuse(world, asked.json, result.reasons);
	report(world, messagesIn(locale), result, asked);
	return result.faults.length > 0 ? 1 : 0;
}

async function store(db: Db, locale: Locale, world: CommandWorld, staged: Staged, dryRun: boolean) {
	const steps = messagesIn(locale).organisation.command.steps;
	const onProgress = (step: ImportStep) => world.progress(steps[step]);
	return { locale, result: await importStaged(db, staged, { now: world.now, dryRun, onProgress }) };
}

/** What an import into an empty database would do, when there is no tenant to ask. */
function intoNothing(staged: Staged): ImportResult {
	const examined = examine(staged);
	if (!examined.ok) return examined;
	const comparison = compareOrganisations({ units: [], people: [], posts: [] }, examined.organisation);
	return {
		ok: true,
		done: false,
		faults: examined.faults,
		dropped: staged.dropped,
		counts: countsOf(comparison),
	};
}

type Asked = { units: string; people: string; tenant?: string; dryRun: boolean; json: boolean };

function readArguments(args: string[]): Asked | undefined {
	const options = {
		tenant: { type: "string" },
		"dry-run": { type: "boolean" },
		json: { type: "boolean" },
	} as const;
	try {
		const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
		const [what, units, people, ...more] = positionals;
		if (what !== "organisation" || !units || !people || more.length > 0) return undefined;
		return {
			units,
			people,
			tenant: values.tenant,
			dryRun: values["dry-run"] ?? false,
			json: values.json ?? false,
		};
	} catch {
		return undefined;
	}
}

async function open(world: CommandWorld, path: string) {
	return { name: basename(path), bytes: await world.readFile(path) };
}

function refuse(world: CommandWorld, json: boolean, reasons: readonly Unusable[]): number {
	const t = messagesIn("nb");
	const described = reasons.map((reason) => ({ ...reason, ...describeUnusable(t, reason) }));
	if (json) world.out(JSON.stringify({ unusable: described }));
	else for (const { message, remedy } of described) world.progress(`${message} ${remedy}`);
	return 2;
}

function report(
	world: CommandWorld,
	t: Messages,
	{ faults, counts, dropped, done }: Extract<ImportResult, { ok: true }>,
	{ json, dryRun }: Asked,
): void {
	if (json) {
		const described = faults.map((fault) => ({ ...fault, ...describeFault(t, fault) }));
		world.out(JSON.stringify({ faults: described, ...counts, dropped, done }));
		return;
	}
	const { command, dryRun: words } = t.organisation;
	for (const { file, column, reason } of dropped.columns)
		world.out(words.droppedColumn(file, column, words.reasons[reason]));
	for (const { file, line, column } of dropped.cells) {
		world.out(command.faultAt(file, line, column) + words.reasons["national-id"]);
	}
	for (const fault of faults) {
		const { message, remedy } = describeFault(t, fault);
		world.out(`${command.faultAt(fault.file, fault.line, fault.column)}${message} ${remedy}`);
	}
	for (const kind of ["units", "people", "posts"] as const)
		world.out(command.counts(words.kinds[kind], counts[kind]));
	world.out(
		faults.length > 0 ? command.faults(faults.length) : done ? command.done : dryRun ? command.dryRun : "",
	);
}
