import type { Day } from "../../../core/calendar/day.ts";
import { dayOf } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";

/** The calendar day it is for the reader. */
export const todayOf = (c: Ctx): Day => dayOf(c.var.now);
