import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { page } from "../../../platform/web/respond.tsx";
import { leaderTeamAround } from "../../organisation/index.ts";
import { gatheringsByIds, gatheringsFacilitatedBy, programmesOf, roadOf } from "../../programmes/index.ts";
import { diplomasOf, interestsOf } from "../queries/diplomas.ts";
import { ownAnswers } from "../queries/reflections.ts";
import { pastDays } from "../reflection.ts";
import { type HeldDiploma, type LearningDay, MyLearning, type OwnProgramme } from "../views/my-learning.tsx";
import { todayOf } from "./found.ts";
import { openForms } from "./open-forms.ts";

/** What the viewer has written and can write, by programme. */
export async function show(c: Ctx): Promise<Response> {
	const { db, t, locale } = c.var;
	const { personId } = signedIn(c);
	const programmes = await ownProgrammes(c);
	const facilitated = await gatheringsFacilitatedBy(db, personId);
	const cohorts = new Map(facilitated.map((gathering) => [gathering.cohortId, gathering]));
	const hasTeam = (await leaderTeamAround(db, personId)) !== null;
	const forms = await openForms(c, personId);
	const diplomas = await ownDiplomas(c, programmes);
	const props = { t, locale, programmes, hasTeam, forms, diplomas, facilitated: [...cohorts.values()] };
	return page(c, { title: t.learning.title }, <MyLearning {...props} />);
}

/** The days of each programme that have come, the latest first, with how much is written on each. */
async function ownProgrammes(c: Ctx): Promise<OwnProgramme[]> {
	const { db } = c.var;
	const { personId } = signedIn(c);
	const answers = await ownAnswers(db, personId);
	const road = await roadOf(db, personId);
	const onRoad = new Set(road.map(({ id }) => id));
	const left = answers.map(({ gatheringId }) => gatheringId).filter((id) => !onRoad.has(id));
	const earlier = [...(await gatheringsByIds(db, left)).values()];
	const gatherings = [...road, ...earlier];
	const days = pastDays(gatherings, todayOf(c)).map((past): LearningDay => {
		const own = answers.filter(
			(one) => one.gatheringId === past.gathering.id && one.dayNumber === past.dayNumber,
		);
		return { ...past, written: own.length, shared: own.filter(({ readers }) => readers.length > 0).length };
	});
	const titles = new Map(gatherings.map(({ programmeId, programmeTitle }) => [programmeId, programmeTitle]));
	return [...titles].map(([id, title]) => ({
		...{ id, title },
		cohort: road.find(({ programmeId }) => programmeId === id) ?? null,
		days: days.filter(({ gathering }) => gathering.programmeId === id).toReversed(),
	}));
}

/** One's own diplomas with what one has said of the next role; also of programmes one has no days in any longer. */
async function ownDiplomas(c: Ctx, programmes: readonly OwnProgramme[]): Promise<HeldDiploma[]> {
	const { db } = c.var;
	const { personId } = signedIn(c);
	const diplomas = await diplomasOf(db, personId);
	const interests = diplomas.length > 0 ? await interestsOf(db, personId) : [];
	const titles = new Map(
		(await programmesOf(db, personId)).map(({ programmeId, title }) => [programmeId, title]),
	);
	return diplomas.map(({ id, programmeId }) => ({
		id,
		programme:
			programmes.find((one) => one.id === programmeId)?.title ??
			titles.get(programmeId) ??
			c.var.t.learning.title,
		roles: interests.filter((one) => one.programmeId === programmeId).map(({ role }) => role),
	}));
}
