import { path } from "../../platform/web/path.ts";

/** Every address of the change load. */
export const paths = {
	changeLoad: path("/change-load"),
	usualLimit: path("/change-load/usual-limit"),
	unitChanges: path("/change-load/:id"),
	unitLimit: path("/change-load/:id/limit"),
	initiativeUnits: path("/initiatives/:id/units"),
	initiativeUnitRemoval: path("/initiatives/:id/units/:unit/removal"),
} as const;
