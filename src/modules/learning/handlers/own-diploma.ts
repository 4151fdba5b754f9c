import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { readForm } from "../../../platform/web/forms.ts";
import { download, notFound, redirect } from "../../../platform/web/respond.tsx";
import { mayRunProgramme, type Programme, programmeById } from "../../programmes/index.ts";
import { tellInterest } from "../actions/diplomas.ts";
import type { Diploma } from "../diploma.ts";
import { type DiplomaWords, diplomaPdf, diplomasPdf } from "../diploma-pdf.ts";
import { interestForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { candidatesIn, rulesFor } from "../queries/candidates.ts";
import { diplomaById, diplomasIn } from "../queries/diplomas.ts";
import { guidingQuestionOf, idIn, programmeToRun, todayOf } from "./found.ts";

/** The diploma as a file: for its owner, and for those who run the programme. */
export async function file(c: Ctx): Promise<Response> {
	const diploma = await diplomaInAddress(c);
	const { viewer, db, t } = c.var;
	if (!diploma || !(isOwn(c, diploma) || mayRunProgramme(viewer, diploma.programmeId))) return notFound(c);
	const programme = await programmeById(db, diploma.programmeId);
	const pdf = await diplomaPdf(diploma, wordsFor(c, programme));
	return download(c, t.learning.diplomas.pdf.fileName, "application/pdf", new Uint8Array(pdf));
}

/** All diplomas of a programme in one file to print and hand out, cohort by cohort; who has left since comes last. */
export async function allToPrint(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	if (!programme) return notFound(c);
	const { db, t, now } = c.var;
	const { rules } = await rulesFor(db, programme.id);
	const candidates = await candidatesIn(db, programme.id, rules, todayOf(c));
	const order = new Map(candidates.map(({ personId }, at) => [personId, at]));
	const placeOf = ({ personId }: Diploma) => order.get(personId) ?? candidates.length;
	const diplomas = (await diplomasIn(db, programme.id)).toSorted((a, b) => placeOf(a) - placeOf(b));
	if (diplomas.length === 0) return notFound(c);
	const pdf = await diplomasPdf(diplomas, wordsFor(c, programme), now);
	return download(c, t.learning.diplomas.toPrintName, "application/pdf", new Uint8Array(pdf));
}

/** What the paper says besides what lies in the row. */
function wordsFor(c: Ctx, programme: Programme | undefined): DiplomaWords {
	const { t, locale, tenant, deps } = c.var;
	const origin = deps.config.baseUrl ?? new URL(c.req.url).origin;
	const checkAt = origin.replace(/\/$/, "") + paths.checkDiploma();
	const question = guidingQuestionOf(c, programme);
	return { t, locale, tenantName: tenant.name, programme: programme?.title ?? "", question, checkAt };
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
