import { quarterOf, quartersFrom } from "../../core/calendar/quarter.ts";
import { addCompetence, setPools } from "../../modules/portfolio/actions/capacity.ts";
import { reportStatus } from "../../modules/portfolio/actions/follow-up.ts";
import { startInitiative } from "../../modules/portfolio/actions/gate.ts";
import { registerInitiative } from "../../modules/portfolio/actions/initiatives.ts";
import { requestCapacity } from "../../modules/portfolio/actions/requests.ts";
import type { Db } from "../../platform/db/index.ts";
import { accepted, type Moment, need, type Story, weeksFrom } from "../story.ts";
import { leaderSays } from "./queue.ts";

/** Competence, the unit whose leader answers for it, and hours a quarter; null where the people say how many. */
const competences = [
	["Tjenestedesign", "HR og utvikling, Tjenestedesign", null],
	["Prosessledelse", "HR og utvikling, Tjenestedesign", null],
	["IT", "IT og digitalisering, Utvikling", 240],
	["Data og analyse", "IT og digitalisering, Drift", 90],
	["Jus", "Økonomi og innkjøp, Innkjøp", 60],
	["Innkjøp", "Økonomi og innkjøp, Innkjøp", 80],
	["Kommunikasjon", "Innbyggertorg og kommunikasjon, Kommunikasjon", 70],
	["Økonomi", "Økonomi og innkjøp, Regnskap", null],
	["HR og drøfting", "HR og utvikling, Personal", 110],
	["Fagpersoner", "Hjemmetjenesten øst", 200],
] as const;

/** Two years of quarters, from a year before the present, so that last year's decisions had hours to draw on. */
export async function setUpCapacity(db: Db, story: Story): Promise<Map<string, string>> {
	const then = weeksFrom(story.present, -52);
	const ids = new Map<string, string>();
	for (const [name, unit, hours] of competences) {
		const { id } = accepted(await addCompetence(db, { name, leaderId: need(story.units, unit).leaderId }));
		ids.set(name, id);
		if (hours === null) continue;
		const pools = quartersFrom(quarterOf(then.today), 10).map((quarter) => ({
			competenceId: id,
			quarter,
			hours,
		}));
		accepted(await setPools(db, pools, then));
	}
	return ids;
}

/** Work that is decided in the line and under way. */
const lineWork = [
	{
		title: "Nytt turnussystem i helse",
		unit: "Helse og velferd",
		goal: "people",
		competence: "IT",
		hours: 150,
	},
	{
		title: "Felles arkiv for byggesak",
		unit: "Plan og byggesak",
		goal: "time",
		competence: "Data og analyse",
		hours: 60,
		haste: "Leverandøren stenger det gamle arkivet før ferien. Vi kan ikke vente på svar om timene.",
	},
];

/** Work that was born in the line draws on the same hours. */
export async function enterLineWork(
	db: Db,
	story: Story,
	hoursOf: ReadonlyMap<string, string>,
): Promise<void> {
	const ahead = quartersFrom(quarterOf(story.present.today), 3);
	const began = weeksFrom(story.present, -20);
	for (const { title, unit, goal, competence, hours, haste } of lineWork) {
		const { leaderId } = need(story.units, unit);
		const registration = {
			title,
			summary: `Besluttet i linja. Eies av ${unit}.`,
			goalId: need(story.goals, goal),
			ownerId: leaderId,
			startQuarter: ahead[0] ?? null,
			nextCheckOn: weeksFrom(story.present, 4).today,
			quarters: 6,
			touchesStaffing: false,
			discussedOn: null,
			needs: ahead.map((quarter) => ({ competenceId: need(hoursOf, competence), quarter, hours })),
		};
		const id = await registerInitiative(db, registration, story.cast.portfolio, began);
		const says = (at: Moment) => leaderSays(db, { id, competenceId: null }, "yes", at);
		const reports = [weeksFrom(story.present, -12), weeksFrom(story.present, -5)];
		if (!haste) await says(began);
		await followUp(db, { id, ownerId: leaderId, override: haste }, began, reports);
		if (haste) await says(weeksFrom(story.present, -18));
		if (title.includes("turnus")) await releaseFromDuty(db, story, { id, title, leaderId }, hoursOf);
	}
}

/** Nurses help with the new rota: a release from duty that the sector pays, and a later one that nobody pays yet. */
async function releaseFromDuty(
	db: Db,
	story: Story,
	of: { id: string; title: string; leaderId: string },
	hoursOf: ReadonlyMap<string, string>,
): Promise<void> {
	const [, next = "", later = ""] = quartersFrom(quarterOf(story.present.today), 3);
	const competenceId = need(hoursOf, "Fagpersoner");
	const lately = weeksFrom(story.present, -2);
	const ask = async (quarter: string, hours: number, account: string) => {
		const needs = [{ competenceId, quarter, hours }];
		const asked = { for: { initiativeId: of.id }, title: of.title, needs, askedBy: of.leaderId };
		accepted(await requestCapacity(db, { ...asked, cover: { hourCost: 480, account } }, lately));
	};
	await ask(next, 40, "1130 Helse og velferd");
	await leaderSays(db, { id: of.id, competenceId }, "yes", lately);
	await ask(later, 60, "");
}

/** Starts an initiative, past the gate where it hurries, and reports on it at intervals; one that is not heard of any more stands still. */
export async function followUp(
	db: Db,
	{ id: initiativeId, ownerId, override }: { id: string; ownerId: string; override?: string },
	starts: Moment,
	reports: readonly Moment[],
): Promise<void> {
	accepted(await startInitiative(db, initiativeId, { needsNobody: true, override }, ownerId, starts));
	for (const [index, at] of reports.entries()) {
		const isLast = index === reports.length - 1;
		const report = {
			mood: isLast && reports.length === 1 ? ("needs_help" as const) : ("on_track" as const),
			doneSince: index === 0 ? "Avtalt med to avdelinger hvem som gjør hva." : "I bruk i alle avdelinger.",
			inTheWay: reports.length === 1 ? "Venter på hjelp til den tekniske delen." : "",
			hoursUsed: 4 + index * 2,
			nextCheckOn: weeksFrom(at, 13).today,
		};
		accepted(await reportStatus(db, initiativeId, report, ownerId, at));
	}
}
