import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { answerPoll } from "../actions/polls.ts";
import { ask as askQuestion, vote as supportQuestion } from "../actions/questions.ts";
import { ballotForm, questionForm, voteForm } from "../forms.ts";
import { paths, topics } from "../paths.ts";
import { pollsOf, questionsIn } from "../queries/hall.ts";
import { HallPage } from "../views/hall-page.tsx";
import { WallPage } from "../views/wall-page.tsx";
import { arriveUrl } from "./arrivals.tsx";
import { crumbsTo, everyone, type Found, hosts, onAssembly, participates, statusOf } from "./found.ts";

/** What happens in the hall, on everyone's phone: the poll that is open, one's question, everyone's questions. */
export const hall = (c: Ctx) => onAssembly(c, everyone, (found) => hallPage(c, found, blankForm()));

async function hallPage(c: Ctx, { assembly, part, by }: Found, form: FormState): Promise<Response> {
	const { db, t, locale } = c.var;
	const polls = await pollsOf(db, assembly.id, by);
	const questions = await questionsIn(db, assembly.id, {
		...{ states: ["approved", "answered"], personId: by, ownToo: true },
	});
	const props = { t, locale, assembly, part, polls, questions, form };
	return page(
		c,
		{
			...{ title: t.assembly.hall.title, crumbs: crumbsTo(c, assembly), status: statusOf(form) },
			live: [topics.hall(assembly.id)],
		},
		<HallPage {...props} />,
	);
}

export const ask = (c: Ctx) =>
	onAssembly(c, asks, async (found) => {
		const { db, t, now } = c.var;
		const { assembly, by } = found;
		const parsed = await readForm(c, questionForm);
		if (!parsed.ok) return hallPage(c, found, parsed.form);
		if (!(await askQuestion(db, assembly.id, by, parsed.value, now)))
			return hallPage(c, found, withErrors(parsed.form, { body: t.assembly.hall.tooMany }));
		return redirect(c, paths.hall(assembly.id), t.assembly.hall.asked);
	});

/** Questions can be asked from the day it is told until it is over. */
const asks = (found: Found) => participates(found) && found.assembly.state !== "finished";

export const vote = (c: Ctx) =>
	onAssembly(c, asks, async ({ assembly, by }) => {
		const parsed = await readForm(c, voteForm);
		if (!parsed.ok) return notFound(c);
		const id = idParam(c, "question");
		await supportQuestion(c.var.db, assembly.id, id, by, parsed.value.supports === "yes");
		return redirect(c, `${paths.hall(assembly.id)}#question-${id}`);
	});

export const ballot = (c: Ctx) =>
	onAssembly(c, participates, async ({ assembly, by }) => {
		const { db, t } = c.var;
		const parsed = await readForm(c, ballotForm);
		const back = (said: string, refused = false) => redirect(c, paths.hall(assembly.id), said, refused);
		if (!parsed.ok) return back(t.assembly.polls.chooseOne, true);
		const balloted = await answerPoll(db, assembly.id, idParam(c, "poll"), by, parsed.value.choice);
		if (balloted.ok) return back(t.assembly.polls.answered);
		return back(t.assembly.polls.refused[balloted.reason], true);
	});

/** For the wall: what is asked, what is answered, and how to take part. Nobody touches it. */
export const wall = (c: Ctx) =>
	onAssembly(c, hosts, async ({ assembly, by }) => {
		const { db, t, locale } = c.var;
		const polls = await pollsOf(db, assembly.id, by);
		const questions = await questionsIn(db, assembly.id, { states: ["approved"], personId: by });
		const props = { t, locale, assembly, polls, questions, url: arriveUrl(c, assembly) };
		return page(
			c,
			{ title: assembly.title, live: [topics.hall(assembly.id), topics.seats(assembly.id)], wall: true },
			<WallPage {...props} />,
		);
	});
