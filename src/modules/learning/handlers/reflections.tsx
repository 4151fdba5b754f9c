import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect, refuseInWords, wantsFragment } from "../../../platform/web/respond.tsx";
import { leaderTeamAround } from "../../organisation/index.ts";
import { gatheringById, programmeById, roadOf } from "../../programmes/index.ts";
import { shareReflection, writeReflection } from "../actions/reflections.ts";
import { bodyField, readersForm, reflectionForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { promptsOf } from "../queries/prompts.ts";
import { ownAnswer, ownAnswersOn } from "../queries/reflections.ts";
import {
	type Answer,
	guidingPosition,
	type PastDay,
	pastDays,
	type Question,
	questionsFor,
} from "../reflection.ts";
import { ReflectionPage } from "../views/reflection-page.tsx";
import { guidingQuestionOf, idIn, numberIn, todayOf } from "./found.ts";

/** A day of the viewer's own that has come, what is asked, and what is written. */
type OwnDay = { past: PastDay; questions: Question[]; answers: Answer[] };

/** The page where one writes. */
export async function show(c: Ctx): Promise<Response> {
	const own = await ownDay(c);
	return own ? reflectionPage(c, own, formOf(own)) : notFound(c);
}

/** Keeps what is written, also in the background while one writes. */
export async function write(c: Ctx): Promise<Response> {
	const own = await ownDay(c);
	if (!own) return notFound(c);
	const { db, t } = c.var;
	const parsed = await readForm(c, reflectionForm(own.questions.map(({ position }) => position)));
	if (!parsed.ok)
		return wantsFragment(c) ? refuseInWords(c, parsed.form) : reflectionPage(c, own, parsed.form);
	const { gathering, dayNumber } = own.past;
	const at = { personId: signedIn(c).personId, gatheringId: gathering.id, dayNumber, today: todayOf(c) };
	const bodies = parsed.value as Record<string, string>;
	const written = own.questions.map((one) => ({ ...one, body: bodies[bodyField(one.position)] ?? "" }));
	await writeReflection(db, at, written);
	if (wantsFragment(c)) return c.body(null, 204);
	return redirect(c, paths.reflection(gathering.id, String(dayNumber)), t.learning.write.saved);
}

/** Lets others read one answer, or takes it back. */
export async function share(c: Ctx): Promise<Response> {
	const { db, t } = c.var;
	const { personId } = signedIn(c);
	const id = idIn(c);
	const answer = id && (await ownAnswer(db, personId, id));
	const parsed = await readForm(c, readersForm);
	if (!answer || !parsed.ok) return notFound(c);
	const { readers } = parsed.value;
	const team = readers.includes("team") ? await leaderTeamAround(db, personId) : null;
	await shareReflection(db, answer.id, readers, team?.unitId ?? null);
	const words = t.learning.share;
	const back = `${paths.reflection(answer.gatheringId, String(answer.dayNumber))}#share-${answer.position}`;
	return redirect(c, back, readers.length === 0 ? words.takenBack : words.saved);
}

/** One's own day by the address: of a gathering on one's road, or one that is written on already. */
async function ownDay(c: Ctx): Promise<OwnDay | undefined> {
	const id = idIn(c);
	if (!id) return undefined;
	const { db } = c.var;
	const { personId } = signedIn(c);
	const dayNumber = numberIn(c);
	const answers = await ownAnswersOn(db, { personId, gatheringId: id, dayNumber });
	const onRoad = (await roadOf(db, personId)).find((gathering) => gathering.id === id);
	const gathering = onRoad ?? (answers.length > 0 ? await gatheringById(db, id) : undefined);
	if (!gathering) return undefined;
	const past = pastDays([gathering], todayOf(c)).find((day) => day.dayNumber === dayNumber);
	if (!past) return undefined;
	const guiding = guidingQuestionOf(c, await programmeById(db, gathering.programmeId));
	const prompts = await promptsOf(db, [gathering.programmeGatheringId]);
	const asked = [
		{ position: guidingPosition, question: guiding },
		...prompts.filter((prompt) => prompt.dayNumber === dayNumber),
	];
	return { past, answers, questions: questionsFor(asked, answers) };
}

const formOf = ({ answers }: OwnDay): FormState =>
	blankForm(Object.fromEntries(answers.map(({ position, body }) => [bodyField(position), body])));

async function reflectionPage(c: Ctx, own: OwnDay, form: FormState): Promise<Response> {
	const { t, locale, db } = c.var;
	const hasTeam = (await leaderTeamAround(db, signedIn(c).personId)) !== null;
	const { gathering, dayNumber } = own.past;
	const status = Object.keys(form.errors).length > 0 ? 422 : 200;
	const title = t.learning.write.title(gathering.number, dayNumber);
	const crumbs = [{ label: t.learning.title, href: paths.myLearning() }];
	return page(c, { title, status, crumbs }, <ReflectionPage {...{ t, locale, form, hasTeam, ...own }} />);
}
