import type { NavigationLink } from "../../platform/html/index.ts";
import type { Ctx } from "../../platform/web/context.ts";
import { mayRunProgramme } from "../programmes/index.ts";
import { paths } from "./paths.ts";

/** What the module has about a programme: for those who run it, and for those who take part. */
export function around(c: Ctx, kind: string, id: string): readonly NavigationLink[] {
	const words = c.var.t.learning.links;
	if (kind === "programme" && mayRunProgramme(c.var.viewer, id))
		return [
			{ label: words.results, href: paths.results(id) },
			{ label: words.prompts, href: paths.prompts(id) },
			{ label: words.diplomas, href: paths.diplomas(id) },
		];
	if (kind === "participant")
		return [
			{ label: words.mine, href: paths.myLearning() },
			{ label: words.growth, href: paths.growth(id) },
		];
	return [];
}
