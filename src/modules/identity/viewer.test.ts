import { expect, it } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { openSession } from "../../platform/auth/sessions.ts";
import { hashOf } from "../../platform/auth/tokens.ts";
import type { Db } from "../../platform/db/index.ts";
import { nobody } from "../../platform/web/context.ts";
import { viewerOf } from "./viewer.ts";

const { database, tenant } = await testDatabase();
const here = await tenant("here");
const there = await tenant("there");
const start = new Date("2026-11-24T09:00:00Z");
const daysOn = (days: number, minutes = 0) => new Date(start.getTime() + (days * 1440 + minutes) * 60_000);

const signIn = async (db: Db, personId: string) =>
	(await openSession(db, { personId, method: "email", device: "" }, start)).token;

const whoIs = (token: string, now: Date, where = here) => where.run((db) => viewerOf(db, token, now));

const aProgramme = async (db: Db, title: string) =>
	(await db.insertInto("programmes").values({ title }).returning("id").executeTakeFirstOrThrow()).id;

it("knows the person, the language and every kind of role from one session", async () => {
	const { token, id, programme, other } = await here.run(async (db) => {
		const unitId = await aUnit(db);
		const id = await aPerson(db, { name: "Ragnhild Lyng", unitId, roles: ["office", "guide"] });
		await aUnit(db, { leaderId: id });
		await db.updateTable("people").set({ locale: "nn" }).where("id", "=", id).execute();
		const programme = await aProgramme(db, "Høst");
		const other = await aProgramme(db, "Vår");
		const grant = { personId: id, grantedAt: start };
		await db
			.insertInto("roleGrants")
			.values({ ...grant, role: "decider", programmeId: programme })
			.execute();
		await db
			.insertInto("roleGrants")
			.values({ ...grant, role: "moderator", withdrawnAt: start })
			.execute();
		const cohort = { name: "A", capacity: 30, programmeId: other };
		const { id: cohortId } = await db
			.insertInto("cohorts")
			.values(cohort)
			.returning("id")
			.executeTakeFirstOrThrow();
		await db.insertInto("cohortFacilitators").values({ cohortId, personId: id }).execute();
		return { token: await signIn(db, id), id, programme, other };
	});
	expect(await whoIs(token, start)).toEqual({
		personId: id,
		name: "Ragnhild Lyng",
		locale: "nn",
		sessionId: expect.any(String),
		roles: new Set(["office", "guide", "employee", "leader"]),
		programmeRoles: new Map([
			[programme, new Set(["decider"])],
			[other, new Set(["facilitator"])],
		]),
	});
});

it("binds the transaction to the person", async () => {
	const bound = await here.run(async (db) => {
		const id = await aPerson(db);
		await viewerOf(db, await signIn(db, id), start);
		const row = await db
			.selectNoFrom((one) => one.fn<string>("app.person").as("person"))
			.executeTakeFirstOrThrow();
		return row.person === id;
	});
	expect(bound).toBe(true);
});

it("is a guest and nothing else when invited, in the programmes where it still holds", async () => {
	const { token, open } = await here.run(async (db) => {
		const id = await aPerson(db);
		await db.updateTable("people").set({ guestOf: "Nabovik" }).where("id", "=", id).execute();
		const open = await aProgramme(db, "Åpent");
		const ended = await aProgramme(db, "Slutt");
		const access = { personId: id, invitedAt: start };
		await db
			.insertInto("guestAccesses")
			.values({ ...access, programmeId: open })
			.execute();
		await db
			.insertInto("guestAccesses")
			.values({ ...access, programmeId: ended, endedAt: start })
			.execute();
		return { token: await signIn(db, id), open };
	});
	const viewer = await whoIs(token, start);
	expect(viewer.roles).toEqual(new Set(["guest"]));
	expect(viewer.programmeRoles).toEqual(new Map([[open, new Set(["guest"])]]));
});

it("ends after seven days without use, and after thirty with", async () => {
	const token = await here.run(async (db) => signIn(db, await aPerson(db)));
	const unused = await here.run(async (db) => signIn(db, await aPerson(db)));
	for (const day of [6, 12, 18, 24, 29]) expect((await whoIs(token, daysOn(day))).personId).not.toBeNull();
	expect(await whoIs(token, daysOn(30))).toEqual(nobody);
	expect((await whoIs(unused, daysOn(7, -1))).personId).not.toBeNull();
	const idle = await here.run(async (db) => signIn(db, await aPerson(db)));
	expect(await whoIs(idle, daysOn(7))).toEqual(nobody);
});

it("writes at most once an hour to keep a session alive", async () => {
	const token = await here.run(async (db) => signIn(db, await aPerson(db)));
	const idleUntil = async (now: Date) => {
		await whoIs(token, now);
		const rows = database.owner
			.selectFrom("sessions")
			.select("idleUntil")
			.where("tokenHash", "=", hashOf(token));
		return (await rows.executeTakeFirstOrThrow()).idleUntil;
	};
	expect(await idleUntil(daysOn(0, 59))).toEqual(daysOn(7));
	expect(await idleUntil(daysOn(0, 61))).toEqual(daysOn(7, 61));
});

it("is nobody once the session is revoked or the person has left", async () => {
	const { revoked, left } = await here.run(async (db) => {
		const one = await aPerson(db);
		const two = await aPerson(db);
		const tokens = { revoked: await signIn(db, one), left: await signIn(db, two) };
		await db.deleteFrom("sessions").where("personId", "=", one).execute();
		await db.updateTable("people").set({ endedAt: start }).where("id", "=", two).execute();
		return tokens;
	});
	expect(await whoIs(revoked, start)).toEqual(nobody);
	expect(await whoIs(left, start)).toEqual(nobody);
});

it("is nobody with another tenant's session, though the row is there", async () => {
	const token = await there.run(async (db) => signIn(db, await aPerson(db)));
	expect((await whoIs(token, start, there)).personId).not.toBeNull();
	expect(await whoIs(token, start, here)).toEqual(nobody);
});

it("is nobody with the stored hash, or with nothing at all", async () => {
	const token = await here.run(async (db) => signIn(db, await aPerson(db)));
	expect(await whoIs(hashOf(token), start)).toEqual(nobody);
	expect(await whoIs("", start)).toEqual(nobody);
});
