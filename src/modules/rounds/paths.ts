import { path } from "../../platform/web/path.ts";

/** Every address of rounds beside the rubric. */
export const paths = {
	rounds: path("/pitch-days/:id/rounds"),
	pairs: path("/pitch-days/:id/pairs"),
	codes: path("/pitch-days/:id/audience/codes"),
	audience: path("/pitch-days/:id/audience"),
	vote: path("/vote/:token"),
} as const;

/** What pages follow: the state of the vote, on the phones of the audience and on the page of those who run it. */
export const topics = {
	vote: (dayId: string) => `audience-vote:${dayId}`,
	count: (dayId: string) => `audience-count:${dayId}`,
};
