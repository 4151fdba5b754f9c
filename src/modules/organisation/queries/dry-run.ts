import type { Db } from "../../../platform/db/index.ts";
import { compareOrganisations } from "../import/compare.ts";
import type { Fault } from "../import/fault.ts";
import { countsOf, type ImportCounts } from "../import/import-files.ts";
import { examine, type Staged } from "../import/prepare.ts";
import { numberOf, presentOrganisation } from "../import/present.ts";
import { type Samples, samplesOf } from "../import/preview.ts";
import type { Unusable } from "../import/table.ts";
import type { Shielding } from "../person.ts";

/** What staged files would do to the organisation as it is now. */
export type DryRun = {
	faults: Fault[];
	counts: ImportCounts;
	samples: Samples;
	/** How many people are here now; 0 at the first import. */
	presentPeople: number;
	unused: { file: string; column: string }[];
};

/** Tries the staged files against the organisation, or says why their columns cannot be used. */
export async function dryRunOf(
	db: Db,
	staged: Staged,
	{ actor, includeShielded = false }: Shielding & { actor: string | null },
): Promise<{ ok: true; dryRun: DryRun } | { ok: false; reasons: Unusable[] }> {
	const examined = examine(staged);
	if (!examined.ok) return examined;
	const present = await presentOrganisation(db);
	const comparison = compareOrganisations(present, examined.organisation, await numberOf(db, actor));
	const hidden = includeShielded ? new Set<string>() : await shieldedNumbers(db);
	return {
		ok: true,
		dryRun: {
			faults: examined.faults,
			counts: countsOf(comparison),
			samples: samplesOf(comparison, hidden),
			presentPeople: present.people.filter((person) => !person.ended).length,
			unused: examined.unused,
		},
	};
}

async function shieldedNumbers(db: Db): Promise<Set<string>> {
	const rows = await db.selectFrom("people").select("employeeNumber").where("shielded", "=", true).execute();
	return new Set(rows.flatMap((row) => row.employeeNumber ?? []));
}
