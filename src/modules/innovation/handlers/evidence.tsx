import { downloadResponse } from "../../../platform/files/index.ts";
import { signedIn } from "../../../platform/web/context.ts";
import { isUuid } from "../../../platform/web/fields.ts";
import { readForm } from "../../../platform/web/forms.ts";
import { notFound, redirect } from "../../../platform/web/respond.tsx";
import { addEvidence, attachFile, removeAttachment, removeEvidence } from "../actions/evidence.ts";
import { attachmentForm, evidenceForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { mayWork } from "../policy.ts";
import { attachmentsOf, evidenceOf } from "../queries/idea-parts.ts";
import { stepPage } from "./steps.tsx";
import { withIdea, withStep } from "./with-idea.ts";

export const add = withStep(async (c, at) => {
	const parsed = await readForm(c, evidenceForm);
	if (!parsed.ok) return stepPage(c, at, { evidence: parsed.form });
	const change = { ideaId: at.idea.id, stepId: at.step.id, personId: signedIn(c).personId };
	await addEvidence(c.var.db, change, parsed.value, c.var.now);
	return redirect(c, paths.step(at.idea.id, at.step.id), c.var.t.innovation.evidence.saved);
}, mayWork);

/** One click, and it is gone. */
export const remove = withIdea(async (c, idea) => {
	const found = (await evidenceOf(c.var.db, idea.id)).find(({ id }) => id === c.req.param("evidence"));
	if (!found) return notFound(c);
	await removeEvidence(c.var.db, idea.id, found.id);
	const back = found.stepId ? paths.step(idea.id, found.stepId) : paths.idea(idea.id);
	return redirect(c, back, c.var.t.innovation.evidence.removed);
}, mayWork);

export const attach = withStep(async (c, at) => {
	const { db, t, now, deps } = c.var;
	const parsed = await readForm(c, attachmentForm);
	if (!parsed.ok) return stepPage(c, at, { attachment: parsed.form });
	const change = { ideaId: at.idea.id, stepId: at.step.id, personId: signedIn(c).personId };
	const content = new Uint8Array(await parsed.value.file.arrayBuffer());
	const attached = await attachFile(db, deps.files, change, { name: parsed.value.file.name, content }, now);
	if (attached.ok) return redirect(c, paths.step(at.idea.id, at.step.id), t.innovation.files.saved);
	const errors = { file: t.innovation.files.refusals[attached.reason] };
	return stepPage(c, at, { attachment: { values: {}, errors } });
}, mayWork);

/** Whoever sees the idea may fetch its files. */
export const download = withIdea(async (c, idea) => {
	const id = c.req.param("file");
	const attached = isUuid(id) && (await attachmentsOf(c.var.db, idea.id)).some((one) => one.id === id);
	const file = attached ? await c.var.deps.files.open(c.var.db, id) : undefined;
	return file ? downloadResponse(file) : notFound(c);
});

export const removeFile = withIdea(async (c, idea) => {
	const found = (await attachmentsOf(c.var.db, idea.id)).find(({ id }) => id === c.req.param("file"));
	if (!found) return notFound(c);
	await removeAttachment(c.var.db, c.var.deps.files, idea.id, found.id);
	return redirect(c, paths.step(idea.id, found.stepId), c.var.t.innovation.files.removed);
}, mayWork);
