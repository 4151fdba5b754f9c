import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { drainJobs } from "../jobs/index.ts";
import { contentDisposition, downloadResponse, jobs, openDiskStore } from "./index.ts";

const { database, tenant } = await testDatabase();
const fjordvik = await tenant("fjordvik");
const other = await tenant("annen");
const directory = await mkdtemp(join(tmpdir(), "files-"));
afterAll(() => rm(directory, { recursive: true }));
const store = openDiskStore(directory, 1000);

const pdf = new TextEncoder().encode("%PDF-1.7\n%test\n");
const put = (name: string, content: Uint8Array) =>
	fjordvik.run((db) => store.put(db, { name, content, owner: ["test", null], uploadedBy: null }));

test("a file comes back as it was, as a download, to its own tenant alone", async () => {
	const result = await put("C:\\planer\\vaktliste «høst».pdf", pdf);
	if (!result.ok) throw new Error(result.reason);
	const { file } = result;
	expect(file).toEqual({
		id: file.id,
		name: "vaktliste «høst».pdf",
		contentType: "application/pdf",
		sizeBytes: 15,
		sha256: "c8268d253e803393702f74a502278d92bed7fb8657a04c4c10259173c3e9e3b1",
		owner: ["test", null],
	});
	const open = await fjordvik.run((db) => store.open(db, file.id));
	if (!open) throw new Error("not found");
	const response = downloadResponse(open);
	expect(new Uint8Array(await response.arrayBuffer())).toEqual(pdf);
	expect(response.headers.get("x-content-type-options")).toBe("nosniff");
	expect(await other.run((db) => store.open(db, file.id))).toBeUndefined();
});

test("what the bytes are decides, not what the name says", async () => {
	const text = (value: string) => new TextEncoder().encode(value);
	expect(await put("bilde.png", text("<svg onload='x'/>"))).toEqual({
		ok: false,
		reason: "type_not_allowed",
	});
	expect(await put("side.txt", text(" <html>"))).toEqual({ ok: false, reason: "type_not_allowed" });
	expect(await put("arkiv.pdf", text(`PK\u0005\u0006${"\0".repeat(18)}`))).toEqual({
		ok: false,
		reason: "type_not_allowed",
	});
	expect(await put("tom.txt", text(""))).toEqual({ ok: false, reason: "empty" });
	expect(await put("stor.txt", text("a".repeat(1001)))).toEqual({ ok: false, reason: "too_large" });
	const notes = await put("notat.txt", text("Vi spurte åtte pårørende"));
	expect(notes.ok && notes.file.contentType).toBe("text/plain; charset=utf-8");
});

test("bytes go when the removal is certain, and not before", async () => {
	const result = await put("kort.pdf", pdf);
	if (!result.ok) throw new Error(result.reason);
	const folder = join(directory, fjordvik.id, result.file.id.slice(0, 2));
	await fjordvik.run((db) => store.remove(db, result.file.id));
	expect(await readdir(folder)).toContain(result.file.id);
	const config = { smtpUrl: null, mailFrom: "", baseUrl: null, port: 3000 };
	await drainJobs({ database, config, files: store, clock: () => new Date("2027-01-12") }, jobs);
	expect(await readdir(folder)).not.toContain(result.file.id);
});

test("names with quotes and letters beyond ASCII are told in both ways", () => {
	expect(contentDisposition('a"b å.pdf')).toBe(
		`attachment; filename="a_b _.pdf"; filename*=UTF-8''a%22b%20%C3%A5.pdf`,
	);
});
