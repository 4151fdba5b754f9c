import { z } from "zod";

/** No device keeps anything longer than until the day after; milliseconds. */
const longest = 36 * 3_600_000;

/** How long a form has waited on the device, in milliseconds: the device's clock may be wrong, what has passed is not. */
export const age = () => z.coerce.number().nonnegative().catch(0);

/** When it was pressed, by our clock. */
export const pressedAt = (now: Date, waited: number): Date =>
	new Date(now.getTime() - Math.min(waited, longest));
