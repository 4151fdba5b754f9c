import { decidePitch } from "../../src/modules/pitching/actions/decision.ts";
import { shareNote } from "../../src/modules/pitching/actions/deliberation.ts";
import { closeScoring, openPitchDay } from "../../src/modules/pitching/actions/opening.ts";
import { appoint } from "../../src/modules/pitching/actions/panel.ts";
import { approveProtocol, writeProtocol } from "../../src/modules/pitching/actions/protocol.ts";
import {
	sendRecommendations,
	writeRecommendation,
} from "../../src/modules/pitching/actions/recommendation.ts";
import { releaseDecisions } from "../../src/modules/pitching/actions/release.ts";
import { submitAssessment } from "../../src/modules/pitching/actions/scores.ts";
import { declareTies } from "../../src/modules/pitching/actions/ties.ts";
import { criteriaOf, pitchDayById } from "../../src/modules/pitching/queries/day.ts";
import type { Db } from "../../src/platform/db/index.ts";
import { testNow } from "./app.ts";
import { aPerson } from "./organisation-rows.ts";
import { aPitchDay, type PitchWorld } from "./pitching-rows.ts";

/** What must not leave the house with a case. */
export const secrets = {
	note: "Hemmelig egen tanke om dommen",
	talk: "Hemmelig prat i panelet",
	tie: "Skjult slektskap med laget",
	name: "Skjerma Personvik",
	words: "Ringte fra hemmelig adresse",
};

async function dayOf(db: Db, id: string) {
	const day = await pitchDayById(db, id, null);
	if (!day) throw new Error("The day is gone");
	return day;
}

/** A day that is decided, with points, notes, and a member who was named when the protocol was signed and is shielded now. */
export async function aFinishedPitchDay(db: Db, title: string): Promise<PitchWorld> {
	const world = await aPitchDay(db, testNow, [title]);
	const [pitchId = ""] = world.pitches;
	const hidden = await aPerson(db, { name: secrets.name });
	await appoint(db, world.dayId, hidden, "external", world.office);
	const none = [{ pitchId, declared: "none" as const, words: "" }];
	for (const who of [world.leader, world.expert, world.director, world.decider])
		await declareTies(db, world.dayId, who, none, testNow);
	const kin = [{ pitchId, declared: "kin" as const, words: secrets.tie }];
	await declareTies(db, world.dayId, hidden, kin, testNow);
	await openPitchDay(db, world.dayId, world.office, testNow);
	const criteria = await criteriaOf(db, world.dayId);
	for (const personId of [world.leader, world.expert]) {
		const values = new Map(criteria.map(({ id }, at) => [id, (at % 3) + 3] as const));
		const assessment = { values, note: secrets.note };
		await submitAssessment(db, { pitchId, dayId: world.dayId, personId }, assessment, testNow);
	}
	await closeScoring(db, world.dayId, world.leader, testNow);
	const pitch = { id: pitchId, pitchDayId: world.dayId };
	await shareNote(db, pitch, secrets.talk, world.expert, testNow);
	const said = { words: "Vi husker tavla.", stronger: "Et tall.", reason: "Behovet er vist.", checks: {} };
	const about = new Map([[criteria[0]?.id ?? "", "Tolv samtaler er sterkt."]]);
	await writeRecommendation(db, pitch, { outcome: "hold", ...said, about }, world.leader, testNow);
	const panel = [world.leader, world.expert, world.director, hidden];
	const attendance = panel.map((personId) => ({
		...{ personId, presence: "whole" as const },
		words: personId === hidden ? secrets.words : "",
	}));
	await writeProtocol(db, world.dayId, { attendance, remarks: "Alt gikk bra." }, world.leader);
	const sender = { by: world.leader, now: testNow, origin: "http://lyngvik.test", locale: "nb" as const };
	await sendRecommendations(db, await dayOf(db, world.dayId), sender);
	const signed = await approveProtocol(db, await dayOf(db, world.dayId), world.leader, testNow);
	if (!signed.ok) throw new Error(signed.reason);
	const no = { whatNext: "Et ja fra jus.", learned: "", goInstead: "", lookAgainOn: "2027-03-01" };
	const rest = {
		mergeIntoIdeaId: null,
		ownerId: null,
		helpPersonId: world.expert,
		helpOffice: "",
		helpWords: "",
	};
	const text = { outcome: "hold" as const, reason: "Lovgrunnlaget mangler.", ...no, ...rest };
	await decidePitch(db, pitch, text, world.decider, testNow);
	await releaseDecisions(db, await dayOf(db, world.dayId), { ...sender, by: world.decider }, "2026-11-24");
	await db.updateTable("people").set({ shielded: true }).where("id", "=", hidden).execute();
	return world;
}
