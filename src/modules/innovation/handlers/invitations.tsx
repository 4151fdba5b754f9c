import { enqueue } from "../../../platform/jobs/index.ts";
import { type Ctx, hasRole } from "../../../platform/web/context.ts";
import { readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { invitationsForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { type StartableProgramme, startableProgrammes } from "../queries/invitations.ts";
import { StartInvitations } from "../views/invitations.tsx";
import { ideaCrumbs, todayOf } from "./with-idea.ts";

/** The office sends the first question to the leaders of a programme. */
export async function show(c: Ctx): Promise<Response> {
	const { t } = c.var;
	const view = <StartInvitations t={t} programmes={await ownProgrammes(c)} />;
	return page(c, { title: t.innovation.invitations.title, crumbs: ideaCrumbs(c) }, view);
}

/** The programmes whose office the viewer is. */
async function ownProgrammes({ var: { db, viewer } }: Ctx): Promise<StartableProgramme[]> {
	return (await startableProgrammes(db)).filter(({ id }) => hasRole(viewer, "office", id));
}

/** The letters are written by a job; the day is the round, so that two clicks send one letter. */
export async function send(c: Ctx): Promise<Response> {
	const { db, t } = c.var;
	const parsed = await readForm(c, invitationsForm);
	const programmes = await ownProgrammes(c);
	const programme = parsed.ok ? programmes.find(({ id }) => id === parsed.value.programmeId) : undefined;
	if (!programme) return notFound(c);
	const round = todayOf(c);
	await enqueue(
		db,
		"invite_to_start",
		{ programmeId: programme.id, round },
		{ key: `start:${programme.id}:${round}` },
	);
	return redirect(c, paths.invitations(), t.innovation.invitations.sent(programme.without));
}
