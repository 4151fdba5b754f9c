import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { readForm } from "../../../platform/web/forms.ts";
import { download, notFound, redirect } from "../../../platform/web/respond.tsx";
import { mayRunProgramme, programmeById } from "../../programmes/index.ts";
import { tellInterest } from "../actions/diplomas.ts";
import type { Diploma } from "../diploma.ts";
import { diplomaPdf } from "../diploma-pdf.ts";
import { interestForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { diplomaById } from "../queries/diplomas.ts";
import { guidingQuestionOf, idIn, todayOf } from "./found.ts";

/** The diploma as a file: for its owner, and for those who run the programme. */
export async function file(c: Ctx): Promise<Response> {
	const diploma = await diplomaInAddress(c);
	const { viewer, db, t, locale, tenant } = c.var;
	if (!diploma || !(isOwn(c, diploma) || mayRunProgramme(viewer, diploma.programmeId))) return notFound(c);
	const programme = await programmeById(db, diploma.programmeId);
	const question = guidingQuestionOf(c, programme);
	const origin = c.var.deps.config.baseUrl ?? new URL(c.req.url).origin;
	const checkAt = origin.replace(/\/$/, "") + paths.checkDiploma();
	const words = { t, locale, tenantName: tenant.name, programme: programme?.title ?? "", question, checkAt };
	const pdf = await diplomaPdf(diploma, words);
	return download(c, t.learning.diplomas.pdf.fileName, "application/pdf", new Uint8Array(pdf));
}

/** Says what the owner would like to do next; the office sees it. */
export async function tell(c: Ctx): Promise<Response> {
	const diploma = await diplomaInAddress(c);
	const parsed = await readForm(c, interestForm);
	if (!diploma || !isOwn(c, diploma) || !parsed.ok) return notFound(c);
	const who = { programmeId: diploma.programmeId, personId: diploma.personId, today: todayOf(c) };
	await tellInterest(c.var.db, who, parsed.value.roles);
	return redirect(c, paths.myLearning(), c.var.t.learning.diplomas.own.saved);
}

const isOwn = (c: Ctx, { personId }: Diploma) => signedIn(c).personId === personId;

async function diplomaInAddress(c: Ctx): Promise<Diploma | undefined> {
	const id = idIn(c);
	return id ? diplomaById(c.var.db, id) : undefined;
}
