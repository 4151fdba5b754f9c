import type { NavigationLink } from "../../platform/html/index.ts";
import type { Ctx } from "../../platform/web/context.ts";
import { withQuery } from "../../platform/web/path.ts";
import { paths } from "./paths.ts";
import { mayHost } from "./policy.ts";

/** From a programme to its kraftsamling: the office's page of it, and the participant's. */
export function around({ var: { t, viewer } }: Ctx, kind: string, id: string): readonly NavigationLink[] {
	const list = { label: t.assembly.title, href: paths.assemblies() };
	if (kind === "participant") return [list];
	if (kind !== "programme" || !mayHost(viewer, id)) return [];
	const plan = { label: t.assembly.list.plan, href: withQuery(paths.newAssembly(), { programme: id }) };
	return [list, plan];
}
