import { z } from "zod";
import { decimal, id, wholeNumber } from "../../platform/web/fields.ts";

const changes = () => wholeNumber({ min: 1, max: 50 });

/** Which unit feels a change, and what it takes of the unit's people each quarter. */
export const touchForm = z.object({
	unitId: id(),
	hours: decimal({ min: 0, max: 3000 }).nullable().default(null),
});

/** What a unit takes at a time; both empty for the usual limit. */
export const unitLimitForm = z.object({
	changes: changes().nullable().default(null),
	hours: decimal({ min: 1, max: 100_000 }).nullable().default(null),
});

export const usualLimitForm = z.object({ changes: changes() });
