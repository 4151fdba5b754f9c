import type { Ctx } from "../../platform/web/context.ts";
import { page } from "../../platform/web/respond.tsx";
import { paths as commons } from "../commons/index.ts";
import { paths as identity } from "../identity/index.ts";
import { nextSteps as benefits } from "../benefits/index.ts";
import { nextSteps as innovation, paths as ideas } from "../innovation/index.ts";
import { nextSteps as organisation } from "../organisation/index.ts";
import { nextSteps as pitching } from "../pitching/index.ts";
import { nextSteps as portfolio } from "../portfolio/index.ts";
import { nextSteps as programmes } from "../programmes/index.ts";
import { whatWaits } from "./next-steps.ts";
import { FrontPage } from "./views/front.tsx";
import { MyPage } from "./views/my-page.tsx";

const sources = [organisation, programmes, innovation, pitching, portfolio, benefits];

/** The front page for everyone; for those who are signed in, what waits for them. */
export async function home(c: Ctx): Promise<Response> {
	const { t, viewer, locale } = c.var;
	if (viewer.personId === null) {
		const body = <FrontPage t={t} signInHref={identity.signIn()} showcaseHref={commons.showcase()} />;
		return page(c, { title: t.platform.frontPage }, body);
	}
	const steps = await whatWaits(c, sources);
	const props = { t, locale, name: viewer.name, steps, startHref: ideas.start() };
	return page(c, { title: t.home.title }, <MyPage {...props} />);
}
