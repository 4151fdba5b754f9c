/** Surveys whose answers are nobody's: when they may be counted, and how sure a group's answer is. */
export { type Emptying, emptying, fewestShown } from "./box.ts";
export {
	addUp,
	answersIn,
	type Comparison,
	type Counts,
	compareGroups,
	type Estimate,
	estimate,
} from "./estimate.ts";
