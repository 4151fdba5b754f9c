import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { page, redirect } from "../../../platform/web/respond.tsx";
import { capacityOverview, costInTime, requestsForPitches } from "../../portfolio/index.ts";
import { releaseDecisions } from "../actions/release.ts";
import { costOfAll } from "../cost.ts";
import { releaseForm } from "../forms.ts";
import { standingOf } from "../impartiality.ts";
import { paths } from "../paths.ts";
import { isTold } from "../pitch-day.ts";
import { isTimeToDecide, isTimeToRelease, mayDecide, seesPending } from "../policy.ts";
import { pitchesClearFor, pitchesOn } from "../queries/pitches.ts";
import { decisionsOn } from "../queries/rulings.ts";
import { DecisionsPage } from "../views/decisions.tsx";
import { backToDay, type FoundDay, notTheTime, onDay, senderOf, today } from "./found.ts";

const maySeeDecisions = ({ seat, day }: FoundDay) => (seat.decides || seat.plans) && isTold(day.state);

/** What is decided and what is not, and what it costs when everyone goes on. */
export const decisions = (c: Ctx) => onDay(c, maySeeDecisions, (found) => showAll(c, found, null));

type Trouble = "incomplete" | "answer-lost" | "unanswered" | null;

async function showAll(
	c: Ctx,
	{ day, seat, by, on }: FoundDay,
	trouble: Trouble,
	form: FormState = blankForm(),
): Promise<Response> {
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
	const props = { t, locale, day, rows, capacity, cost, time, releases, waitsFor, trouble, unanswered, form };
	const crumbs = [
		{ label: t.pitching.days.title, href: paths.pitchDays() },
		{ label: day.title, href: paths.pitchDay(day.id) },
	];
	const title = t.pitching.decision.listTitle;
	return page(c, { title, crumbs, status: trouble ? 422 : 200 }, <DecisionsPage {...props} />);
}

/** "Slipp alle beslutninger": the day's decision maker, for all pitches at once. */
export const release = (c: Ctx) =>
	onDay(
		c,
		({ day, by }) => by === day.deciderId,
		async (found) => {
			const { db, t } = c.var;
			const parsed = await readForm(c, releaseForm);
			if (!parsed.ok) return showAll(c, found, "unanswered", parsed.form);
			const { despite } = parsed.value;
			const released = await releaseDecisions(db, found.day, senderOf(c), today(c), despite);
			if (released.ok) return redirect(c, paths.decisions(found.day.id), t.pitching.decision.released);
			if (released.reason === "not-now") return backToDay(c, found.day, "decider", "release");
			if (released.reason !== "unanswered") return showAll(c, found, released.reason);
			const errors = { despite: t.pitching.evening.unanswered.missing };
			return showAll(c, found, released.reason, withErrors(parsed.form, errors));
		},
	);
