import type { Ctx } from "../../../platform/web/context.ts";
import { notFound } from "../../../platform/web/respond.tsx";
import { type DayOfViewer, onPitchDay, paths as pitching } from "../../pitching/index.ts";
import { type Calibration, calibrationOf } from "../queries/calibration.ts";

/** The calibration of a day, for those whom it concerns. */
export type FoundCalibration = DayOfViewer & { calibration: Calibration | null };

/** Answers for the panel, its secretary and the office; for everyone else there is nothing here. */
export const onCalibration = (
	c: Ctx,
	may: (found: FoundCalibration) => boolean,
	answer: (found: FoundCalibration) => Response | Promise<Response>,
) =>
	onPitchDay(c, async (day) => {
		const { seat, by } = day;
		if (seat.judges === null && !seat.plans && !seat.keeps) return notFound(c);
		const found = { ...day, calibration: await calibrationOf(c.var.db, day.day.id, by) };
		return may(found) ? answer(found) : notFound(c);
	});

/** The way down to what is about a day. */
export const crumbsTo = (c: Ctx, { day }: Pick<DayOfViewer, "day">) => [
	{ label: c.var.t.pitching.days.title, href: pitching.pitchDays() },
	{ label: day.title, href: pitching.pitchDay(day.id) },
];
