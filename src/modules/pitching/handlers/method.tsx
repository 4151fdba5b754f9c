import type { Ctx } from "../../../platform/web/context.ts";
import { page } from "../../../platform/web/respond.tsx";
import { MethodPage } from "../views/method.tsx";

/** How points are corrected, for anyone who wants to check it. */
export const show = (c: Ctx) =>
	page(c, { title: c.var.t.pitching.correction.method.title }, <MethodPage t={c.var.t} />);
