import { planPitchDay as computeSchedule } from "../../core/pitchday/index.ts";
import { addPitches } from "../../modules/pitching/actions/order.ts";
import { appoint } from "../../modules/pitching/actions/panel.ts";
import { pitchDayById } from "../../modules/pitching/queries/day.ts";
import { noteAvailability, setFrame } from "../../modules/pitchplanning/actions/frame.ts";
import { publishSchedule } from "../../modules/pitchplanning/actions/publish.ts";
import { beginRun, endRun } from "../../modules/pitchplanning/actions/runs.ts";
import { orderSchedule } from "../../modules/pitchplanning/actions/schedules.ts";
import { type Frame, sittingId } from "../../modules/pitchplanning/frame.ts";
import { stampOf } from "../../modules/pitchplanning/ground.ts";
import type { Schedule } from "../../modules/pitchplanning/plan.ts";
import { problemOf, standing } from "../../modules/pitchplanning/problem.ts";
import { groundOf } from "../../modules/pitchplanning/queries/ground.ts";
import { scheduleById } from "../../modules/pitchplanning/queries/schedules.ts";
import type { Db } from "../../platform/db/index.ts";
import { accepted, type Moment, need, type Story, weeksFrom } from "../story.ts";
import { declareNothing, pitchIds, planDay } from "./pitch-days.ts";

/** Leaders of units who judge beside the directors: most know what is pitched, two come for their subject. */
const chiefs = [
	"Hjemmetjenesten øst",
	"Lindehagen sykehjem",
	"Fjordvik bibliotek",
	"Strandkanten skole",
	"Bekkefaret barnehager",
	"Mestring og rehabilitering",
];
const experts = ["Innbyggertorg og kommunikasjon", "HR og utvikling, Tjenestedesign"];

const topics = ["Barn og unge", "Helse og omsorg", "Digitale tjenester", "By og miljø"];

/** A day of eighteen pitches in three rooms and two sittings: planned and published, and one judge has fallen ill since. */
export async function fillThreeRooms(
	db: Db,
	story: Story,
	at: Moment,
	programmeId: string,
	ideaIds: readonly string[],
): Promise<void> {
	const { cast, present, units } = story;
	const then = weeksFrom(present, -1);
	const dayId = await planDay(db, story, at, programmeId, "Den store pitchedagen");
	for (const name of chiefs) await appoint(db, dayId, need(units, name).leaderId, "chief", cast.office);
	for (const name of experts) await appoint(db, dayId, need(units, name).leaderId, "expert", cast.office);
	await addPitches(db, dayId, ideaIds, cast.office, present.now);
	const asked = [...chiefs, ...experts].map((name) => need(units, name).leaderId);
	await declareNothing(db, story, dayId, await pitchIds(db, dayId), present, asked);
	const frame = frameOn(at);
	await setFrame(db, dayId, frame, cast.office);
	await sayWhoCannot(db, story, dayId, frame);
	const plan = await computed(db, { cast, present: then }, dayId, frame, []);
	const day = await pitchDayById(db, dayId, null);
	if (!day) throw new Error("The day was just planned");
	const sender = { by: cast.office, now: then.now, origin: story.baseUrl, locale: "nb" as const };
	const clock = { today: then.today, time: "09:00" };
	accepted(await publishSchedule(db, plan, day, { ...sender, clock }));
	await computed(db, story, dayId, frame, [need(units, "Fjordvik bibliotek").leaderId]);
}

function frameOn({ today }: Moment): Frame {
	const sitting = (from: string, to: string) => ({ id: sittingId(today, from), day: today, from, to });
	return {
		rooms: ["Formannskapssalen", "Biblioteket, 2. etasje", "Kulturskolen, sal B"],
		sittings: [sitting("12:30", "13:10"), sitting("13:30", "14:10")],
		topics,
		rules: { min: 3, max: 4, directors: 1, experts: 0, seconds: 10 },
	};
}

/** Some know a subject well; one cannot come after lunch, and one team cannot come before. */
async function sayWhoCannot(db: Db, { cast, units }: Story, dayId: string, frame: Frame): Promise<void> {
	const [first, second] = frame.sittings.map(({ id }) => id);
	const leader = (name: string) => need(units, name).leaderId;
	const knows = (personId: string, ...expertise: string[]) => ({ personId, expertise, cannot: [] });
	const [pitchId = ""] = await pitchIds(db, dayId);
	await noteAvailability(
		db,
		dayId,
		{
			members: [
				knows(leader("Strandkanten skole"), "Barn og unge"),
				knows(leader("Lindehagen sykehjem"), "Helse og omsorg"),
				knows(leader("Innbyggertorg og kommunikasjon"), "Digitale tjenester"),
				{ ...knows(leader("Bekkefaret barnehager"), "Barn og unge"), cannot: second ? [second] : [] },
			],
			pitches: [{ pitchId, topic: "Helse og omsorg", cannot: first ? [first] : [] }],
		},
		cast.office,
	);
}

/** Enough for a schedule with every rule kept and all rooms linked, and quick to seed. */
const moves = 20_000;

/** A schedule that is computed, as the job does it; where somebody is away, one that changes little. */
async function computed(
	db: Db,
	{ cast, present }: Pick<Story, "cast" | "present">,
	dayId: string,
	frame: Frame,
	away: string[],
): Promise<Schedule> {
	const kind = away.length > 0 ? "change" : "plan";
	const ground = await groundOf(db, dayId);
	const problem = problemOf({
		...{ ground, frame, begun: [], away: new Set(away), withdrawn: new Set<string>() },
		...{ minutes: { pitchMinutes: 3, questionMinutes: 5, breakMinutes: 2 } },
		...(kind === "change" ? { keepsClose: true, previous: standing(ground.panels) } : { keepsClose: false }),
	});
	const order = { pitchDayId: dayId, kind, frame, problem, stamp: stampOf(ground, kind), away } as const;
	const rest = { withdrawn: [], locked: [], seed: 1 };
	const scheduleId = await orderSchedule(db, { ...order, ...rest }, cast.office, present.now);
	const run = { scheduleId, runId: (await scheduleById(db, scheduleId))?.runId ?? "" };
	await beginRun(db, run, present.now);
	await endRun(db, run, computeSchedule(problem, { limit: { moves }, seed: 1 }), present.now);
	const schedule = await scheduleById(db, scheduleId);
	if (schedule?.state !== "ready") throw new Error(`No schedule: ${JSON.stringify(schedule?.reasons)}`);
	return schedule;
}
