import { downloadResponse } from "../../../platform/files/index.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { lacksOf, noteFetched, orderPackage } from "../actions/archive.ts";
import { paths, topics } from "../paths.ts";
import { handsOver } from "../policy.ts";
import { exportsOf, shieldedSum } from "../queries/archive.ts";
import { pitchesOn } from "../queries/pitches.ts";
import { ArchivePage } from "../views/archive.tsx";
import { type FoundDay, onDay } from "./found.ts";

const plans = ({ seat }: FoundDay) => seat.plans;

const mayHandOver = async (c: Ctx, { seat, day, by }: FoundDay): Promise<boolean> =>
	handsOver(seat, await pitchesOn(c.var.db, day.id, by));

/** The case of a day on its way to the archive: what is in it, what it waits for, and each package. */
export const show = (c: Ctx) =>
	onDay(c, plans, async (found) => {
		const { db, t, locale } = c.var;
		const { day } = found;
		const props = {
			...{ t, locale, day, lacks: await lacksOf(db, day) },
			mayHandOver: await mayHandOver(c, found),
			exports: await exportsOf(db, day.id),
		};
		const crumbs = [
			{ label: t.pitching.days.title, href: paths.pitchDays() },
			{ label: day.title, href: paths.pitchDay(day.id) },
		];
		const options = { title: t.pitching.archive.title, crumbs, live: [topics.archive(day.id)] };
		return page(c, options, <ArchivePage {...props} />);
	});

/** Orders the package, in the tenant's own language: the archive is the municipality's, not the reader's. */
export const order = (c: Ctx) =>
	onDay(c, plans, async (found) => {
		const { db, t, now, tenant } = c.var;
		const { day, by } = found;
		const texts = t.pitching.archive;
		if (!(await mayHandOver(c, found))) return redirect(c, paths.archive(day.id), texts.tied, true);
		const whose = { by, byName: signedIn(c).name, locale: tenant.locale, tenantName: tenant.name };
		const ordered = await orderPackage(db, day, whose, now);
		return redirect(
			c,
			paths.archive(day.id),
			ordered.ok ? undefined : texts.lacks[ordered.reason],
			!ordered.ok,
		);
	});

/** The package as a file. Not where somebody around the day was shielded after it was made. */
export const fetchPackage = (c: Ctx) =>
	onDay(c, plans, async (found) => {
		const { db, t, deps } = c.var;
		const { day } = found;
		const wanted = (await exportsOf(db, day.id)).find(({ id }) => id === c.req.param("export"));
		if (wanted?.state !== "ready" || !wanted.fileId) return notFound(c);
		if (!(await mayHandOver(c, found)))
			return redirect(c, paths.archive(day.id), t.pitching.archive.tied, true);
		if ((await shieldedSum(db, day.id)) !== wanted.shieldedSum)
			return redirect(c, paths.archive(day.id), t.pitching.archive.outdated, true);
		const file = await deps.files.open(db, wanted.fileId);
		if (!file) return notFound(c);
		await noteFetched(db, day.id, found.by);
		return downloadResponse(file);
	});
