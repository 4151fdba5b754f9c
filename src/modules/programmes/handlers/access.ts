import type { Messages } from "../../../../locales/index.ts";
import type { Crumb } from "../../../platform/html/index.ts";
import { dayOf } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import type { Sender } from "../mails.ts";
import { paths } from "../paths.ts";
import { mayRunCohort, mayRunProgramme } from "../policy.ts";
import { isNamedFor } from "../queries/carriers.ts";
import { type Cohort, cohortById, facilitates } from "../queries/cohorts.ts";
import { type Gathering, gatheringById } from "../queries/gatherings.ts";
import { type Programme, programmeById } from "../queries/programmes.ts";

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id in the address; undefined when it cannot be one, which the database would refuse with an error. */
export function idIn(c: Ctx, name = "id"): string | undefined {
	const id = c.req.param(name);
	return id && idShape.test(id) ? id : undefined;
}

/** Today where people are. */
export const today = (c: Ctx): string => dayOf(c.var.now);

/** The programme of the address if the viewer runs it. */
export async function programmeToRun(c: Ctx): Promise<Programme | undefined> {
	const id = idIn(c);
	if (!id || !mayRunProgramme(c.var.viewer, id)) return undefined;
	return programmeById(c.var.db, id);
}

/** What the viewer may do with a cohort: `runs` is the office, else a facilitator. */
export type Access<Thing> = { thing: Thing; runs: boolean };

/** The cohort of the address if the viewer runs or facilitates it. */
export async function cohortToRun(c: Ctx): Promise<Access<Cohort> | undefined> {
	const id = idIn(c);
	const cohort = id && (await cohortById(c.var.db, id));
	return cohort ? accessTo(c, cohort, cohort.id, cohort.programmeId) : undefined;
}

/** The gathering of the address if the viewer runs or facilitates its cohort. */
export async function gatheringToRun(c: Ctx): Promise<Access<Gathering> | undefined> {
	const id = idIn(c);
	const gathering = id && (await gatheringById(c.var.db, id));
	if (!gathering) return undefined;
	const access = await accessTo(c, gathering, gathering.cohortId, gathering.programmeId);
	if (access) return access;
	const isNamed = await isNamedFor(c.var.db, c.var.viewer.personId, gathering.id);
	return isNamed ? { thing: gathering, runs: false } : undefined;
}

async function accessTo<Thing>(
	c: Ctx,
	thing: Thing,
	cohortId: string,
	programmeId: string,
): Promise<Access<Thing> | undefined> {
	const { db, viewer } = c.var;
	const runs = mayRunProgramme(viewer, programmeId);
	const may = { programmeId, facilitates: !runs && (await facilitates(db, viewer.personId, cohortId)) };
	return mayRunCohort(viewer, may) ? { thing, runs } : undefined;
}

/** What stands in for shielded people's names: nothing for the office, which alone knows who they are. */
export const standsInFor = (c: Ctx, runs: boolean): string | null =>
	runs ? null : c.var.t.programmes.shielded;

/** Who mails come from, and where their links lead. */
export function senderOf(c: Ctx): Sender {
	const { config } = c.var.deps;
	const baseUrl = config.baseUrl ?? new URL(c.req.url).origin;
	const { name, locale } = c.var.tenant;
	const address = /<(.+)>/.exec(config.mailFrom ?? "")?.[1] ?? config.mailFrom;
	return { name, locale, baseUrl, email: address ?? `ledelsesskolen@${new URL(baseUrl).hostname}` };
}

/** The way down to a programme. */
export function programmeCrumbs(t: Messages, programme?: { id: string; title: string }): Crumb[] {
	const list = { label: t.programmes.title, href: paths.programmes() };
	return programme ? [list, { label: programme.title, href: paths.programme(programme.id) }] : [list];
}

/** The way down to a cohort; a facilitator comes from their own programme page. */
export function cohortCrumbs(
	t: Messages,
	at: { programmeId: string; programmeTitle: string; cohortId?: string; cohortName?: string },
	runs: boolean,
): Crumb[] {
	const above = runs
		? programmeCrumbs(t, { id: at.programmeId, title: at.programmeTitle })
		: [{ label: t.programmes.mine.title, href: paths.myProgramme() }];
	return at.cohortId ? [...above, { label: at.cohortName ?? "", href: paths.cohort(at.cohortId) }] : above;
}
