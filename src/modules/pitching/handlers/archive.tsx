import { messagesIn } from "../../../../locales/index.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { download, page, redirect } from "../../../platform/web/respond.tsx";
import { exportCase } from "../actions/archive.ts";
import { paths } from "../paths.ts";
import { handsOver } from "../policy.ts";
import { exportsOf } from "../queries/archive.ts";
import { pitchesOn } from "../queries/pitches.ts";
import { keptProtocol } from "../queries/protocol.ts";
import { ArchivePage } from "../views/archive.tsx";
import { type FoundDay, onDay } from "./found.ts";

const plans = ({ seat }: FoundDay) => seat.plans;

const mayHandOver = async (c: Ctx, { seat, day, by }: FoundDay): Promise<boolean> =>
	handsOver(seat, await pitchesOn(c.var.db, day.id, by));

/** The case of a day on its way to the archive: what is in it, what it waits for, and when it was handed over. */
export const show = (c: Ctx) =>
	onDay(c, plans, async (found) => {
		const { db, t, locale } = c.var;
		const { day } = found;
		const lacks = [
			...((await keptProtocol(db, day.id)).approvedAt ? [] : (["not-approved"] as const)),
			...(day.state === "released" ? [] : (["not-released"] as const)),
		];
		const props = {
			...{ t, locale, day, lacks },
			mayHandOver: await mayHandOver(c, found),
			exports: await exportsOf(db, day.id),
		};
		const crumbs = [
			{ label: t.pitching.days.title, href: paths.pitchDays() },
			{ label: day.title, href: paths.pitchDay(day.id) },
		];
		return page(c, { title: t.pitching.archive.title, crumbs }, <ArchivePage {...props} />);
	});

/** The package as a file, in the tenant's own language: the archive is the municipality's, not the reader's. */
export const hand = (c: Ctx) =>
	onDay(c, plans, async (found) => {
		const { db, t, now, tenant } = c.var;
		const { day, by } = found;
		if (!(await mayHandOver(c, found))) return redirect(c, paths.archive(day.id), t.pitching.archive.tied);
		const making = {
			...{ t: messagesIn(tenant.locale), locale: tenant.locale, tenantName: tenant.name },
			...{ madeAt: now, madeBy: signedIn(c).name },
		};
		const exported = await exportCase(db, day, making, by);
		if (!exported.ok) return redirect(c, paths.archive(day.id), t.pitching.archive.lacks[exported.reason]);
		return download(c, t.pitching.archive.fileName(day.day), "application/zip", exported.zip);
	});
