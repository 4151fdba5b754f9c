import { formatTime } from "../i18n/format.ts";

/** How long a page of the day may stay on a device: seconds until the day is over where the tenants are. */
export function restOfToday(now: Date): number {
	const [hours = 0, minutes = 0] = formatTime(now, "en").split(":").map(Number);
	return (24 * 60 - hours * 60 - minutes) * 60;
}
