import type { Day } from "../../../core/calendar/day.ts";
import { dayOf } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";

/** The calendar day it is for the reader. */
export const todayOf = (c: Ctx): Day => dayOf(c.var.now);

/** The day and the instant of a request, for the actions. */
export const when = (c: Ctx): { today: Day; now: Date } => ({ today: todayOf(c), now: c.var.now });
