/** What the office is told of, beside what it does itself. */
export const noticeKinds = [
	"left",
	"moved",
	"no_longer_leader",
	"swapped",
	"other_cohort",
	"offer_accepted",
	"offer_declined",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];
