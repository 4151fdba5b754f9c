import { raiseWhatStandsStill } from "../../src/modules/followup/index.ts";
import { type Choice, type Kind, kinds } from "../../src/modules/meeting/agenda.ts";
import { paths } from "../../src/modules/meeting/paths.ts";
import { registerInitiative, startInitiative } from "../../src/modules/portfolio/index.ts";
import { type TestApp, type TestBrowser, testApp } from "./app.ts";
import { aPerson, aUnit } from "./organisation-rows.ts";

export const today = "2027-06-01";
export const at = (day: string) => ({ today: day, now: new Date(`${day}T09:00:00Z`) });

export let app: TestApp;
export let ids: Record<"owner" | "keeper" | "decider" | "unit", string>;
export let [owner, keeper, decider]: TestBrowser[] = [];

/** An empty portfolio with somebody who owns work, keeps the portfolio and decides: for `beforeAll`. */
export async function beginMeetings(): Promise<void> {
	app = await testApp();
	app.setTime(at(today).now);
	ids = await app.tenant.run(async (db) => {
		const unit = await aUnit(db, { name: "Nordlia skole" });
		const person = (name: string, roles: ("portfolio" | "decider")[] = []) =>
			aPerson(db, { unitId: unit, name, roles });
		return {
			...{
				unit,
				owner: await person("Ragnhild Eier"),
				keeper: await person("Ylva Portefølje", ["portfolio"]),
			},
			decider: await person("Dag Direktør", ["decider"]),
		};
	});
	owner = await app.browser(ids.owner);
	keeper = await app.browser(ids.keeper);
	decider = await app.browser(ids.decider);
}

export const as = (browser: TestBrowser | undefined): TestBrowser => {
	if (!browser) throw new Error("No browser yet");
	return browser;
};

/** An initiative that starts on a day, or waits in the queue. */
export const enter = (title: string, starts: string | null, how = {}) =>
	app.tenant.run(async (db) => {
		const value = {
			title,
			summary: "",
			goalId: null,
			ownerId: ids.owner,
			startQuarter: "2027-Q2",
			quarters: 8,
		};
		const rest = { nextCheckOn: "2028-01-01", touchesStaffing: false, discussedOn: null, needs: [] };
		const when = at(starts ?? "2027-05-01");
		const id = await registerInitiative(db, { ...value, ...rest }, ids.keeper, when);
		if (starts) await startInitiative(db, id, { needsNobody: true, ...how }, ids.keeper, when);
		return id;
	});

/** Work that was silent for so long that it rose to the meeting. */
export const enterStill = async (title: string) => {
	const id = await enter(title, "2026-12-01");
	await app.tenant.run(async (db) => {
		for (const day of ["2027-04-10", "2027-04-26", "2027-05-12"]) await raiseWhatStandsStill(db, at(day));
	});
	return id;
};

export const openMeeting = async () => {
	const fields = { heldOn: today, chair: "Dag Direktør", present: "Ylva, Dag", place: "Formannskapssalen" };
	const opened = await as(keeper).post(paths.meetings(), fields);
	return opened.headers.get("location")?.split("/").at(-1) ?? "";
};

type Said = {
	kind: Kind;
	subjectId: string;
	choice: Choice;
	reason?: string;
	lookAgainOn?: string;
	confirmed?: string;
};

export const decide = (meetingId: string, said: Said, who = keeper) =>
	as(who).post(paths.rulings(meetingId), said);

export const agenda = (text: string) => kinds.filter((kind) => text.includes(`id="kind-${kind}"`));

export const stateOf = async (id: string) => {
	const row = await app.tenant.run((db) =>
		db
			.selectFrom("initiatives")
			.select(["state", "nextCheckOn", "learned"])
			.where("id", "=", id)
			.executeTakeFirstOrThrow(),
	);
	return row;
};

export const startsOf = async (...ids: string[]) => {
	const rows = await app.tenant.run((db) =>
		db.selectFrom("initiatives").select(["id", "startQuarter"]).where("id", "in", ids).execute(),
	);
	return ids.map((id) => rows.find((row) => row.id === id)?.startQuarter);
};
