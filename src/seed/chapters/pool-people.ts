import { addDays } from "../../core/calendar/day.ts";
import {
	addPoolAbsence,
	addPoolPost,
	recordPeopleDiscussed,
	sharePoolPost,
} from "../../modules/portfolio/actions/pool-posts.ts";
import type { Db } from "../../platform/db/index.ts";
import { accepted, need, type Story, weeksFrom } from "../story.ts";

type SeedPost = {
	/** The unit whose employees have the post. */
	unit: string;
	competence: string;
	/** Of the post, and how often. */
	percent: number;
	everyWeeks?: number;
	employment?: number;
	/** Weeks from the present in which the person is away, or bound in the line. */
	away?: readonly [number, number];
	line?: readonly [number, number];
	/** Nobody has it: what it is called. */
	vacant?: string;
	/** A second competence that draws on the post. */
	also?: readonly [string, number];
};

/** Who gives hours to follow-up in Fjordvik: part time, every second week, on leave, bound in the line, and vacant. */
const posts: readonly SeedPost[] = [
	{ unit: "HR og utvikling, Tjenestedesign", competence: "Tjenestedesign", percent: 30 },
	{
		unit: "HR og utvikling, Tjenestedesign",
		competence: "Tjenestedesign",
		percent: 20,
		everyWeeks: 2,
		employment: 80,
	},
	{
		unit: "HR og utvikling, Tjenestedesign",
		competence: "Prosessledelse",
		percent: 25,
		also: ["Tjenestedesign", 10],
	},
	{
		unit: "HR og utvikling, Tjenestedesign",
		competence: "Tjenestedesign",
		percent: 40,
		vacant: "Tjenestedesigner",
	},
	{ unit: "IT og digitalisering, Utvikling", competence: "IT", percent: 30, away: [6, 20] },
	{ unit: "IT og digitalisering, Utvikling", competence: "IT", percent: 20, also: ["Data og analyse", 10] },
	{ unit: "Økonomi og innkjøp, Innkjøp", competence: "Innkjøp", percent: 15, line: [3, 9] },
	{ unit: "Økonomi og innkjøp, Regnskap", competence: "Økonomi", percent: 10, employment: 60 },
];

/** Enters the people behind the hours, after the discussion with the union representatives half a year ago. */
export async function enterPoolPeople(
	db: Db,
	story: Story,
	hoursOf: ReadonlyMap<string, string>,
): Promise<void> {
	const { today } = story.present;
	await recordPeopleDiscussed(db, weeksFrom(story.present, -26).today);
	const taken = new Map<string, number>();
	for (const post of posts) {
		const unit = need(story.units, post.unit);
		const at = taken.get(post.unit) ?? 0;
		if (!post.vacant) taken.set(post.unit, at + 1);
		const personId = post.vacant ? null : await employeeOf(db, unit, at);
		if (!post.vacant && personId === null) continue;
		const value = {
			personId,
			title: post.vacant ?? "",
			unitId: unit.id,
			employmentPercent: post.employment ?? 100,
			weekHours: 37.5,
			fromDay: weeksFrom(story.present, -60).today,
			toDay: null,
		};
		const plan = { everyWeeks: post.everyWeeks ?? 1, firstWeek: today };
		const share = { competenceId: need(hoursOf, post.competence), percent: post.percent, ...plan };
		const { id } = accepted(await addPoolPost(db, value, share, today));
		if (post.also) {
			const also = { competenceId: need(hoursOf, post.also[0]), percent: post.also[1], ...plan };
			accepted(await sharePoolPost(db, id, also, today));
		}
		await awayFrom(db, story, id, post);
	}
}

async function awayFrom(db: Db, story: Story, id: string, { away, line }: SeedPost): Promise<void> {
	const { today } = story.present;
	const days = ([from, to]: readonly [number, number]) => ({
		fromDay: addDays(today, 7 * from),
		toDay: addDays(today, 7 * to),
	});
	if (away) accepted(await addPoolAbsence(db, id, { kind: "away", ...days(away), percent: 100 }, today));
	if (line) accepted(await addPoolAbsence(db, id, { kind: "line", ...days(line), percent: 60 }, today));
}

/** One of those who work in the unit, never its leader; null where there are too few. */
async function employeeOf(db: Db, unit: { id: string; leaderId: string }, at: number) {
	const row = await db
		.selectFrom("posts")
		.innerJoin("people", "people.id", "posts.personId")
		.where("posts.unitId", "=", unit.id)
		.where("people.id", "<>", unit.leaderId)
		.where("people.shielded", "=", false)
		.where("people.endedAt", "is", null)
		.select("people.id")
		.orderBy("people.employeeNumber")
		.offset(at)
		.limit(1)
		.executeTakeFirst();
	return row?.id ?? null;
}
