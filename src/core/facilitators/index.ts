/** Who carries which gathering: a small matcher for tens of facilitators and a hundred gatherings. */

export { evaluateStaffing } from "./evaluate.ts";
export { matchFacilitators } from "./match.ts";
export {
	type Carrier,
	type Duty,
	type FacilitatorAnswer,
	type FacilitatorInstance,
	monthOf,
	type Staffing,
	weights,
} from "./terms.ts";
