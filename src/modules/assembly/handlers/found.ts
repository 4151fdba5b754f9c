import type { Day } from "../../../core/calendar/day.ts";
import type { Crumb } from "../../../platform/html/index.ts";
import { dayOf } from "../../../platform/i18n/format.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { type FormState, isRefused } from "../../../platform/web/forms.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound } from "../../../platform/web/respond.tsx";
import { programmesOf } from "../../programmes/index.ts";
import { paths } from "../paths.ts";
import { finds, type Part, partOf } from "../policy.ts";
import { assemblyById, type OwnAssembly } from "../queries/assemblies.ts";

/** A kraftsamling that exists for the viewer, and what the viewer is to it. */
export type Found = { assembly: OwnAssembly; part: Part; by: string };

/** Answers with the kraftsamling in the address, or "not found" where it does not exist, or not for this viewer. */
export async function onAssembly(
	c: Ctx,
	may: (found: Found) => boolean,
	answer: (found: Found) => Response | Promise<Response>,
): Promise<Response> {
	const viewer = signedIn(c);
	const assembly = await assemblyById(c.var.db, idParam(c), viewer.personId);
	if (!assembly) return notFound(c);
	const own = new Set((await programmesOf(c.var.db, viewer.personId)).map((one) => one.programmeId));
	const found = { assembly, part: partOf(viewer, assembly.programmeId, own), by: viewer.personId };
	return finds(found.part, assembly.state) && may(found) ? answer(found) : notFound(c);
}

export const everyone = (): boolean => true;
export const hosts = ({ part }: Found): boolean => part.hosts;
export const moderates = ({ part }: Found): boolean => part.moderates;
export const participates = ({ part }: Found): boolean => part.participates;

/** Today where the tenant is. */
export const today = (c: Ctx): Day => dayOf(c.var.now);

/** The way down to a kraftsamling. */
export function crumbsTo(c: Ctx, assembly?: { id: string; title: string }): Crumb[] {
	const list = { label: c.var.t.assembly.title, href: paths.assemblies() };
	return assembly ? [list, { label: assembly.title, href: paths.assembly(assembly.id) }] : [list];
}

/** Whether a form comes back with faults. */
export const statusOf = (form: FormState): 200 | 422 => (isRefused(form) ? 422 : 200);
