import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { Parser } from "saxen";
import { describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { testApp, testNow } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aPitchDay } from "../../../test/support/pitching-rows.ts";
import type { Db } from "../../platform/db/index.ts";
import { element, writeXml } from "../../platform/xml/index.ts";
import { exportCase } from "./actions/archive.ts";
import { decidePitch } from "./actions/decision.ts";
import { shareNote } from "./actions/deliberation.ts";
import { closeScoring, openPitchDay } from "./actions/opening.ts";
import { appoint } from "./actions/panel.ts";
import { approveProtocol, writeProtocol } from "./actions/protocol.ts";
import { sendRecommendations, writeRecommendation } from "./actions/recommendation.ts";
import { releaseDecisions } from "./actions/release.ts";
import { submitAssessment } from "./actions/scores.ts";
import { declareTies } from "./actions/ties.ts";
import { paths } from "./paths.ts";
import { criteriaOf, pitchDayById } from "./queries/day.ts";

const app = await testApp();
const run = <T>(work: (db: Db) => Promise<T>) => app.tenant.run(work);
const texts = messagesIn("nb").pitching.archive;

const title = "Tavla & <nøklene>";
/** What must not be found anywhere in the package. */
const secrets = {
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
async function aFinishedDay() {
	return run(async (db) => {
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
		expect(await approveProtocol(db, await dayOf(db, world.dayId), world.leader, testNow)).toEqual({
			ok: true,
		});
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
	});
}

/** An element with the names of its children in order, and its text. */
type Node = { name: string; type: string | null; text: string; children: Node[] };

function parsed(xml: string): Node {
	const root: Node = { name: "", type: null, text: "", children: [] };
	const open = [root];
	const parser = new Parser();
	parser.on("error", (fault: Error) => {
		throw fault;
	});
	parser.on("warn", (fault: Error) => {
		throw fault;
	});
	parser.on("openTag", (name: string, attributes: () => Record<string, string>) => {
		const node: Node = { name, type: attributes()["xsi:type"] ?? null, text: "", children: [] };
		open.at(-1)?.children.push(node);
		open.push(node);
	});
	parser.on("text", (value: string, decode: (text: string) => string) => {
		const node = open.at(-1);
		if (node) node.text += decode(value);
	});
	parser.on("closeTag", () => {
		open.pop();
	});
	parser.parse(xml);
	const [only] = root.children;
	if (!only || open.length !== 1) throw new Error("Not one whole element");
	return only;
}

/** The order of the published schema; what we never write is left out. */
const order: Readonly<Record<string, readonly string[]>> = {
	arkivmelding: ["system", "meldingId", "tidspunkt", "antallFiler", "mappe"],
	mappe: [
		...["systemID", "tittel", "opprettetDato", "opprettetAv", "basisregistrering"],
		...["saksdato", "administrativEnhet", "saksansvarlig", "saksstatus"],
	],
	basisregistrering: [
		...["systemID", "opprettetDato", "opprettetAv", "arkivertDato", "arkivertAv", "referanseForelderMappe"],
		...["dokumentbeskrivelse", "tittel", "journalposttype", "journalstatus", "journaldato"],
		...["dokumentetsDato", "sendtDato", "korrespondansepart"],
	],
	korrespondansepart: ["korrespondanseparttype", "korrespondansepartNavn"],
	dokumentbeskrivelse: [
		...["systemID", "dokumenttype", "dokumentstatus", "tittel", "opprettetDato", "opprettetAv"],
		...["tilknyttetRegistreringSom", "dokumentnummer", "tilknyttetDato", "tilknyttetAv", "dokumentobjekt"],
	],
	dokumentobjekt: [
		...["versjonsnummer", "variantformat", "format", "formatDetaljer", "opprettetDato", "opprettetAv"],
		...["referanseDokumentfil", "sjekksum", "sjekksumAlgoritme", "filstoerrelse"],
	],
};

const all = (node: Node): Node[] => [node, ...node.children.flatMap(all)];
const textOf = (node: Node, name: string) => node.children.find((child) => child.name === name)?.text;

describe("the package for the archive", () => {
	it("holds the case in the schema's names and order, with each file as its checksum says", async () => {
		const world = await aFinishedDay();
		const office = await app.browser(world.office);
		expect(await office.text(paths.archive(world.dayId))).toContain(texts.none.title);
		const answer = await office.post(paths.archive(world.dayId), {});
		expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/zip"]);
		const bytes = new Uint8Array(await answer.arrayBuffer());
		const files = unzipSync(bytes);
		const xml = new TextDecoder().decode(files["arkivmelding.xml"]);
		expect(xml).toContain('xmlns="http://www.arkivverket.no/standarder/noark5/arkivmelding"');
		const message = parsed(xml);
		const disordered = all(message).filter(({ name, children }) => {
			const places = children.map((child) => (order[name] ?? []).indexOf(child.name));
			return places.includes(-1) || places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0));
		});
		expect(disordered.map(({ name, children }) => [name, children.map((child) => child.name)])).toEqual([]);
		const named = ["protokoll.pdf", "protokoll.json", "anbefaling-01.pdf", "beslutning-01.pdf"];
		const letters = ["brev-anbefaling-01.pdf", "brev-beslutning-01.pdf"];
		expect(Object.keys(files)).toEqual(["arkivmelding.xml", ...named, ...letters]);
		expect(textOf(message, "antallFiler")).toBe("6");
		const objects = all(message).filter(({ name }) => name === "dokumentobjekt");
		const described = objects.map((one) => {
			const file = files[textOf(one, "referanseDokumentfil") ?? ""] ?? new Uint8Array();
			return [
				textOf(one, "sjekksum") === createHash("sha256").update(file).digest("hex"),
				textOf(one, "filstoerrelse") === String(file.byteLength),
				file.byteLength > 1000,
			];
		});
		expect(described).toEqual(objects.map(() => [true, true, true]));
		const posts = all(message).filter(({ type }) => type === "journalpost");
		expect(posts.map((post) => textOf(post, "journalposttype"))).toEqual([
			...Array(3).fill("Organinternt dokument uten oppfølging"),
			...Array(2).fill("Utgående dokument"),
		]);
		expect(posts.map((post) => textOf(post, "tittel"))).toContain(`Beslutning: ${title}`);
		const receivers = all(posts.at(-1) ?? message).filter(({ name }) => name === "korrespondansepartNavn");
		expect(receivers.map(({ text }) => text)).toEqual(["Topp Lederstad", "Lag Medlemsrud", "Eier Nummer1"]);
		const page = await office.text(paths.archive(world.dayId));
		expect(page).toContain(createHash("sha256").update(bytes).digest("hex"));
		const events = await run((db) =>
			db.selectFrom("events").select(["actorId", "data"]).where("type", "=", "case.archived").execute(),
		);
		expect(events).toEqual([{ actorId: world.office, data: {} }]);
	});

	it("has the same ids and documents each time", async () => {
		const world = await aFinishedDay();
		const once = () =>
			run(async (db) => {
				const t = messagesIn("nb");
				const making = {
					t,
					locale: "nb" as const,
					tenantName: "Lyngvik",
					madeAt: testNow,
					madeBy: "Kontoret",
				};
				const made = await exportCase(db, await dayOf(db, world.dayId), making, world.office);
				return made.ok ? Buffer.from(made.zip).toString("base64") : made.reason;
			});
		expect(await once()).toBe(await once());
	});

	it("holds no notes, nobody's points, and nothing of the one who is shielded, also where they were named before", async () => {
		const world = await aFinishedDay();
		const office = await app.browser(world.office);
		const answer = await office.post(paths.archive(world.dayId), {});
		const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
		const decode = (name: string) => new TextDecoder().decode(files[name]);
		const readable = decode("arkivmelding.xml") + decode("protokoll.json");
		expect(readable).toContain("Fag Personvik");
		for (const secret of Object.values(secrets)) expect(readable).not.toContain(secret);
		const { items } = JSON.parse(decode("protokoll.json"));
		expect(Object.keys(items[0]).filter((key) => /score|value|note/i.test(key))).toEqual([]);
		expect(items[0].aside.map(({ name }: { name: string }) => name)).toEqual(["Helse Direktørsen"]);
	});

	it("is the office's alone, waits for the case to be complete, and not for one on the team", async () => {
		const draft = await run((db) => aPitchDay(db, testNow, ["Uferdig"]));
		const office = await app.browser(draft.office);
		const refused = await office.post(paths.archive(draft.dayId), {});
		expect([refused.status, refused.headers.get("location")]).toEqual([303, paths.archive(draft.dayId)]);
		expect(await office.text(paths.archive(draft.dayId))).toContain(texts.lacks["not-approved"]);
		const world = await aFinishedDay();
		for (const who of [world.leader, world.decider, world.outsider])
			expect((await (await app.browser(who)).post(paths.archive(world.dayId), {})).status).toBe(404);
		await run((db) =>
			db
				.insertInto("ideaMembers")
				.values({ ideaId: world.ideas[0] ?? "", personId: world.office, state: "joined" })
				.execute(),
		);
		const teammate = await app.browser(world.office);
		expect((await teammate.post(paths.archive(world.dayId), {})).status).toBe(303);
		expect(await teammate.text(paths.archive(world.dayId))).toContain(texts.tied);
	});
});

describe("XML", () => {
	it("is read as it was written, whatever is in the text, but for what no document may hold", () => {
		const text = `a<b>&"c'\u0001 æøå 𝄞\nny ]]>`;
		const xml = writeXml(element("rot", [element("tekst", text, { navn: text }), null]));
		expect(parsed(xml).children[0]?.text).toBe(text.replace("\u0001", ""));
	});
});
