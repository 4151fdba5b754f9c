import { comment, payAttention } from "../../modules/innovation/actions/conversation.ts";
import { addEvidence } from "../../modules/innovation/actions/evidence.ts";
import { declareReady, writePitchPage } from "../../modules/innovation/actions/pitch-page.ts";
import { startIdea } from "../../modules/innovation/actions/start-idea.ts";
import { setStepState, writeStep } from "../../modules/innovation/actions/steps.ts";
import { appointGuide, checkInsight } from "../../modules/innovation/actions/team.ts";
import type { Db } from "../../platform/db/index.ts";
import { pitchedIdeas, readyIdeas, type SeedIdea } from "../fjordvik-ideas.ts";
import { ideasUnderWay } from "../fjordvik-ideas-under-way.ts";
import { roomIdeas } from "../fjordvik-room-ideas.ts";
import { ownerOf } from "../owners.ts";
import { accepted, type Moment, need, type Story, weeksFrom } from "../story.ts";

/** How many steps are done at each stage; the next one is under way. */
const stepsDone: Record<SeedIdea["stage"], number> = {
	sentence: 0,
	insight: 1,
	idea: 2,
	testing: 3,
	ready: 6,
	decided: 6,
	realised: 6,
};

/** Starts the processes and brings each to where it stands. Gives their ids by title. */
export async function workOnIdeas(
	db: Db,
	story: Story,
	programmes: { lastYear: string; thisYear: string },
): Promise<Map<string, string>> {
	const ids = new Map<string, string>();
	for (const idea of pitchedIdeas) {
		ids.set(idea.title, await work(db, story, idea, programmes.lastYear, weeksFrom(story.present, -62)));
	}
	for (const [index, idea] of [...readyIdeas, ...ideasUnderWay, ...roomIdeas].entries()) {
		const at = weeksFrom(story.present, -2 - (index % 5));
		ids.set(idea.title, await work(db, story, idea, programmes.thisYear, at));
	}
	await talk(db, story, ids);
	return ids;
}

async function work(db: Db, story: Story, idea: SeedIdea, programmeId: string, at: Moment): Promise<string> {
	const unit = need(story.units, idea.unit);
	const ownerId = ownerOf(story, idea);
	const isTeam = idea.stage === "realised";
	const ideaId = await startIdea(
		db,
		{
			ownerId,
			challenge: idea.challenge,
			title: idea.title,
			summary: idea.summary,
			goalId: need(story.goals, idea.goal),
			programmeId,
			teamUnitId: isTeam ? unit.id : null,
			visibility: idea.stage === "sentence" ? "draft" : "shared",
		},
		at.now,
	);
	await walkSteps(db, idea, ideaId, ownerId, at);
	if (idea.pitch) await prepareForPitch(db, story, idea.pitch, ideaId, ownerId, at);
	return ideaId;
}

async function walkSteps(
	db: Db,
	idea: SeedIdea,
	ideaId: string,
	personId: string,
	at: Moment,
): Promise<void> {
	const steps = await db
		.selectFrom("ideaSteps")
		.select(["id", "stepKey"])
		.where("ideaId", "=", ideaId)
		.orderBy("position")
		.execute();
	const done = stepsDone[idea.stage];
	for (const [index, step] of steps.entries()) {
		const change = { ideaId, stepId: step.id, personId };
		if (index < done) {
			await writeStep(db, change, textOf(idea, step.stepKey), at.now);
			await setStepState(db, change, "done", null, at.now);
		}
		if (index === 1 && done >= 2) await addEvidence(db, change, asked(idea, at), at.now);
		if (index === 3 && done >= 3) await addEvidence(db, change, tested(idea, at), at.now);
	}
}

function textOf(idea: SeedIdea, key: string): string {
	const parts: Record<string, string | undefined> = {
		challenge: idea.challenge,
		insight: idea.pitch?.insight,
		idea: idea.pitch?.solution,
		prototype: idea.pitch?.test,
		benefit: idea.pitch?.benefit,
		pitch: idea.summary,
	};
	return parts[key] ?? idea.challenge;
}

/** What people hear when they ask; written so that each fits any challenge. */
const heard = [
	{
		finding: "Alle kjente seg igjen, men ingen visste at de andre hadde det likedan.",
		changed: "Vi trodde dette gjaldt bare oss. Nå løser vi det sammen.",
	},
	{
		finding: "De som kjenner det mest på kroppen, var aldri blitt spurt.",
		changed: "Vi begynte med det de nevnte først.",
	},
	{
		finding: "Det er laget rutiner for dette to ganger. Ingen av dem er i bruk.",
		changed: "Vi lager ikke en rutine til, vi tar bort et ledd.",
	},
	{
		finding: "Det skjer oftere enn vi trodde, og mest på mandager.",
		changed: "Vi teller først, og mener noe etterpå.",
	},
];

/** What a small test shows, as general as what was heard. */
const seen = [
	{
		finding: "Det virket fra dag to. Det vanskeligste var å slutte med det gamle.",
		changed: "Vi gjør mindre på en gang.",
	},
	{
		finding: "Halvparten tok det i bruk uten at vi maste. Resten ville se det først.",
		changed: "Nå viser vi det fram i stedet for å sende e-post.",
	},
	{ finding: "Det sparte tid, men ikke der vi trodde.", changed: "Vi måler et annet sted i neste runde." },
];

/** The same one for the same idea each time the story is told. */
function pick<Value>(choices: readonly Value[], idea: SeedIdea): Value {
	const choice = choices[idea.challenge.length % choices.length];
	if (choice === undefined) throw new Error("The story has nothing to choose from");
	return choice;
}

const asked = (idea: SeedIdea, at: Moment) => ({
	kind: "asked" as const,
	who: "ansatte i to enheter",
	howMany: 6 + (idea.title.length % 7),
	happenedOn: at.today,
	...pick(heard, idea),
});

const tested = (idea: SeedIdea, at: Moment) => ({
	kind: "tested" as const,
	who: "ansatte i én avdeling",
	howMany: 4 + (idea.title.length % 5),
	happenedOn: at.today,
	...pick(seen, idea),
});

type Page = NonNullable<SeedIdea["pitch"]>;

async function prepareForPitch(
	db: Db,
	story: Story,
	pitch: Page,
	ideaId: string,
	ownerId: string,
	at: Moment,
): Promise<void> {
	await appointGuide(db, ideaId, story.cast.guide, at.now);
	const words = "Dere har snakket med dem det gjelder, og dere har funnet noe dere ikke visste. Gå videre.";
	await checkInsight(
		db,
		{ ideaId, stepId: null, guideId: story.cast.guide, verdict: "go_on", words },
		at.now,
	);
	await writePitchPage(db, ideaId, pitch, at.now);
	accepted(await declareReady(db, ideaId, at.now));
	await payAttention(db, ideaId, ownerId, { supports: false, follows: true });
}

/** Colleagues across sectors support and say something. */
async function talk(db: Db, story: Story, ids: ReadonlyMap<string, string>): Promise<void> {
	const people = [...story.cast.directors, story.cast.employee, story.cast.expert, story.cast.facilitator];
	const shared = [...pitchedIdeas, ...readyIdeas];
	for (const [index, idea] of shared.entries()) {
		for (const person of people.slice(0, 2 + (index % 4))) {
			await payAttention(db, need(ids, idea.title), person, { supports: true, follows: index % 2 === 0 });
		}
	}
	const about = ["idea", need(ids, "Kompisvakt for nye")] as const;
	const now = weeksFrom(story.present, -1).now;
	await comment(
		db,
		about,
		story.cast.employee,
		"Dette ville jeg hatt da jeg begynte. Hvem velger kompisen?",
		now,
	);
	await comment(
		db,
		about,
		story.cast.expert,
		"Vi kan hjelpe med å regne på hva en ny som slutter, egentlig koster.",
		now,
	);
}
