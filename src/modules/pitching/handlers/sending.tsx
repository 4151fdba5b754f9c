import type { Ctx } from "../../../platform/web/context.ts";
import {
	blankForm,
	type FormState,
	isAnother,
	printOf,
	readForm,
	withErrors,
} from "../../../platform/web/forms.ts";
import { page, redirect } from "../../../platform/web/respond.tsx";
import { requestsForPitches } from "../../portfolio/index.ts";
import { sendRecommendations } from "../actions/recommendation.ts";
import { promisesLost, releaseDecisions } from "../actions/release.ts";
import { releaseForm, tellForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { isTold } from "../pitch-day.ts";
import { isTimeToRelease, isTimeToTell, seesPending } from "../policy.ts";
import { lockedDay } from "../queries/phases.ts";
import { pitchesOn } from "../queries/pitches.ts";
import { keptProtocol, protocolOf } from "../queries/protocol.ts";
import { decisionsOn } from "../queries/rulings.ts";
import { adviceToSend, rulingsToSend } from "../queries/to-send.ts";
import { checksOfDecisions, checksOfRecommendations } from "../sending.ts";
import { SendingPage } from "../views/sending.tsx";
import { Unanswered } from "../views/unanswered.tsx";
import { backToDay, dayFor, type FoundDay, onDay, senderOf, today } from "./found.ts";

const leads = ({ seat }: FoundDay) => seat.judges === "leader";
const decidesDay = ({ day, by }: FoundDay) => by === day.deciderId && isTold(day.state);

/** "Send til lagene": what goes to whom and what is missing, asked before anything is sent. */
export const askToTell = (c: Ctx) => onDay(c, leads, (found) => showTelling(c, found, 200));

/** The panel leader's press, once for all teams. */
export const tell = (c: Ctx) =>
	onDay(c, leads, async (found) => {
		const { db, t } = c.var;
		await lockedDay(db, found.day.id); // nobody writes until what was looked at has been sent
		const parsed = await readForm(c, tellForm);
		const lines = await adviceToSend(db, found.day.id, await pitchesOn(db, found.day.id, found.by));
		if (parsed.ok && isAnother(parsed.value.shown, lines))
			return showTelling(c, await again(c, found), 422, true);
		const sent = await sendRecommendations(db, found.day, senderOf(c));
		if (sent.ok) return redirect(c, paths.recommendations(found.day.id), t.pitching.recommendation.sent);
		return showTelling(c, await again(c, found), 422);
	});

async function showTelling(
	c: Ctx,
	{ day, by, on }: FoundDay,
	status: 200 | 422,
	another = false,
): Promise<Response> {
	const { db, t } = c.var;
	if (isTold(day.state))
		return redirect(c, paths.recommendations(day.id), t.pitching.sending.alreadySent, true);
	if (!isTimeToTell(on)) return backToDay(c, day, "leader", "send-recommendations");
	const pitches = await pitchesOn(db, day.id, by);
	const lines = await adviceToSend(db, day.id, pitches);
	const { attendance } = await protocolOf(db, day, "");
	const checks = checksOfRecommendations({
		recommendations: lines.filter(({ isWritten }) => !isWritten).length,
		attendance: attendance.filter(({ presence }) => presence === null).length,
	});
	const rows = lines.map(({ text, ...line }) => ({ ...line, said: text?.outcome ?? null }));
	const above = { label: t.pitching.recommendation.listTitle, href: paths.recommendations(day.id) };
	const options = { title: t.pitching.sending.titles.recommendation, crumbs: crumbs(c, day, above), status };
	const props = { t, day, checks, rows, form: blankForm(), shown: printOf(lines), another };
	return page(c, options, <SendingPage kind="recommendation" {...props} />);
}

/** "Slipp alle beslutninger": the same question to the day's decision maker. */
export const askToRelease = (c: Ctx) =>
	onDay(c, decidesDay, (found) => showRelease(c, found, blankForm(), 200));

/** The decision maker's press, for all pitches at once. */
export const release = (c: Ctx) =>
	onDay(c, decidesDay, async (found) => {
		const { db, t } = c.var;
		await lockedDay(db, found.day.id); // nobody decides until what was looked at has been sent
		const parsed = await readForm(c, releaseForm);
		if (!parsed.ok) return showRelease(c, found, parsed.form, 422);
		const pitches = await pitchesOn(db, found.day.id, found.by);
		if (isAnother(parsed.value.shown, await rulingsToSend(db, found, pitches)))
			return showRelease(c, await again(c, found), parsed.form, 422, true);
		const released = await releaseDecisions(db, found.day, senderOf(c), today(c), parsed.value.despite);
		if (released.ok) return redirect(c, paths.decisions(found.day.id), t.pitching.decision.released);
		const errors: Record<string, string> =
			released.reason === "unanswered" ? { despite: t.pitching.evening.unanswered.missing } : {};
		return showRelease(c, await again(c, found), withErrors(parsed.form, errors), 422);
	});

async function showRelease(
	c: Ctx,
	found: FoundDay,
	form: FormState,
	status: 200 | 422,
	another = false,
): Promise<Response> {
	const { day, seat, by, on } = found;
	const { db, t, locale } = c.var;
	if (day.state === "released")
		return redirect(c, paths.decisions(day.id), t.pitching.sending.alreadySent, true);
	if (day.state === "decided" && !isTimeToRelease(on)) return backToDay(c, day, "decider", "release");
	const pitches = await pitchesOn(db, day.id, by);
	const made = await decisionsOn(db, day.id);
	const lines = await rulingsToSend(db, found, pitches);
	const visible = new Set(pitches.filter((pitch) => seesPending(seat, pitch)).map(({ id }) => id));
	const asked = await requestsForPitches(db, [...visible]);
	const unanswered = asked.filter(({ answer }) => answer === null);
	const checks = checksOfDecisions({
		decisions: pitches.filter(({ id }) => !made.has(id)).length,
		promises: (await promisesLost(db, made)).length,
		answers: unanswered.length,
		protocol: (await keptProtocol(db, day.id)).approvedAt === null ? 1 : 0,
	});
	const rows = lines.map(({ text, ...line }) => ({ ...line, said: text?.outcome ?? null }));
	const titleOf = (pitchId: string) => pitches.find(({ id }) => id === pitchId)?.title ?? "";
	const above = { label: t.pitching.decision.listTitle, href: paths.decisions(day.id) };
	const options = { title: t.pitching.sending.titles.decision, crumbs: crumbs(c, day, above), status };
	return page(
		c,
		options,
		<SendingPage {...{ t, day, kind: "decision", checks, rows, form, another, shown: printOf(lines) }}>
			{(unanswered.length > 0 || form.errors.despite) && (
				<Unanswered {...{ t, locale, unanswered, titleOf, form }} />
			)}
		</SendingPage>,
	);
}

/** The day as it is now: somebody may have pressed at the same moment. */
const again = async (c: Ctx, found: FoundDay): Promise<FoundDay> => (await dayFor(c, found.day.id)) ?? found;

const crumbs = (c: Ctx, day: FoundDay["day"], above: { label: string; href: string }) => [
	{ label: c.var.t.pitching.days.title, href: paths.pitchDays() },
	{ label: day.title, href: paths.pitchDay(day.id) },
	above,
];
