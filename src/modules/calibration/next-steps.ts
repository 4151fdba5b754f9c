import type { Ctx } from "../../platform/web/context.ts";
import type { NextStep, NextSteps } from "../../platform/web/next-step.ts";
import { isTimeToCalibrate } from "../pitching/index.ts";
import { paths } from "./paths.ts";
import { waitingFor } from "./queries/calibration.ts";

/** The common case waits for those who have not scored it. */
export const nextSteps: NextSteps = async (c: Ctx) => {
	const { db, t, viewer, now } = c.var;
	if (viewer.personId === null) return [];
	const steps: NextStep[] = [];
	for (const { dayId, title } of await waitingFor(db, viewer.personId)) {
		if (!(await isTimeToCalibrate(db, dayId, now))) continue;
		const action = { label: t.calibration.next.action, href: paths.score(dayId) };
		steps.push({ title, text: t.calibration.next.text, action, dueOn: null });
	}
	return steps;
};
