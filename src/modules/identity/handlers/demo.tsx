import type { Ctx } from "../../../platform/web/context.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { enterAs } from "../actions/enter.ts";
import { type DemoPerson, demoPeople } from "../demo.ts";
import { paths } from "../paths.ts";
import { ConfirmSignIn } from "../views/confirm-sign-in.tsx";

/** Shows whom one is about to become. */
export async function showDemoSignIn(c: Ctx): Promise<Response> {
	const person = await demoPerson(c);
	if (!person) return notFound(c);
	const t = c.var.t.identity.demo;
	const title = t.title(t.parts[person.part]);
	const action = paths.demoSignIn(person.part);
	const view = <ConfirmSignIn title={title} text={t.text(person.name)} button={t.button} action={action} />;
	return page(c, { title }, view);
}

/** Signs in as an invented person. */
export async function demoSignIn(c: Ctx): Promise<Response> {
	const person = await demoPerson(c);
	if (!person) return notFound(c);
	await enterAs(c, person.personId, "demo");
	return redirect(c, "/");
}

/** Nobody outside demo mode: the routes do not exist there either, and this holds even if somebody adds them. */
async function demoPerson(c: Ctx): Promise<DemoPerson | undefined> {
	if (c.var.deps.config.mode !== "demo") return undefined;
	return (await demoPeople(c.var.db)).find(({ part }) => part === c.req.param("part"));
}
