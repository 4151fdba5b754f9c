import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { notFound, page } from "../../../platform/web/respond.tsx";
import { gatheringsByIds, plannedGatherings, programmeById } from "../../programmes/index.ts";
import { growthOf } from "../growth.ts";
import { paths } from "../paths.ts";
import { ownAnswers } from "../queries/reflections.ts";
import { GrowthPage } from "../views/growth-page.tsx";
import { guidingQuestionOf, idIn, ownProgramme } from "./found.ts";

/** How one's own answer to the guiding question has grown. For the writer alone; also after one has left the programme. */
export async function show(c: Ctx): Promise<Response> {
	const id = idIn(c);
	if (!id) return notFound(c);
	const { db, t, locale } = c.var;
	const answers = await ownAnswers(db, signedIn(c).personId);
	const gatherings = await gatheringsByIds(
		db,
		answers.map(({ gatheringId }) => gatheringId),
	);
	const isWriter = [...gatherings.values()].some(({ programmeId }) => programmeId === id);
	if (!isWriter && !(await ownProgramme(c))) return notFound(c);
	const programme = await programmeById(db, id);
	if (!programme) return notFound(c);
	const stations = growthOf(
		await plannedGatherings(db, id),
		answers,
		(gatheringId) => gatherings.get(gatheringId)?.programmeGatheringId,
	);
	const props = {
		t,
		locale,
		stations,
		question: guidingQuestionOf(c, programme),
		programme: programme.title,
	};
	const crumbs = [{ label: t.learning.title, href: paths.myLearning() }];
	return page(
		c,
		{ title: t.learning.growth.title, crumbs, islands: ["print-page"] },
		<GrowthPage {...props} name={c.var.viewer.name} />,
	);
}
