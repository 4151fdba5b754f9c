import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { notFound, page } from "../../../platform/web/respond.tsx";
import { cohortById, gatheringsOf, isFacilitator, programmesOf } from "../../programmes/index.ts";
import { paths } from "../paths.ts";
import { readableGroups } from "../policy.ts";
import { sharedOn } from "../queries/reflections.ts";
import { SharedPage } from "../views/shared-page.tsx";
import { idIn, namesOf } from "./found.ts";

/** What participants have shared in a cohort, a gathering at a time. For those who are in it, or run it. */
export async function show(c: Ctx): Promise<Response> {
	const id = idIn(c);
	const { db, t } = c.var;
	const { personId } = signedIn(c);
	if (!id) return notFound(c);
	const takesPart = (await programmesOf(db, personId)).some(({ cohortId }) => cohortId === id);
	const groups = readableGroups({ takesPart, facilitates: await isFacilitator(db, personId, id) });
	const cohort = groups.length > 0 ? await cohortById(db, id) : undefined;
	if (!cohort) return notFound(c);
	const gatherings = await gatheringsOf(db, id);
	const all = await sharedOn(
		db,
		gatherings.map((gathering) => gathering.id),
		groups,
	);
	const withWords = gatherings.filter((gathering) =>
		all.some(({ gatheringId }) => gatheringId === gathering.id),
	);
	const asked = gatherings.find(({ number }) => String(number) === c.req.query("gathering"));
	const chosen = asked ?? withWords.at(-1) ?? null;
	const answers = all.filter(({ gatheringId }) => gatheringId === chosen?.id);
	const nameOf = await namesOf(
		c,
		answers.map((answer) => answer.personId),
	);
	const props = { t, cohort, gatherings: withWords, chosen, answers, nameOf };
	const crumbs = [{ label: t.learning.title, href: paths.myLearning() }];
	return page(c, { title: t.learning.shared.title(cohort.name), crumbs }, <SharedPage {...props} />);
}
