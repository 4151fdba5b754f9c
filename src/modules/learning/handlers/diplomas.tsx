import { toCsv } from "../../../platform/files/csv.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import {
	changedMeanwhile,
	type FormState,
	formOfRecord,
	readForm,
	takeTurn,
} from "../../../platform/web/forms.ts";
import { download, notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { hrKeysOf } from "../../organisation/index.ts";
import { type Programme, paths as programmes } from "../../programmes/index.ts";
import { issueDiplomas, setDiplomaRules } from "../actions/diplomas.ts";
import type { DiplomaRules } from "../diploma.ts";
import { rulesForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { candidatesIn, rulesFor } from "../queries/candidates.ts";
import { diplomasIn, interestsIn } from "../queries/diplomas.ts";
import { DiplomasPage } from "../views/diplomas-page.tsx";
import { programmeToRun, todayOf } from "./found.ts";

/** Who passes, what others lack, and who would like to do more. */
export async function show(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	return programme ? diplomasPage(c, programme) : notFound(c);
}

/** Issues diplomas to all who pass and have none. */
export async function issue(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	if (!programme) return notFound(c);
	const { db, t } = c.var;
	const { rules, daysTotal } = await rulesFor(c.var.db, programme.id);
	const passing = (await candidatesIn(db, programme.id, rules, todayOf(c))).filter(
		({ lacks }) => lacks.length === 0,
	);
	const at = { programmeId: programme.id, daysTotal, today: todayOf(c) };
	const issued = await issueDiplomas(
		db,
		at,
		{ signedBy: rules.signedBy, signedTitle: rules.signedTitle },
		passing,
	);
	const words = t.learning.diplomas;
	return redirect(
		c,
		paths.diplomas(programme.id),
		issued > 0 ? words.issued(issued) : words.nothingToIssue,
		issued === 0,
	);
}

/** Sets what it takes. */
export async function setRules(c: Ctx): Promise<Response> {
	await takeTurn(c);
	const programme = await programmeToRun(c);
	if (!programme) return notFound(c);
	const { rules, daysTotal } = await rulesFor(c.var.db, programme.id);
	const parsed = await readForm(c, rulesForm(daysTotal));
	if (!parsed.ok) return diplomasPage(c, programme, parsed.form);
	const stale = changedMeanwhile(parsed.form, formOf(rules).values);
	if (stale) return diplomasPage(c, programme, stale);
	await setDiplomaRules(c.var.db, programme.id, parsed.value);
	return redirect(c, paths.diplomas(programme.id), c.var.t.learning.diplomas.rulesSaved);
}

/** The diplomas as a table for KS Læring and the HR system. */
export async function file(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	if (!programme) return notFound(c);
	const { db, t } = c.var;
	const words = t.learning.diplomas;
	const diplomas = await diplomasIn(db, programme.id);
	const keys = await hrKeysOf(
		db,
		diplomas.map(({ personId }) => personId),
	);
	const rows = diplomas.map((one) => [
		keys.get(one.personId)?.employeeNumber ?? "",
		one.name,
		keys.get(one.personId)?.email ?? "",
		programme.title,
		String(one.daysAttended),
		String(one.daysTotal),
		one.pitched ? words.yes : words.no,
		one.issuedOn,
		one.id,
	]);
	return download(
		c,
		words.fileName,
		"text/csv; charset=utf-8",
		toCsv([Object.values(words.fileColumns), ...rows]),
	);
}

const candidatesAPage = 100;

async function diplomasPage(c: Ctx, programme: Programme, form?: FormState): Promise<Response> {
	const { db, t } = c.var;
	const { rules, daysTotal } = await rulesFor(c.var.db, programme.id);
	const candidates = await candidatesIn(db, programme.id, rules, todayOf(c));
	const names = new Map(candidates.map(({ personId, name }) => [personId, name]));
	const number = Math.max(1, Number.parseInt(c.req.query("page") ?? "1", 10) || 1);
	const interests = (await interestsIn(db, programme.id)).map(({ personId, role }) => ({
		name: names.get(personId) ?? "",
		role,
	}));
	const props = {
		...{ t, rules, daysTotal, form, programmeId: programme.id, discussed: programme.discussedOn !== null },
		all: candidates.length,
		passing: candidates.filter(({ lacks, diplomaId }) => lacks.length === 0 || diplomaId !== null).length,
		toIssue: candidates.filter(({ lacks, diplomaId }) => lacks.length === 0 && diplomaId === null).length,
		issued: candidates.filter(({ diplomaId }) => diplomaId !== null).length,
		shown: candidates.slice((number - 1) * candidatesAPage, number * candidatesAPage),
		page: number,
		pageCount: Math.ceil(candidates.length / candidatesAPage),
		interests: interests.filter(({ name }) => name !== ""),
		rulesState: form ?? formOf(rules),
		editHref: programmes.editProgramme(programme.id),
	};
	const crumbs = [
		{ label: t.programmes.title, href: programmes.programmes() },
		{ label: programme.title, href: programmes.programme(programme.id) },
	];
	return page(
		c,
		{ title: t.learning.diplomas.title, crumbs, status: form ? 422 : 200 },
		<DiplomasPage {...props} />,
	);
}

const formOf = ({ daysRequired, pitchRequired, signedBy, signedTitle }: DiplomaRules): FormState =>
	formOfRecord({
		...{ signedBy, signedTitle, daysRequired: String(daysRequired) },
		pitchRequired: pitchRequired ? "on" : undefined,
	});
