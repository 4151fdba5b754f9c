import type { Db } from "../../../platform/db/index.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import {
	blankForm,
	changedMeanwhile,
	type FormState,
	formOfRecord,
	inTurn,
	readForm,
	withErrors,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { peopleByIds } from "../../organisation/index.ts";
import { declareTies, settleTie } from "../actions/ties.ts";
import { declarationsForm, declarationsFrom, filledWithTies } from "../declarations-form.ts";
import { settleForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { mayDeclare, maySettle, readsPage, type Seat, settles } from "../policy.ts";
import { chainsOn } from "../queries/chains.ts";
import type { PitchDay } from "../queries/day.ts";
import { pitchesOn } from "../queries/pitches.ts";
import {
	declarationsOf,
	type OwnDeclaration,
	pitchesShortOfJudges,
	type TieCase,
	tiesOn,
} from "../queries/ties.ts";
import { ImpartialityPage } from "../views/impartiality.tsx";
import { TiesPage } from "../views/ties.tsx";
import { type FoundDay, onDay } from "./found.ts";

const crumbs = (c: Ctx, day: PitchDay) => [
	{ label: c.var.t.pitching.days.title, href: paths.pitchDays() },
	{ label: day.title, href: paths.pitchDay(day.id) },
];

const declaresNow = ({ seat, on }: FoundDay) => mayDeclare(seat, on);

/** Own ties to every pitch of the day, on one page. */
export const declarations = (c: Ctx) =>
	onDay(c, declaresNow, async (found) => {
		const { day, by } = found;
		const own = await declarationsOf(c.var.db, day.id, by);
		return showDeclarations(c, found, own, blankForm(filledWithTies(own)));
	});

async function showDeclarations(
	c: Ctx,
	{ day, seat, on, by }: FoundDay,
	own: readonly OwnDeclaration[],
	form: FormState,
): Promise<Response> {
	const { db, t } = c.var;
	const known = new Map(own.map((one) => [one.pitchId, one]));
	const pitches = await pitchesOn(db, day.id, by);
	const rows = pitches.flatMap((pitch) => {
		const ties = known.get(pitch.id);
		return ties ? [{ pitch, ties, reads: readsPage(seat, on, pitch) }] : [];
	});
	const status = Object.keys(form.errors).length > 0 ? 422 : 200;
	const title = t.pitching.impartiality.title;
	return page(c, { title, crumbs: crumbs(c, day), status }, <ImpartialityPage {...{ t, day, rows, form }} />);
}

export const declare = (c: Ctx) =>
	onDay(c, declaresNow, async (found) => {
		const { day, by } = found;
		const { db, t, now } = c.var;
		const own = await declarationsOf(db, day.id, by);
		const ids = own.map(({ pitchId }) => pitchId);
		const parsed = await readForm(c, declarationsForm(ids));
		if (!parsed.ok) return showDeclarations(c, found, own, parsed.form);
		const read = declarationsFrom(parsed.value, ids, t);
		if (!read.ok) return showDeclarations(c, found, own, withErrors(parsed.form, read.errors));
		await declareTies(db, day.id, by, read.said, now);
		return redirect(c, paths.pitchDay(day.id), t.pitching.impartiality.sent);
	});

/** May this viewer decide this tie? */
export const mayBeSettledBy = (
	{ seat, by }: FoundDay,
	{ personId, role, chairId }: Pick<TieCase, "personId" | "role" | "chairId">,
) => maySettle(seat, by, { personId, role, chairId });

const maySeeTies = ({ seat, day }: FoundDay) => settles(seat) && day.state !== "released";

/** Who leads one panel sees the ties to its pitches; the day's leader and the decision maker see all. */
const settlesAll = (seat: Seat) => seat.judges === "leader" || seat.decides;

/** Every tie of the day: those that wait first. */
export const ties = (c: Ctx) => onDay(c, maySeeTies, (found) => showTies(c, found, null));

/** The tie whose form came back with faults. */
type Refused = { key: string; form: FormState };

async function showTies(c: Ctx, found: FoundDay, refused: Refused | null): Promise<Response> {
	const { db, t, locale } = c.var;
	const { day, seat, by } = found;
	const all = await tiesOn(db, day.id);
	const cases = all.filter(
		({ personId, chairId }) => personId !== by && (settlesAll(seat) || chairId === by),
	);
	const chains = settlesAll(seat) ? await namedChains(db, day.id, by, all) : [];
	const formFor = (tie: TieCase) =>
		refused?.key === keyOf(tie) ? refused.form : formOfRecord(decidedNow(tie));
	const rows = cases.map((tie) => ({ tie, form: mayBeSettledBy(found, tie) ? formFor(tie) : null }));
	const few = await pitchesShortOfJudges(db, day.id);
	const title = t.pitching.ties.title;
	const status = refused ? 422 : 200;
	return page(
		c,
		{ title, crumbs: crumbs(c, day), status },
		<TiesPage {...{ t, locale, day, rows, few, chains, refused }} />,
	);
}

const keyOf = ({ pitchId, personId }: Pick<TieCase, "pitchId" | "personId">) => `${pitchId} ${personId}`;

/** What is decided of a tie, by the fields of the form that decides it. */
const decidedNow = ({ decided, decidedWords }: TieCase): FormState["values"] => ({
	decided: decided ?? "",
	words: decidedWords,
});

/** Those under a leader who steps aside, by name and pitch; shielded ones and oneself are left out. */
async function namedChains(
	db: Db,
	dayId: string,
	by: string,
	all: readonly TieCase[],
): Promise<{ person: string; pitch: string }[]> {
	const chains = await chainsOn(db, dayId, all);
	const people = await peopleByIds(
		db,
		chains.map(({ personId }) => personId),
	);
	const titles = new Map((await pitchesOn(db, dayId, by)).map(({ id, title }) => [id, title]));
	return chains.flatMap(({ personId, pitchId }) => {
		const person = people.get(personId)?.name;
		const pitch = titles.get(pitchId);
		return person && pitch ? [{ person, pitch }] : [];
	});
}

export const settle = inTurn((c) =>
	onDay(c, maySeeTies, async (found) => {
		const { db, t, now } = c.var;
		const parsed = await readForm(c, settleForm);
		const key = `${parsed.form.values.pitchId} ${parsed.form.values.personId}`;
		if (!parsed.ok) return showTies(c, found, { key, form: parsed.form });
		const cases = await tiesOn(db, found.day.id);
		const tie = cases.find((one) => keyOf(one) === key);
		if (!tie || !mayBeSettledBy(found, tie)) return notFound(c);
		const stale = changedMeanwhile(parsed.form, decidedNow(tie));
		if (stale) return showTies(c, found, { key, form: stale });
		await settleTie(db, parsed.value, found.by, now);
		return redirect(c, paths.ties(found.day.id), t.pitching.ties.saved);
	}),
);
