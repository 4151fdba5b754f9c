import { type RawBuilder, sql } from "kysely";

/** What stands in for the name of a shielded person; null where the reader is the office, which sees the name. */
export type StandsIn = string | null;

/** Whether the person `p` is shielded from the reader. */
export const isVeiled = (standsIn: StandsIn): RawBuilder<boolean> =>
	sql<boolean>`(p.shielded and ${standsIn}::text is not null)`;

/** The name of the person `p`, or what stands in for it. */
export const shownName = (standsIn: StandsIn): RawBuilder<string> =>
	sql<string>`case when ${isVeiled(standsIn)} then ${standsIn}::text else p.given_name || ' ' || p.family_name end`;
