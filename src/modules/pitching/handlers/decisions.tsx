import type { Ctx } from "../../../platform/web/context.ts";
import { page } from "../../../platform/web/respond.tsx";
import { capacityOverview, costInTime, requestsForPitches } from "../../portfolio/index.ts";
import { costOfAll } from "../cost.ts";
import { standingOf } from "../impartiality.ts";
import { paths } from "../paths.ts";
import { isTold } from "../pitch-day.ts";
import { isTimeToDecide, isTimeToRelease, mayDecide, seesPending } from "../policy.ts";
import { pitchesClearFor, pitchesOn } from "../queries/pitches.ts";
import { decisionsOn } from "../queries/rulings.ts";
import { DecisionsPage } from "../views/decisions.tsx";
import { type FoundDay, notTheTime, onDay, today } from "./found.ts";

const maySeeDecisions = ({ seat, day }: FoundDay) => (seat.decides || seat.plans) && isTold(day.state);

/** What is decided and what is not, and what it costs when everyone goes on. */
export const decisions = (c: Ctx) => onDay(c, maySeeDecisions, (found) => showAll(c, found));

async function showAll(c: Ctx, { day, seat, by, on }: FoundDay): Promise<Response> {
	const { db, t, locale } = c.var;
	const pitches = await pitchesOn(db, day.id, by);
	const deciderClear = await pitchesClearFor(db, day.id, day.deciderId);
	const made = await decisionsOn(db, day.id);
	const visible = pitches.filter((pitch) => seesPending(seat, pitch));
	const asked = await requestsForPitches(
		db,
		visible.map(({ id }) => id),
	);
	const capacity = await capacityOverview(db, { today: today(c) });
	const isOpen = isTimeToDecide(on);
	const rows = pitches.map((pitch) => {
		const sees = day.state === "released" || visible.includes(pitch);
		return {
			pitch,
			sees,
			decision: sees ? (made.get(pitch.id) ?? null) : null,
			hours: asked
				.filter(({ pitchId, answer }) => pitchId === pitch.id && answer !== "no")
				.reduce((sum, { hours }) => sum + hours, 0),
			mine: isOpen && mayDecide(seat, by, day, pitch, deciderClear.has(pitch.id)),
			mustDeclare: isOpen && seat.decides && standingOf(pitch) === "unanswered",
		};
	});
	const releases = by === day.deciderId && isTimeToRelease(on) && day.state === "decided";
	const wanted = visible.filter(({ id }) => asked.some(({ pitchId }) => pitchId === id));
	const time = isOpen && wanted.length > 0 ? await costInTime(db, wanted, today(c)) : null;
	const cost = costOfAll(capacity, asked);
	const waitsFor =
		by === day.deciderId && day.state === "decided" ? notTheTime(c, day, "decider", "release") : null;
	const unanswered = asked.filter(({ answer }) => isOpen && answer === null);
	const props = { t, locale, day, rows, capacity, cost, time, releases, waitsFor, unanswered };
	const crumbs = [
		{ label: t.pitching.days.title, href: paths.pitchDays() },
		{ label: day.title, href: paths.pitchDay(day.id) },
	];
	const title = t.pitching.decision.listTitle;
	return page(c, { title, crumbs }, <DecisionsPage {...props} />);
}
