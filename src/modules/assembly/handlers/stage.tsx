import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm } from "../../../platform/web/forms.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { makePoll, movePoll } from "../actions/polls.ts";
import { moderate as moderateQuestion } from "../actions/questions.ts";
import { moderationForm, pollForm, pollStateForm } from "../forms.ts";
import { paths, topics } from "../paths.ts";
import { pollsOf, questionsIn } from "../queries/hall.ts";
import { StagePage } from "../views/stage-page.tsx";
import { crumbsTo, type Found, hosts, moderates, onAssembly, statusOf } from "./found.ts";

/** What the host runs the hall from: questions that wait, questions that are out, polls. */
export const stage = (c: Ctx) => onAssembly(c, moderates, (found) => stagePage(c, found, blankForm()));

async function stagePage(c: Ctx, { assembly, part, by }: Found, form: FormState): Promise<Response> {
	const { db, t, locale } = c.var;
	const waiting = await questionsIn(db, assembly.id, { states: ["waiting"], personId: by });
	const out = await questionsIn(db, assembly.id, {
		states: ["approved", "answered", "hidden"],
		personId: by,
	});
	const polls = part.hosts ? await pollsOf(db, assembly.id, by) : [];
	const props = { t, locale, assembly, part, waiting, out, polls, form };
	return page(
		c,
		{
			...{ title: t.assembly.stage.title, crumbs: crumbsTo(c, assembly), status: statusOf(form) },
			live: [topics.hall(assembly.id)],
		},
		<StagePage {...props} />,
	);
}

export const moderate = (c: Ctx) =>
	onAssembly(c, moderates, async ({ assembly }) => {
		const { db, t } = c.var;
		const parsed = await readForm(c, moderationForm);
		const id = idParam(c, "question");
		if (!parsed.ok || !(await moderateQuestion(db, assembly.id, id, parsed.value.to))) return notFound(c);
		return redirect(c, paths.stage(assembly.id), t.assembly.stage.moderated[parsed.value.to]);
	});

export const createPoll = (c: Ctx) =>
	onAssembly(c, hosts, async (found) => {
		const { db, t, now } = c.var;
		const parsed = await readForm(c, pollForm);
		if (!parsed.ok) return stagePage(c, found, parsed.form);
		await makePoll(db, found.assembly.id, parsed.value, now);
		return redirect(c, paths.stage(found.assembly.id), t.assembly.polls.made);
	});

export const pollState = (c: Ctx) =>
	onAssembly(c, hosts, async ({ assembly }) => {
		const { db, t } = c.var;
		const parsed = await readForm(c, pollStateForm);
		const moved = parsed.ok && (await movePoll(db, assembly.id, idParam(c, "poll"), parsed.value.to));
		const said = parsed.ok && moved ? t.assembly.polls.moved[parsed.value.to] : t.assembly.notNow;
		return redirect(c, paths.stage(assembly.id), said, !moved);
	});
