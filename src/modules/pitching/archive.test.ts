import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { Parser } from "saxen";
import { describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aFinishedPitchDay, secrets } from "../../../test/support/finished-pitch-day.ts";
import { aPitchDay } from "../../../test/support/pitching-rows.ts";
import { isMarkedRefused } from "../../../test/support/refused.ts";
import type { Db } from "../../platform/db/index.ts";
import { element, writeXml } from "../../platform/xml/index.ts";
import { packageOf, partsOf } from "./archive-package.ts";
import { paths } from "./paths.ts";
import { exportsOf } from "./queries/archive.ts";

const app = await testApp();
const run = <T>(work: (db: Db) => Promise<T>) => app.tenant.run(work);
const texts = messagesIn("nb").pitching.archive;

const title = "Tavla & <nøklene>";
const aFinishedDay = () => run((db) => aFinishedPitchDay(db, title));

/** Orders the package as the office does, and fetches it when it is made. */
async function packageBy(office: TestBrowser, dayId: string): Promise<Uint8Array> {
	expect((await office.post(paths.archive(dayId), {})).status).toBe(303);
	await app.drainJobs();
	const [made] = await run((db) => exportsOf(db, dayId));
	const answer = await office.get(paths.archivePackage(dayId, made?.id ?? ""));
	expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/zip"]);
	return new Uint8Array(await answer.arrayBuffer());
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

/** What no receiver can do without: demanded by the schema, or by an archive that keeps files. */
const required: Readonly<Record<string, readonly string[]>> = {
	arkivmelding: ["system", "meldingId", "tidspunkt", "antallFiler", "mappe"],
	mappe: [
		...["systemID", "tittel", "opprettetDato", "opprettetAv", "basisregistrering", "saksdato"],
		...["administrativEnhet", "saksansvarlig", "saksstatus"],
	],
	basisregistrering: [
		...[
			"systemID",
			"opprettetDato",
			"opprettetAv",
			"arkivertDato",
			"arkivertAv",
			"dokumentbeskrivelse",
			"tittel",
		],
		...["journalposttype", "journalstatus", "journaldato", "korrespondansepart"],
	],
	korrespondansepart: ["korrespondanseparttype", "korrespondansepartNavn"],
	dokumentbeskrivelse: [
		...["systemID", "dokumenttype", "dokumentstatus", "tittel", "opprettetDato", "opprettetAv"],
		...["tilknyttetRegistreringSom", "dokumentnummer", "tilknyttetDato", "tilknyttetAv", "dokumentobjekt"],
	],
	dokumentobjekt: [
		...["versjonsnummer", "variantformat", "format", "opprettetDato", "opprettetAv", "referanseDokumentfil"],
		...["sjekksum", "sjekksumAlgoritme", "filstoerrelse"],
	],
};

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const day = /^\d{4}-\d\d-\d\d$/;
const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** How values look, and the words of the code lists that we use. */
const shapes: Readonly<Record<string, RegExp>> = {
	...{ meldingId: id, systemID: id, referanseForelderMappe: id, sjekksum: /^[0-9a-f]{64}$/ },
	...{ tidspunkt: instant, opprettetDato: instant, arkivertDato: instant, tilknyttetDato: instant },
	...{ saksdato: day, journaldato: day, dokumentetsDato: day, sendtDato: day },
	...{ antallFiler: /^\d+$/, dokumentnummer: /^\d+$/, versjonsnummer: /^\d+$/, filstoerrelse: /^\d+$/ },
	journalposttype: /^(Utgående dokument|Organinternt dokument uten oppfølging)$/,
	korrespondanseparttype: /^(Avsender|Mottaker|Intern avsender|Intern mottaker)$/,
	variantformat: /^(Arkivformat|Produksjonsformat)$/,
	tilknyttetRegistreringSom: /^Hoveddokument$/,
	sjekksumAlgoritme: /^SHA-256$/,
};

const all = (node: Node): Node[] => [node, ...node.children.flatMap(all)];
const textOf = (node: Node, name: string) => node.children.find((child) => child.name === name)?.text;

describe("the package for the archive", () => {
	it("holds the case in the schema's names and order, with each file as its checksum says", async () => {
		const world = await aFinishedDay();
		const office = await app.browser(world.office);
		expect(await office.text(paths.archive(world.dayId))).toContain(texts.none.title);
		const bytes = await packageBy(office, world.dayId);
		const files = unzipSync(bytes);
		const xml = new TextDecoder().decode(files["arkivmelding.xml"]);
		expect(xml).toContain('xmlns="http://www.arkivverket.no/standarder/noark5/arkivmelding"');
		const message = parsed(xml);
		const disordered = all(message).filter(({ name, children }) => {
			const places = children.map((child) => (order[name] ?? []).indexOf(child.name));
			return places.includes(-1) || places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0));
		});
		expect(disordered.map(({ name, children }) => [name, children.map((child) => child.name)])).toEqual([]);
		const lacking = all(message).flatMap(({ name, children }) =>
			(required[name] ?? []).flatMap((part) => {
				const found = children.filter((child) => child.name === part);
				return found.some(({ text, children: inner }) => text !== "" || inner.length > 0)
					? []
					: [[name, part]];
			}),
		);
		expect(lacking).toEqual([]);
		const wrong = all(message).filter(({ name, text }) => shapes[name] && !shapes[name].test(text));
		expect(wrong.map(({ name, text }) => [name, text])).toEqual([]);
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
				const parts = await partsOf(db, world.dayId, "nb");
				return parts && Buffer.from((await packageOf(parts, making)).zip).toString("base64");
			});
		expect(await once()).toBe(await once());
	});

	it("holds no notes, nobody's points, and nothing of the one who is shielded, also where they were named before", async () => {
		const world = await aFinishedDay();
		const office = await app.browser(world.office);
		const files = unzipSync(await packageBy(office, world.dayId));
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
		const tied = await teammate.post(paths.archive(world.dayId), {});
		expect([tied.status, isMarkedRefused(tied)]).toEqual([303, true]);
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
