import { sql } from "kysely";
import { addDays, addMonths } from "../../core/calendar/day.ts";
import {
	addMilestone,
	answerReview,
	giveAPart,
	keepStartMeeting,
	moveMilestone,
	raiseWhatStandsStill,
	reachMilestone,
} from "../../modules/followup/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { accepted, type Moment, onDay, type Story, weeksFrom, workingDayUpTo } from "../story.ts";

/** A milestone: weeks from the present it is due, and what became of it. */
type Point = {
	readonly title: string;
	readonly weeks: number;
	readonly reached?: true;
	readonly movedTo?: number;
};

/** What is agreed about work that is under way, by title. */
const plans: Readonly<Record<string, { agreed: string; no?: string; points: readonly Point[] }>> = {
	"Felles vaktliste for to soner": {
		agreed:
			"Begge soner bruker samme liste fra første mandag. Avdelingslederne tar imot spørsmål den første måneden.",
		points: [
			{ title: "Lista er prøvd i én uke", weeks: -40, reached: true },
			{ title: "Begge soner bruker den hver dag", weeks: -30, reached: true },
			{ title: "Nattevaktene er med", weeks: 6 },
		],
	},
	"Ute hele året": {
		agreed: "Hver avdeling velger to faste utedager. Klær og utstyr går på felles konto.",
		points: [
			{ title: "Utstyr er kjøpt inn", weeks: -38, reached: true },
			{ title: "Alle avdelinger har faste utedager", weeks: -20, reached: true },
		],
	},
	"Møte uten møter": {
		agreed: "Prøves på én post før den andre. Skriftlig rapport erstatter den muntlige.",
		no: "Vi trenger hjelp til den tekniske delen før post to kan begynne.",
		points: [
			{ title: "Prøvd på én post", weeks: -38, reached: true },
			{ title: "Begge poster i gang", weeks: -24, movedTo: -8 },
		],
	},
	"Tryggere overganger": {
		agreed: "Sjekklista følger brukeren fra sykehus til hjem. Ansvarlig sykepleier ringer samme dag.",
		points: [
			{ title: "Sjekklista er laget sammen med sykehuset", weeks: -34, reached: true },
			{ title: "I bruk i begge distrikter", weeks: 5 },
		],
	},
	"Nytt turnussystem i helse": {
		agreed: "Tre prøveavdelinger først. Tillitsvalgte er med i hvert møte.",
		no: "Vi mangler en fra IT som kan være med ute i avdelingene i prøveperioden.",
		points: [
			{ title: "Avtale med leverandøren", weeks: -14, reached: true },
			{ title: "Tre prøveavdelinger i gang", weeks: -2, movedTo: 4 },
			{ title: "Alle avdelinger over", weeks: 40 },
		],
	},
	"Felles arkiv for byggesak": {
		agreed: "Nye saker først, så de ti siste årene. Arkivet sier fra når en sakstype er klar.",
		no: "Vi mangler timer til å rydde i de gamle sakene.",
		points: [
			{ title: "Nye saker i felles arkiv", weeks: -9, reached: true },
			{ title: "De ti siste årene flyttet", weeks: 12 },
		],
	},
};

/** What was left alone has risen night by night: to its owner, the leader above, and the agenda of the meeting. */
export async function letStillWorkRise(db: Db, story: Story): Promise<void> {
	for (const weeks of [-6, -4, -2]) await raiseWhatStandsStill(db, weeksFrom(story.present, weeks));
}

type Row = {
	id: string;
	title: string;
	ownerId: string;
	startedOn: string;
	nextCheckOn: string | null;
	unitId: string | null;
};

/** Start meetings, plans, teams and checks of what is under way. */
export async function followUpWork(db: Db, story: Story): Promise<void> {
	const rows = await db
		.selectFrom("initiatives")
		.select(["id", "title", "ownerId", "startedOn", "nextCheckOn", "ownerUnitId as unitId"])
		.where("state", "=", "under_way")
		.execute();
	for (const { startedOn, ...row } of rows) {
		const plan = plans[row.title];
		if (!plan || startedOn === null) continue;
		const at = { ...row, startedOn };
		await meetToStart(db, at, plan.agreed);
		for (const point of plan.points) await planPoint(db, story, at, point);
		await checkAfterThreeMonths(db, story, at, plan.no ?? "");
	}
}

async function meetToStart(db: Db, { id, ownerId, startedOn, unitId }: Row, agreed: string) {
	const at = workingDayUpTo(onDay(addDays(startedOn, 6)));
	const colleagues = await db
		.selectFrom("posts")
		.innerJoin("people", "people.id", "posts.personId")
		.innerJoin("units", "units.id", "posts.unitId")
		.select("people.id")
		.where(sql<boolean>`${unitId}::uuid = any(units.path)`)
		.where("posts.endedAt", "is", null)
		.where("people.shielded", "=", false)
		.where("people.id", "<>", ownerId)
		.orderBy("people.employeeNumber")
		.limit(2)
		.execute();
	const parts = ["Prøver det ut i egen avdeling", "Samler erfaringer og tall"];
	for (const [index, { id: personId }] of colleagues.entries())
		await giveAPart(db, id, { personId, part: parts[index] ?? "" }, ownerId, at.today);
	const people = [ownerId, ...colleagues.map((one) => one.id)];
	const meeting = {
		heldOn: at.today,
		place: "Møterom Fjorden",
		people,
		others: "Tillitsvalgt",
		agreed,
		version: 0,
	};
	accepted(await keepStartMeeting(db, id, meeting, ownerId, at));
}

async function planPoint(db: Db, story: Story, { id, ownerId, startedOn }: Row, point: Point): Promise<void> {
	const planned: Moment = onDay(addDays(startedOn, 7));
	const dueOn = weeksFrom(story.present, point.weeks).today;
	const milestone = accepted(await addMilestone(db, id, { title: point.title, dueOn }, ownerId, planned));
	const seen = { id: milestone.id, version: 1, by: ownerId };
	if (point.reached) accepted(await reachMilestone(db, seen, dueOn, dueOn));
	if (point.movedTo === undefined) return;
	const to = weeksFrom(story.present, point.movedTo).today;
	const reason = "Opplæringen tok lengre tid enn vi trodde.";
	accepted(await moveMilestone(db, seen, { to, reason }, onDay(addDays(dueOn, -10))));
}

/** Those that have been under way for three months have answered; some with a no. */
async function checkAfterThreeMonths(db: Db, story: Story, at: Row, no: string): Promise<void> {
	const due = addMonths(at.startedOn, 3);
	const isLate = at.title === "Møte uten møter";
	const day = isLate ? addDays(due, 2) : addDays(due, 4);
	if (day > story.present.today) return;
	const review = { asAgreed: true, hasHelp: no === "", shouldGoOn: true, words: no };
	accepted(await answerReview(db, at, review, at.ownerId, onDay(day)));
}
