import { dayOf } from "../../../platform/i18n/format.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { isUuid } from "../../../platform/web/fields.ts";
import { peopleByIds, tenantSettings } from "../../organisation/index.ts";
import {
	mayRunProgramme,
	type Programme,
	type ProgrammeOfPerson,
	programmeById,
	programmesOf,
} from "../../programmes/index.ts";

/** The id in the address; undefined when it cannot be one. */
export function idIn(c: Ctx): string | undefined {
	const id = c.req.param("id");
	return isUuid(id) ? id : undefined;
}

/** A whole number in the address; 0, which nothing has, for anything else. */
export const numberIn = (c: Ctx): number => Number(/^\d{1,3}$/.exec(c.req.param("number") ?? "")?.[0] ?? 0);

/** Today where people are. */
export const todayOf = (c: Ctx): string => dayOf(c.var.now);

/** The programme of the address if the viewer runs it. */
export async function programmeToRun(c: Ctx): Promise<Programme | undefined> {
	const id = idIn(c);
	return id && mayRunProgramme(c.var.viewer, id) ? programmeById(c.var.db, id) : undefined;
}

/** The programme of the address if the viewer takes part in it. */
export async function ownProgramme(c: Ctx): Promise<ProgrammeOfPerson | undefined> {
	const id = idIn(c);
	const own = await programmesOf(c.var.db, signedIn(c).personId);
	return own.find(({ programmeId }) => programmeId === id);
}

/** The question that everyone answers: the programme's, else the tenant's, else the one the school began with. */
export function guidingQuestionOf(c: Ctx, programme: Pick<Programme, "guidingQuestion"> | undefined): string {
	const own = programme?.guidingQuestion || tenantSettings(c.var.tenant.settings).guidingQuestion;
	return own || c.var.t.learning.guidingQuestion;
}

/** Names by id; a shielded person's words are read without the name. */
export async function namesOf(c: Ctx, ids: readonly string[]): Promise<(id: string) => string> {
	const cards = await peopleByIds(c.var.db, ids);
	return (id) => cards.get(id)?.name ?? c.var.t.programmes.shielded;
}
