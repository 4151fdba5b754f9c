import { dayOf } from "../../platform/i18n/format.ts";
import type { Ctx } from "../../platform/web/context.ts";
import { withQuery } from "../../platform/web/path.ts";
import { page } from "../../platform/web/respond.tsx";
import { nextSteps as assembly } from "../assembly/index.ts";
import { nextSteps as benefits } from "../benefits/index.ts";
import { nextSteps as calibration } from "../calibration/index.ts";
import { nextSteps as choosing } from "../choosing/index.ts";
import { paths as commons } from "../commons/index.ts";
import { nextSteps as followUp } from "../followup/index.ts";
import { paths as identity, nextSteps as roles } from "../identity/index.ts";
import { paths as ideas, ideasOf, nextSteps as innovation } from "../innovation/index.ts";
import { nextSteps as learning } from "../learning/index.ts";
import { nextSteps as organisation } from "../organisation/index.ts";
import { nextSteps as pitching } from "../pitching/index.ts";
import { nextSteps as pitchPlanning } from "../pitchplanning/index.ts";
import { nextSteps as pitchRoom } from "../pitchroom/index.ts";
import { nextSteps as planning } from "../planning/index.ts";
import { nextSteps as portfolio } from "../portfolio/index.ts";
import { paths as programmePaths, nextSteps as programmes, roadOf, roadsFrom } from "../programmes/index.ts";
import { nextSteps as runSheets } from "../runsheets/index.ts";
import { whatWaits } from "./next-steps.ts";
import { FrontPage } from "./views/front.tsx";
import { MyPage } from "./views/my-page.tsx";

const links = {
	idea: ideas.idea,
	ideas: withQuery(ideas.ideas(), { mine: "1" }),
	road: programmePaths.myProgramme(),
	guided: ideas.guided(),
	allIdeas: ideas.ideas(),
};

/** The list of ideas shows the rest. */
const ideasShown = 5;

const sources = [
	organisation,
	roles,
	programmes,
	runSheets,
	planning,
	choosing,
	pitchPlanning,
	learning,
	innovation,
	pitchRoom,
	calibration,
	pitching,
	portfolio,
	followUp,
	benefits,
	assembly,
];

/** The front page for everyone; for those who are signed in, what waits for them. */
export async function home(c: Ctx): Promise<Response> {
	const { db, now, t, viewer, locale } = c.var;
	if (viewer.personId === null) {
		const body = <FrontPage t={t} signInHref={identity.signIn()} showcaseHref={commons.showcase()} />;
		return page(c, { title: t.platform.frontPage }, body);
	}
	const steps = await whatWaits(c, sources);
	const roads = roadsFrom(await roadOf(db, viewer.personId));
	// Those one guides or is asked into are somebody else's; they stand among what waits.
	const own = (await ideasOf(db, viewer.personId)).filter(
		({ part }) => part === "owner" || part === "member",
	);
	const props = {
		t,
		locale,
		name: viewer.name,
		roles: viewer.roles,
		today: dayOf(now),
		steps,
		roads,
		ideas: own.slice(0, ideasShown),
	};
	const start = viewer.roles.has("guest") ? null : ideas.start();
	return page(c, { title: t.home.title }, <MyPage {...props} links={{ ...links, start }} />);
}
