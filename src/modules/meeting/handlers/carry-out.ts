import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { planById, publishPlan, versionOf } from "../../choosing/index.ts";
import { lookAgainFrom } from "../../pitching/index.ts";
import { closeInitiative, pauseInitiative, reportStatus, startInitiative } from "../../portfolio/index.ts";
import type { Decided } from "../actions/rulings.ts";
import type { Item } from "../agenda.ts";
import { todayOf } from "./access.ts";

/** Why a decision could not be carried out. */
export type Hindrance = "lacks" | "gone" | "not-yours" | "past" | "another-plan";

/** Does what was decided, in the transaction that keeps the decision. Gives what stood in the way, or null. */
export async function carryOut(c: Ctx, item: Item, decided: Decided): Promise<Hindrance | null> {
	const { choice } = decided;
	const id = item.initiativeId ?? item.subjectId;
	switch (choice) {
		case "start":
			return start(c, id);
		case "go_on":
			return goOn(c, id, decided);
		case "pause":
			return pause(c, id, decided);
		case "stop":
			return stop(c, id, decided);
		case "take_up":
		case "later":
		case "leave": {
			const look = { result: choice, words: decided.reason, nextOn: decided.lookAgainOn };
			return (await lookAgainFrom(c, item.subjectId, look)) ? null : "not-yours";
		}
		case "publish":
			return publish(c, item);
		default:
			return null; // waiting, noting and following up are kept in the minutes and come back on their day
	}
}

const when = (c: Ctx) => ({ today: todayOf(c), now: c.var.now });

async function start(c: Ctx, id: string): Promise<Hindrance | null> {
	const done = await startInitiative(c.var.db, id, {}, signedIn(c).personId, when(c));
	if (done.ok) return null;
	return done.reason === "lacks" ? "lacks" : "gone";
}

/** The meeting has talked about it: that is a status, with the next date it set. */
async function goOn(c: Ctx, id: string, { reason, lookAgainOn }: Decided): Promise<Hindrance | null> {
	const nextCheckOn = lookAgainOn ?? todayOf(c);
	const report = {
		mood: "needs_help",
		doneSince: "",
		inTheWay: reason,
		hoursUsed: null,
		nextCheckOn,
	} as const;
	const done = await reportStatus(c.var.db, id, report, signedIn(c).personId, when(c));
	if (done.ok) return null;
	return done.reason === "ended" ? "gone" : "past";
}

async function pause(c: Ctx, id: string, decided: Decided): Promise<Hindrance | null> {
	const refused = await goOn(c, id, decided);
	if (refused) return refused;
	return (await pauseInitiative(c.var.db, id, signedIn(c).personId, when(c))).ok ? null : "gone";
}

async function stop(c: Ctx, id: string, { reason }: Decided): Promise<Hindrance | null> {
	const closure = { to: "stopped", learned: reason } as const;
	return (await closeInitiative(c.var.db, id, closure, signedIn(c).personId, when(c))).ok ? null : "gone";
}

/** Publishes the plan that the agenda shows, and no other that was computed in its place. */
async function publish(c: Ctx, { subjectId, version }: Item): Promise<Hindrance | null> {
	const plan = await planById(c.var.db, subjectId);
	if (!plan) return "gone";
	if (versionOf(plan) !== version) return "another-plan";
	// Without hours promised the gate opens for nobody, and at the table nobody goes back to ask.
	const how = { revision: plan.revision, ask: true, by: signedIn(c).personId, ...when(c) };
	const done = await publishPlan(c.var.db, plan, how);
	if (done.ok) return null;
	return done.reason === "past" ? "past" : "gone";
}
