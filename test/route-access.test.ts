import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { inTenant } from "../src/platform/db/index.ts";
import { admits, type Route } from "../src/platform/web/route.ts";
import { type GrantedRole, grantedRoles } from "../src/roles.ts";
import { routes } from "../src/routes.ts";
import { seed } from "../src/seed/index.ts";
import { testApp } from "./support/app.ts";
import { aPerson, aUnit } from "./support/organisation-rows.ts";
import { fill, partsOf, tableOf, type Walker, walkers } from "./support/route-walk.ts";

/** Open to the whole world, and why. A new one fails this test until somebody writes it here. */
const open: Readonly<Record<string, string>> = {
	"GET /": "the front page",
	"GET /sign-in": "the ways in",
	"POST /sign-in/link": "asks for a link by e-mail",
	"GET /sign-in/sent": "says that it is sent",
	"GET /sign-in/link/:token": "the secret is in the address",
	"POST /sign-in/link/:token": "the secret is in the address",
	"GET /sign-in/code": "a code from paper",
	"POST /sign-in/code": "a code from paper",
	"GET /sign-in/oidc/return": "back from the provider",
	"GET /sign-in/oidc/:provider": "off to the provider",
	"POST /sign-out": "ends one's own session",
	"POST /language": "the language of this browser",
	"GET /invitations/:token": "the secret is in the address",
	"POST /invitations/:token": "the secret is in the address",
	"GET /invitations/:token/calendar": "the secret is in the address",
	"POST /invitations/:token/apology": "the secret is in the address",
	"POST /invitations/:token/elsewhere": "the secret is in the address",
	"POST /invitations/:token/check-in": "the secret is in the address",
	"GET /calendar/:token": "the secret is in the address",
	"GET /check-in/:token": "the secret is in the address",
	"POST /check-in/:token": "the secret is in the address, and the handler asks who is signed in",
	"GET /tablet": "asks for a code, and keeps to the tablet that was opened with it",
	"GET /check-diploma": "the code is on the paper; tries are counted",
	"GET /tablet/names": "the tablet's own secret cookie",
	"POST /tablet": "a code from the facilitator",
	"POST /tablet/check-in": "the tablet's own secret cookie",
	"POST /tablet/close": "closes this tablet",
	"GET /place-offers/:token": "the secret is in the address",
	"POST /place-offers/:token": "the secret is in the address",
	"GET /vote/:token": "the code is on a slip of paper",
	"POST /vote/:token": "the code is on a slip of paper",
	"GET /room/:token": "the code is in the address: the running order, no names",
	"GET /room/:token/wall": "the code is in the address: now, next and clock",
	"GET /pitch-days/method": "how points are corrected, for anyone to check",
	"GET /showcase": "what is published",
	"GET /showcase/stories/:id": "what is published",
	"GET /open-data/stories.json": "what is published",
	"GET /open-data/benefits.json": "what is published",
	"GET /benefits/:id/outcome": "the handler shows what is published, and the rest to those who work here",
	"GET /outbox": "in a demo alone; the handler asks",
	"GET /outbox/:id": "in a demo alone; the handler asks",
};

/** What a guest is let in to; the handlers narrow it to the guest's own programme. */
const forGuests = [
	"GET /assemblies",
	"GET /assemblies/:id",
	"GET /assemblies/:id/arrive",
	"GET /assemblies/:id/commitments",
	"GET /assemblies/:id/hall",
	"POST /assemblies/:id/answer",
	"POST /assemblies/:id/arrive",
	"POST /assemblies/:id/commitments",
	"POST /assemblies/:id/commitments/:commitment/removal",
	"POST /assemblies/:id/polls/:poll/ballot",
	"POST /assemblies/:id/questions",
	"POST /assemblies/:id/questions/:question/vote",
	"POST /assemblies/:id/sessions/:session/seat",
	"GET /cohorts/:id",
	"GET /cohorts/:id/reflections",
	"GET /diplomas/:id",
	"GET /evaluations/:id",
	"GET /gatherings/:id",
	"GET /gatherings/:id/answer",
	"GET /gatherings/:id/attendance",
	"GET /gatherings/:id/calendar",
	"GET /gatherings/:id/facilitators",
	"GET /gatherings/:id/materials/:material",
	"GET /gatherings/:id/run-sheet",
	"GET /gatherings/:id/run-sheet/items",
	"GET /gatherings/:id/run-sheet/items/:item",
	"GET /gatherings/:id/run-sheet/now",
	"GET /gatherings/:id/reflection/:number",
	"GET /my-learning",
	"GET /my-programme",
	"GET /my-programme/days",
	"GET /gatherings/:id/door",
	"GET /gatherings/:id/swap",
	"GET /my-programme/calendar",
	"GET /my-programme/offers/:offer",
	"GET /my-programme/swaps/:swap",
	"GET /pitch-days",
	"GET /pitch-days/:id",
	"GET /pitch-days/:id/impartiality",
	"GET /pitch-days/:id/impartiality/record",
	"GET /pitch-days/:id/protocol",
	"GET /pitch-days/:id/protocol.pdf",
	"GET /pitch-days/:id/recommendations",
	"GET /pitch-days/:id/recommendations/sending",
	"GET /pitch-days/:id/results",
	"GET /pitch-days/:id/results.csv",
	"GET /pitch-days/:id/rooms",
	"GET /pitch-days/:id/audience",
	"GET /pitch-days/:id/audience/codes",
	"GET /pitch-days/:id/calibration",
	"GET /pitch-days/:id/calibration/score",
	"GET /pitch-days/:id/pairs",
	"GET /pitch-days/:id/rounds",
	"GET /pitch-days/:id/ties",
	"GET /pitch-rooms/:id",
	"GET /pitch-rooms/:id/steering",
	"GET /pitches/:id",
	"GET /pitches/:id/recommendation",
	"GET /pitches/:id/deliberation",
	"GET /pitches/:id/score",
	"GET /pitches/:id/turn",
	"GET /profile",
	"GET /profile/data",
	"GET /programmes",
	"GET /programmes/:id/evaluation",
	"GET /programmes/:id/my-growth",
	"POST /diplomas/:id/next-role",
	"POST /evaluations/:id",
	"POST /gatherings/:id/answer",
	"POST /gatherings/:id/apology",
	"POST /gatherings/:id/attendance",
	"POST /gatherings/:id/facilitators",
	"POST /gatherings/:id/handover",
	"POST /gatherings/:id/run-sheet",
	"POST /gatherings/:id/run-sheet/items",
	"POST /gatherings/:id/run-sheet/items/:item",
	"POST /gatherings/:id/reflection/:number",
	"POST /gatherings/:id/elsewhere",
	"POST /gatherings/:id/check-in",
	"POST /gatherings/:id/door",
	"POST /gatherings/:id/swap",
	"POST /gatherings/:id/tablet",
	"POST /my-programme/calendar",
	"POST /my-programme/offers/:offer",
	"POST /my-programme/swaps/:swap",
	"POST /pitch-days/:id/audience",
	"POST /pitch-days/:id/audience/codes",
	"POST /pitch-days/:id/pairs",
	"POST /pitch-days/:id/calibration/meanings",
	"POST /pitch-days/:id/calibration/score",
	"POST /pitch-days/:id/calibration/submission",
	"POST /pitch-days/:id/closing",
	"POST /pitch-days/:id/impartiality",
	"POST /pitch-days/:id/protocol",
	"POST /pitch-days/:id/protocol/approval",
	"POST /pitch-days/:id/recommendations/sending",
	"POST /pitch-days/:id/reminder",
	"POST /pitch-days/:id/reopening",
	"POST /pitch-days/:id/ties",
	"POST /pitch-rooms/:id/clock",
	"POST /pitch-rooms/:id/closing",
	"POST /pitch-rooms/:id/driver",
	"POST /pitch-rooms/:id/opening",
	"POST /pitch-rooms/:id/turn",
	"POST /pitches/:id/help",
	"POST /pitches/:id/protocol-signature",
	"POST /pitches/:id/recommendation",
	"POST /pitches/:id/deliberation",
	"POST /pitches/:id/notes/:note/removal",
	"POST /pitches/:id/score",
	"POST /pitches/:id/score-change",
	"POST /pitches/:id/submission",
	"POST /profile/language",
	"POST /profile/sessions/:id/end",
	"POST /profile/sessions/end",
	"POST /reflections/:id/readers",
];

/** What the guest of one programme finds in a whole municipality where it has no part: its own pages, and lists that are empty for it. */
const foundByGuest = [
	"/assemblies",
	"/my-learning",
	"/my-programme",
	"/my-programme/calendar",
	"/my-programme/days",
	"/pitch-days",
	"/profile",
	"/profile/data",
	"/programmes",
];

const table = routes({ mode: "production" });
const nameOf = ({ method, pattern }: Route) => `${method} ${pattern}`;
const closed = table.filter(({ access }) => access !== "public");
const roleRoutes = closed.filter(({ access }) => typeof access === "object");

let tenantId: string;
let run: <T>(work: Parameters<typeof inTenant<T>>[3]) => Promise<T>;
let walk: ReturnType<typeof walkers>;
let people: Record<"plain" | "guest" | "officeOfAnother", string>;
const addresses = new Map<Route, string>();

beforeAll(async () => {
	const { deps } = await testApp();
	await seed(deps);
	await deps.database.owner
		.updateTable("tenants")
		.set({ host: "lyngvik.test.invalid" })
		.where("slug", "=", "lyngvik")
		.execute();
	const row = deps.database.owner.selectFrom("tenants").select("id").where("slug", "=", "fjordvik");
	tenantId = (await row.executeTakeFirstOrThrow()).id;
	run = (work) => inTenant(deps.database, tenantId, null, work);
	walk = walkers(deps, tenantId);
	// Before the people below get rows of their own: every address is about somebody else's.
	for (const route of table) addresses.set(route, await addressOf(route));
	people = await run(async (db) => {
		const unitId = await aUnit(db);
		const { id: programmeId } = await db
			.insertInto("programmes")
			.values({ title: "Et annet" })
			.returning("id")
			.executeTakeFirstOrThrow();
		const guest = await aPerson(db);
		await db
			.updateTable("people")
			.set({ guestOf: "Nabovik", employeeNumber: null })
			.where("id", "=", guest)
			.execute();
		await db
			.insertInto("guestAccesses")
			.values({ personId: guest, programmeId, invitedAt: deps.clock() })
			.execute();
		const officeOfAnother = await aPerson(db, { unitId });
		const grants = grantedRoles.filter((role) => role !== "administrator");
		const grant = (role: GrantedRole) => ({
			personId: officeOfAnother,
			role,
			programmeId,
			grantedAt: deps.clock(),
		});
		await db.insertInto("roleGrants").values(grants.map(grant)).execute();
		return { plain: await aPerson(db, { unitId }), guest, officeOfAnother };
	});
});

/** The route's address with a row that is there, where there is one. */
const addressOf = ({ pattern }: Route) =>
	run(async (db) => {
		const from = tableOf(pattern);
		if (from === null) return fill(pattern);
		const { rows } = await sql<{ id: string }>`select id from ${sql.table(from)} order by id limit 1`.execute(
			db,
		);
		const id = rows[0]?.id;
		return id ? fill(pattern, id, await partsOf(db, from, id)) : fill(pattern);
	});

const visit = (walker: Walker, route: Route) => walker(route.method, addresses.get(route) ?? "");

/** How many rows the tenant has changed or made: events tell of every change. */
const happenings = () =>
	run(async (db) => {
		const { rows } = await sql<{ count: number }>`select count(*)::int as count from events`.execute(db);
		return rows[0]?.count;
	});

describe("the route table", () => {
	it("opens to the world what is written here, and nothing else", () => {
		const found = table.filter(({ access }) => access === "public").map(nameOf);
		expect(found.sort()).toEqual(Object.keys(open).sort());
	});

	it("lets guests in where it is written here, and nowhere else", () => {
		const found = table.filter(({ access }) => access === "guests-too").map(nameOf);
		expect(found.sort()).toEqual([...forGuests].sort());
	});

	it("has each address once, so that no route hides behind another's access", () => {
		const names = table.map(nameOf);
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	});
});

describe("nobody", () => {
	it("is led to sign-in from every page that is not public, and finds nothing to change", async () => {
		const before = await happenings();
		const nobody = walk(null);
		for (const route of closed) {
			const { status, location } = await visit(nobody, route);
			const expected = route.method === "GET" ? [303, "/sign-in"] : [404, null];
			expect([nameOf(route), status, location?.split("?")[0] ?? null]).toEqual([nameOf(route), ...expected]);
		}
		expect(await happenings()).toBe(before);
	});
});

describe("an employee without roles", () => {
	it("does not find what roles are for", async () => {
		const before = await happenings();
		const plain = walk(people.plain);
		const viewer = { ...(await viewerLike("employee")), personId: people.plain };
		const barred = roleRoutes.filter(({ access }) => !admits(access, viewer));
		expect(barred.length).toBeGreaterThan(80);
		for (const route of barred)
			expect([nameOf(route), (await visit(plain, route)).status]).toEqual([nameOf(route), 404]);
		expect(await happenings()).toBe(before);
	});
});

describe("a guest of another programme", () => {
	it("finds only what lets guests in, and there only what is its own", async () => {
		const before = await happenings();
		const guest = walk(people.guest);
		const found: string[] = [];
		for (const route of closed.filter(({ pattern }) => !pattern.startsWith("/profile/"))) {
			const { status } = await visit(guest, route);
			if (status !== 404) found.push(route.pattern);
		}
		expect(found.sort()).toEqual(foundByGuest.filter((pattern) => pattern !== "/profile/data").sort());
		expect((await guest("GET", "/profile/data")).status).toBe(200);
		expect(await happenings()).toBe((before ?? 0) + 1); // the download of one's own data is told of
	});
});

/** Pages that the office of one programme finds although they are the whole tenant's, and why. */
const sharedByOffices: Readonly<Record<string, string>> = {
	"/admin": "leads to what the viewer may set up, and that is little",
	"/assemblies": "those of its own programme",
	"/assemblies/new": "for its own programme",
	"/sign-in-codes": "lists only those whom the viewer may give a code",
	"/guests": "lists only the guests of the viewer's programmes",
	"/programmes/venues": "venues are shared by all programmes",
	"/programmes/audience-count": "a count of leaders, no names",
	"/run-sheet-library": "the library is shared by all programmes",
	"/pitch-days/new": "plans a day for the viewer's programme",
	"/pitch-days": "makes a day for the viewer's programme",
	"/start/invitations": "invites the leaders of the viewer's programmes",
	"/initiatives/new": "every leader may enter work that was born in the line",
	"/initiatives": "every leader may enter work that was born in the line",
	"/initiatives/import": "every leader may enter work that was born in the line",
	"/initiatives/import/run": "every leader may enter work that was born in the line",
};

describe("the office of one programme", () => {
	it("finds nothing that is another programme's, and nothing of the whole tenant's but what is written here", async () => {
		const office = walk(people.officeOfAnother);
		const viewer = { ...(await viewerLike("employee")), personId: people.officeOfAnother };
		const forRolesOnly = roleRoutes.filter(({ access }) => !admits(access, viewer));
		const found = new Set<string>();
		for (const route of forRolesOnly) {
			const { status } = await visit(office, route);
			if (status !== 404) found.add(route.pattern);
		}
		expect([...found].sort()).toEqual(Object.keys(sharedByOffices).sort());
	});
});

async function viewerLike(role: "employee") {
	const { nobody } = await import("../src/platform/web/context.ts");
	return { ...nobody, roles: new Set([role]) };
}
