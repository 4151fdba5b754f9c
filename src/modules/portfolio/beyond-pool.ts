import type { Locale, Messages } from "../../../locales/index.ts";
import { formatNumber } from "../../platform/i18n/format.ts";
import type { Need } from "./capacity.ts";

/** Hours there are of a competence in a quarter. */
export type Pool = Need;

/**
 * What is asked beyond what the pool has in the quarter, in words by competence: nobody can give it. A pool that nobody
 * has counted says nothing.
 */
export function beyondPool(
	needs: readonly Need[],
	pools: readonly Pool[],
	names: readonly { id: string; name: string }[],
	{ t, locale }: { t: Messages; locale: Locale },
): ReadonlyMap<string, string> {
	const has = new Map(pools.map((pool) => [`${pool.competenceId} ${pool.quarter}`, pool.hours]));
	return new Map(
		needs.flatMap(({ competenceId, quarter, hours }): [string, string][] => {
			const most = has.get(`${competenceId} ${quarter}`);
			if (most === undefined || hours <= most) return [];
			const name = names.find(({ id }) => id === competenceId)?.name ?? "";
			const words = t.capacity.requests;
			return [
				[competenceId, words.moreThanPool(name, formatNumber(most, locale), t.portfolio.quarter(quarter))],
			];
		}),
	);
}
