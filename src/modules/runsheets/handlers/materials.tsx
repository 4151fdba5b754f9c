import { downloadResponse } from "../../../platform/files/index.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { isUuid } from "../../../platform/web/fields.ts";
import { blankForm, checkFields, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { plannedGatherings, programmeById, paths as programmePaths } from "../../programmes/index.ts";
import { addMaterial, removeMaterial } from "../actions/materials.ts";
import { removalForm } from "../forms.ts";
import { rightOn } from "../material.ts";
import { materialForm } from "../material-forms.ts";
import { paths } from "../paths.ts";
import { mayPlanProgramme } from "../policy.ts";
import { materialIn, materialsOf } from "../queries/materials.ts";
import { MaterialsPage } from "../views/materials-page.tsx";
import { sheetToRead, today } from "./place.ts";

/** The material and courses of a programme, with the rights noted. */
export async function index(c: Ctx): Promise<Response> {
	const programme = await programmeToPlan(c);
	return programme ? materialsPage(c, programme, blankForm({ kind: "material" })) : notFound(c);
}

/** Adds material, or takes some away. */
export async function change(c: Ctx): Promise<Response> {
	const programme = await programmeToPlan(c);
	if (!programme) return notFound(c);
	const { db, t, viewer, deps } = c.var;
	const words = t.runsheets.materials;
	const numbers = (await plannedGatherings(db, programme.id)).map(({ number }) => number);
	const parsed = await readForm(c, materialForm(deps.files.maxBytes / 1_000_000, numbers));
	const removal = checkFields(parsed.form.values, removalForm, t);
	if (removal.ok) {
		const material = await materialIn(db, programme.id, removal.value.remove);
		if (!material) return notFound(c);
		await removeMaterial(db, deps.files, material);
		return redirect(c, paths.materials(programme.id), words.removed);
	}
	if (!parsed.ok) return materialsPage(c, programme, parsed.form, 422);
	const { file, ...fields } = parsed.value;
	const content = file && { name: file.name, content: new Uint8Array(await file.arrayBuffer()) };
	const material = { ...fields, programmeId: programme.id, file: content, addedBy: viewer.personId };
	const added = await addMaterial(db, deps.files, material);
	if (!added.ok) {
		const errors = { file: words.faults[added.reason] };
		return materialsPage(c, programme, withErrors(parsed.form, errors), 422);
	}
	return redirect(c, paths.materials(programme.id), words.added);
}

/** Hands out a file: to the office always, to others of the gathering while the right holds. */
export async function download(c: Ctx): Promise<Response> {
	const found = await materialToOpen(c);
	const file = found?.fileId ? await c.var.deps.files.open(c.var.db, found.fileId) : undefined;
	return file ? downloadResponse(file) : notFound(c);
}

async function materialToOpen(c: Ctx) {
	const { db } = c.var;
	const id = c.req.param("material");
	if (!isUuid(id)) return undefined;
	const programme = await programmeToPlan(c);
	if (programme) return materialIn(db, programme.id, id);
	const place = c.req.path.startsWith("/gatherings/") ? await sheetToRead(c) : undefined;
	const material = place && (await materialIn(db, place.programmeId, id));
	const isHere = material && (material.number === null || material.number === place.key.number);
	return isHere && (place.mayChange || rightOn(material, today(c)) !== "over") ? material : undefined;
}

async function programmeToPlan(c: Ctx) {
	const id = c.req.param("id");
	if (!c.req.path.startsWith("/programmes/") || !isUuid(id) || !mayPlanProgramme(c.var.viewer, id))
		return undefined;
	return programmeById(c.var.db, id);
}

async function materialsPage(
	c: Ctx,
	programme: { id: string; title: string },
	form: FormState,
	status: 200 | 422 = 200,
): Promise<Response> {
	const { db, t, locale } = c.var;
	const props = {
		...{ t, locale, form, programmeId: programme.id, today: today(c) },
		materials: await materialsOf(db, programme.id),
		plan: await plannedGatherings(db, programme.id),
	};
	const crumbs = [
		{ label: t.programmes.title, href: programmePaths.programmes() },
		{ label: programme.title, href: programmePaths.programme(programme.id) },
	];
	return page(c, { title: t.runsheets.materials.title, crumbs, status }, <MaterialsPage {...props} />);
}
