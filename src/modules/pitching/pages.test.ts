import { beforeAll, describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPitchDay, type PitchWorld } from "../../../test/support/pitching-rows.ts";
import { twoWriters } from "../../../test/support/two-writers.ts";
import type { Db } from "../../platform/db/index.ts";
import { paths as home } from "../home/index.ts";
import { addCompetence } from "../portfolio/actions/capacity.ts";
import { answerRequest } from "../portfolio/index.ts";
import { closeScoring } from "./actions/opening.ts";
import { submitAssessment } from "./actions/scores.ts";
import { declareTies } from "./actions/ties.ts";
import { declarationFields } from "./declarations-form.ts";
import { paths } from "./paths.ts";
import { criteriaOf } from "./queries/day.ts";
import { routes } from "./routes.ts";

const t = messagesIn("nb").pitching;

let app: TestApp;
let world: PitchWorld;
let theirs: PitchWorld;
const browsers = {} as Record<
	"office" | "leader" | "director" | "expert" | "decider" | "outsider" | "owner",
	TestBrowser
>;

/** Four criteria get 6 and two get 3 from everyone: a mean that no other figure on the pages looks like. */
const tellingPoints = [6, 6, 6, 3, 3, 6];
const tellingMean = "5,25";
const tellingShort = "5,3 i vektet snitt";

beforeAll(async () => {
	app = await testApp();
	world = await app.tenant.run((db) => aPitchDay(db, testNow, ["Tryggere overganger", "Felles vaktliste"]));
	theirs = await app.otherTenant.run((db) => aPitchDay(db, testNow, ["Naboens hemmelighet"]));
	for (const name of ["office", "leader", "director", "expert", "decider", "outsider"] as const)
		browsers[name] = await app.browser(world[name]);
	browsers.owner = await app.browser(world.owners[0]);
});

const declareNone = (db: Db, personId: string) => {
	const said = world.pitches.map((pitchId) => ({ pitchId, declared: "none" as const, words: "" }));
	return declareTies(db, world.dayId, personId, said, testNow);
};

async function giveTellingPoints(db: Db, personId: string, pitchId: string): Promise<void> {
	const criteria = await criteriaOf(db, world.dayId);
	const values = new Map(criteria.map(({ id }, index) => [id, tellingPoints[index] ?? 6] as const));
	const sent = await submitAssessment(
		db,
		{ pitchId, dayId: world.dayId, personId },
		{ values, note: "Egen tanke" },
		testNow,
	);
	expect(sent).toEqual({ ok: true });
}

describe("the next step on one's own page", () => {
	it("is to prepare for the office, to declare for panel and decision maker, to pitch for the team", async () => {
		const expected = [
			[browsers.office, t.next.prepareText],
			[browsers.director, t.next.declareText],
			[browsers.decider, t.next.declareDecider],
			[browsers.owner, t.next.pitchText("1. desember 2026")],
		] as const;
		for (const [browser, text] of expected) expect(await browser.text(home.home())).toContain(text);
		const ofTeam = await browsers.owner.text(paths.pitchDays());
		expect(ofTeam).toContain(`${t.days.team}</h2>`);
		expect(ofTeam).not.toContain(t.days.none.title);
		expect(await browsers.outsider.text(home.home())).not.toContain("Pitchedag i Rådhussalen");
	});
});

describe("impartiality", () => {
	it("is answered on one page; a tie needs words, and what was chosen is kept", async () => {
		const [a = "", b = ""] = world.pitches;
		const page = await browsers.director.text(paths.impartiality(world.dayId));
		expect(page).toContain(t.impartiality.suggested(t.impartiality.suggestedTies.superior));
		const { hasTie, kind, words } = declarationFields;
		const half = { [hasTie(a)]: "yes" };
		const refused = await browsers.director.post(paths.impartiality(world.dayId), half);
		const text = await refused.text();
		expect(refused.status).toBe(422);
		const { kindMissing, wordsMissing, answerMissing } = t.impartiality;
		for (const fault of [kindMissing, wordsMissing, answerMissing]) expect(text).toContain(fault);
		const slip = { ...half, [kind(a)]: "kin", [words(a)]: "Søsken", [hasTie(b)]: "no", [kind(b)]: "kin" };
		const slipped = await browsers.director.post(paths.impartiality(world.dayId), slip);
		expect([slipped.status, (await slipped.text()).includes(t.impartiality.contradiction)]).toEqual([
			422,
			true,
		]);
		const answers = {
			...half,
			[kind(a)]: "superior",
			[words(a)]: "Jeg leder enhetslederen.",
			[hasTie(b)]: "no",
		};
		expect((await browsers.director.post(paths.impartiality(world.dayId), answers)).status).toBe(303);
		expect(await browsers.director.text(paths.pitchDay(world.dayId))).toContain(t.day.awaits);
	});

	it("is decided by the panel leader with a reason, and by nobody for themselves", async () => {
		const [a = ""] = world.pitches;
		const page = await browsers.leader.text(paths.ties(world.dayId));
		expect(page).toContain("Jeg leder enhetslederen.");
		const form = { pitchId: a, personId: world.director, decided: "partial" };
		const refused = await browsers.leader.post(paths.ties(world.dayId), form);
		expect(refused.status).toBe(422);
		expect((await browsers.director.post(paths.ties(world.dayId), { ...form, words: "Nei" })).status).toBe(
			404,
		);
		const settled = await browsers.leader.post(paths.ties(world.dayId), {
			...form,
			words: "Nærmeste leder.",
		});
		expect(settled.status).toBe(303);
		expect(await browsers.director.text(paths.pitchDay(world.dayId))).toContain(t.day.aside);
	});
});

describe("scoring", () => {
	it("opens by the office, leads an undeclared member to declare, and saves as one goes", async () => {
		const [a = ""] = world.pitches;
		expect((await browsers.office.post(paths.opening(world.dayId))).status).toBe(303);
		const sent = await browsers.expert.get(paths.score(a));
		expect(sent.headers.get("location")).toBe(paths.impartiality(world.dayId));
		await app.tenant.run(async (db) => {
			for (const person of [world.leader, world.expert, world.decider]) await declareNone(db, person);
		});
		const [criterion] = await app.tenant.run((db) => criteriaOf(db, world.dayId));
		const field = `c_${criterion?.id}`;
		const page = await browsers.expert.text(paths.score(a));
		expect(page).toContain(criterion?.levelWords[5]);
		await browsers.expert.post(paths.score(a), { note: "" });
		expect(await browsers.expert.text(paths.score(a))).toContain(t.score.nothingChosen);
		expect((await browsers.expert.post(paths.score(a), { [field]: "4", note: "Spør om drift" })).status).toBe(
			303,
		);
		expect(await browsers.expert.text(paths.score(a))).toContain("Lagret 10.00");
		const unfinished = await browsers.expert.post(paths.submission(a), { [field]: "5" });
		expect(unfinished.status).toBe(422);
		const text = await unfinished.text();
		expect(text).toContain(t.score.missing);
		expect(text).toMatch(new RegExp(`name="${field}" value="5" checked`));
		const wrong = await browsers.expert.post(paths.score(a), { [field]: "7" });
		expect(wrong.status).toBe(422);
	});

	it("hides the others until one's own is sent in, and shows the leader who is awaited", async () => {
		const [a = ""] = world.pitches;
		await app.tenant.run((db) => giveTellingPoints(db, world.leader, a));
		const before = await browsers.expert.text(paths.results(world.dayId));
		expect([before.includes(tellingMean), before.includes(t.results.none.title)]).toEqual([false, true]);
		const leader = await browsers.leader.text(paths.pitchDay(world.dayId));
		expect(leader).toContain(t.day.progress(1, 2));
		expect(leader).toContain(t.day.missingNames("Fag Personvik"));
		await app.tenant.run((db) => giveTellingPoints(db, world.expert, a));
		const after = await browsers.expert.text(paths.results(world.dayId));
		expect([after.includes(tellingMean), after.includes("Egen tanke")]).toEqual([true, false]);
		expect(await browsers.expert.text(paths.score(a))).toContain(t.score.judges(2));
	});
});

/** Every page there is, for the day and each of its pitches. */
function everyPage(): string[] {
	const ofDay = routes.filter(
		({ method, pattern }) => method === "GET" && pattern.startsWith("/pitch-days/:id"),
	);
	const ofPitch = routes.filter(
		({ method, pattern }) => method === "GET" && pattern.startsWith("/pitches/:id"),
	);
	return [
		paths.pitchDays(),
		...ofDay.map(({ pattern }) => pattern.replace(":id", world.dayId).replace(":person", world.expert)),
		...ofPitch.flatMap(({ pattern }) => world.pitches.map((id) => pattern.replace(":id", id))),
	];
}

const everyPost = () => routes.filter(({ method, pattern }) => method === "POST" && pattern.includes(":id"));

/** The addresses that only a member or decision maker without ties may read for the first pitch. */
const closedForTie = (id: string) => [paths.score(id), paths.recommendation(id), paths.decision(id)];

async function expectNoTrace(browser: TestBrowser): Promise<void> {
	for (const url of everyPage()) {
		const text = await browser.text(url);
		expect([url, text.includes(`Tryggere overganger: ${tellingShort}`)]).toEqual([url, false]);
		expect([url, text.includes(tellingMean), text.includes("Egen tanke")]).toEqual([url, false, false]);
		expect([url, text.includes(t.day.progress(2, 2))]).toEqual([url, false]);
	}
}

describe("a member with a tie", () => {
	it("finds no trace of that pitch's points while the panel gives them", async () => {
		const [a = ""] = world.pitches;
		await expectNoTrace(browsers.director);
		for (const url of closedForTie(a))
			expect([url, (await browsers.director.get(url)).status]).toEqual([url, 404]);
		for (const url of [
			paths.score(a),
			paths.submission(a),
			paths.recommendation(a),
			paths.decision(a),
			paths.capacityRequest(a),
		])
			expect([url, (await browsers.director.post(url, { note: "x" })).status]).toEqual([url, 404]);
	});

	it("nor when the scoring is over, in the file, or when the teams are told", async () => {
		const [a = ""] = world.pitches;
		await app.tenant.run((db) => closeScoring(db, world.dayId, world.leader, testNow));
		await expectNoTrace(browsers.director);
		const file = await browsers.director.text(paths.resultsFile(world.dayId));
		expect(file).not.toContain("Tryggere overganger");
		expect(await browsers.expert.text(paths.resultsFile(world.dayId))).toContain(
			`Tryggere overganger;${tellingMean};0,00;2`,
		);
		const advice = { outcome: "support", words: "Hemmelige ord til laget", reason: "Behovet er vist." };
		for (const id of world.pitches)
			expect((await browsers.leader.post(paths.recommendation(id), advice)).status).toBe(303);
		const list = await browsers.director.text(paths.recommendations(world.dayId));
		expect(list.split("Hemmelige ord til laget")).toHaveLength(2); // the other pitch's words, once
		expect((await browsers.director.post(paths.sending(world.dayId))).status).toBe(404);
		expect((await browsers.leader.post(paths.sending(world.dayId))).status).toBe(303);
		await expectNoTrace(browsers.director);
		expect((await browsers.director.get(paths.decision(a))).status).toBe(404);
	});

	it("is the same for the office, which plans and sees no points", async () => {
		await expectNoTrace(browsers.office);
	});
});

describe("an outsider", () => {
	it("finds nothing of the day on any address, read or written", async () => {
		for (const url of everyPage().filter((url) => url !== paths.pitchDays()))
			expect([url, (await browsers.outsider.get(url)).status]).toEqual([url, 404]);
		for (const { pattern } of everyPost()) {
			for (const id of [world.dayId, ...world.pitches]) {
				const url = pattern.replace(":id", id).replace(":person", world.expert);
				expect([url, (await browsers.outsider.post(url, { words: "x" })).status]).toEqual([url, 404]);
			}
		}
		expect(await browsers.outsider.text(paths.pitchDays())).not.toContain("Pitchedag i Rådhussalen");
	});

	it("from the other tenant is nobody here, and their day is nothing to us", async () => {
		expect(await browsers.office.text(paths.pitchDays())).not.toContain("Naboens");
		const urls = [
			paths.pitchDay(theirs.dayId),
			paths.dayPitches(theirs.dayId),
			paths.pitch(theirs.pitches[0] ?? ""),
		];
		for (const url of urls) expect([url, (await browsers.office.get(url)).status]).toEqual([url, 404]);
	});

	it("gets no fault from an address that is no address", async () => {
		for (const url of [paths.pitchDay("nei"), paths.pitch("'"), paths.score("1")])
			expect([url, (await browsers.office.get(url)).status]).toEqual([url, 404]);
		expect((await browsers.office.post(paths.panelRemoval(world.dayId, "x"))).status).toBe(404);
	});
});

describe("deciding", () => {
	it("shows points, cost and answers to the decision maker, and demands the leaders' yes", async () => {
		const [a = ""] = world.pitches;
		const it = await app.tenant.run((db) => addCompetence(db, { name: "IT", leaderId: world.outsider }));
		const hours = `hours_${it.ok ? it.id : ""}`;
		const page = await browsers.decider.text(paths.decision(a));
		expect([
			page.includes(`Tryggere overganger: ${tellingShort}`),
			page.includes("Hemmelige ord til laget"),
		]).toEqual([true, true]);
		const nothing = await browsers.decider.post(paths.capacityRequest(a), { startQuarter: "2027-Q1" });
		expect([nothing.status, (await nothing.text()).includes(t.decision.nothingAsked)]).toEqual([422, true]);
		const asked = await browsers.decider.post(paths.capacityRequest(a), {
			startQuarter: "2027-Q1",
			[hours]: "120",
		});
		expect(asked.status).toBe(303);
		const [form, action] = [paths.decision(a), paths.capacityRequest(a)];
		await twoWriters({
			...{ first: browsers.decider, second: browsers.decider, form, action },
			...{ before: { startQuarter: "2027-Q1", [hours]: "120" }, firstWrites: { [hours]: "90" } },
			secondWrites: { [hours]: "120" },
		});
		const ruling = { outcome: "support", reason: "Vi trenger den.", ownerId: world.owners[0] ?? "" };
		const early = await browsers.decider.post(paths.decision(a), ruling);
		expect([early.status, (await early.text()).includes(t.decision.lacks.unanswered)]).toEqual([422, true]);
		expect(await browsers.decider.text(paths.decision(a))).toContain(
			"Ja til denne trenger 120\u00a0timer fra IT i 1. kvartal 2027.",
		);
		await app.tenant.run(async (db) => {
			const request = await db
				.selectFrom("capacityRequests")
				.select("id")
				.where("withdrawnAt", "is", null)
				.executeTakeFirstOrThrow();
			await answerRequest(db, request.id, { answer: "yes", words: "Går fint", by: world.outsider }, testNow);
		});
		expect((await browsers.decider.post(paths.decision(a), ruling)).status).toBe(303);
	});

	it("shows on a second screen what was decided on the first, and keeps what was written", async () => {
		const form = paths.decision(world.pitches[0] ?? "");
		const before = { outcome: "support", ownerId: world.owners[0] ?? "" };
		const writes = {
			firstWrites: { reason: "Vi vil ha den." },
			secondWrites: { reason: "Vi trenger den. Nå." },
		};
		await twoWriters({ first: browsers.decider, second: browsers.decider, form, before, ...writes });
	});

	it("keeps it from the team and everyone else until all is released, and then tells everyone", async () => {
		const [a = "", b = ""] = world.pitches;
		expect(await browsers.owner.text(paths.pitch(a))).not.toContain("Vi trenger den.");
		expect((await browsers.decider.post(paths.release(world.dayId))).status).toBe(422);
		const whole = { whatNext: "Et ja fra jus.", helpOffice: "Innovasjonskontoret" };
		const past = { outcome: "hold", reason: "Ikke nå.", lookAgainOn: "2026-11-01", ...whole };
		expect((await browsers.decider.post(paths.decision(b), past)).status).toBe(422);
		expect(
			(await browsers.decider.post(paths.decision(b), { ...past, lookAgainOn: "2027-03-01" })).status,
		).toBe(303);
		expect((await browsers.office.post(paths.release(world.dayId))).status).toBe(404);
		expect((await browsers.decider.post(paths.release(world.dayId))).status).toBe(303);
		const team = await browsers.owner.text(paths.pitch(a));
		for (const words of [
			"Vi trenger den.",
			"Hemmelige ord til laget",
			t.outcomes.support,
			"Kontor Kontorsen",
		])
			expect(team).toContain(words);
		const everyone = await browsers.outsider.text(paths.pitch(a));
		expect([everyone.includes("Vi trenger den."), everyone.includes("Hemmelige ord")]).toEqual([true, false]);
		expect(await browsers.outsider.text(paths.pitchDays())).toContain("Vi trenger den.");
		await expectNoTrace(browsers.director);
	});
});
