import type { Ctx } from "../../../platform/web/context.ts";
import { page } from "../../../platform/web/respond.tsx";
import { paths } from "../paths.ts";
import { settles } from "../policy.ts";
import { impartialityRecord } from "../queries/impartiality-record.ts";
import { ImpartialityRecordPage } from "../views/impartiality-record.tsx";
import { type FoundDay, onDay } from "./found.ts";

const mayRead = ({ seat }: FoundDay) => settles(seat) || seat.plans;

/** The record of impartiality, to print and to archive. Who leads one panel of several reads that panel's. */
export const show = (c: Ctx) =>
	onDay(c, mayRead, async ({ day, seat, by }) => {
		const { db, t, locale } = c.var;
		const readsAll = seat.plans || seat.decides || seat.judges === "leader";
		const pitches = (await impartialityRecord(db, day.id)).filter(
			({ chairId }) => readsAll || chairId === by,
		);
		const title = t.pitching.record.title;
		const crumbs = [
			{ label: t.pitching.days.title, href: paths.pitchDays() },
			{ label: day.title, href: paths.pitchDay(day.id) },
		];
		const props = { t, locale, day, pitches };
		return page(c, { title, crumbs, islands: ["print-page"] }, <ImpartialityRecordPage {...props} />);
	});
