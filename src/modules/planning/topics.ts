/** What a page of a plan shows: announced when the plan, its places or its progress change. */
export const planTopic = (planId: string): string => `cohort_plan:${planId}`;

/** What the tables of a gathering on the wall show. */
export const tablesTopic = (gatheringId: string): string => `tables:${gatheringId}`;
