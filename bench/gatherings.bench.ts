import { randomUUID } from "node:crypto";
import { createApp } from "../src/app.ts";
import { placeSplit } from "../src/modules/programmes/actions/cohorts.ts";
import { doorCode } from "../src/modules/programmes/actions/door.ts";
import { inviteToGathering, makeCohorts, scheduleGathering } from "../src/modules/programmes/index.ts";
import { paths } from "../src/modules/programmes/paths.ts";
import { openSession } from "../src/platform/auth/sessions.ts";
import { type Db, inTenant } from "../src/platform/db/index.ts";
import { dayOf } from "../src/platform/i18n/format.ts";
import type { Deps } from "../src/platform/web/context.ts";
import type { Finding, Measurement } from "./measurement.ts";

const leaders = 900;
const cohorts = 26;
const burst = 400;
/** As many phones as reach us in the same moment; the others are behind them in the door. */
const atOnce = 20;

/** Publishing a whole school, and the minute when a whole house arrives. */
const measurement: Measurement = { name: "gatherings", run };
export default measurement;

async function run(deps: Deps): Promise<Finding[]> {
	const { id: tenantId } = await deps.database.owner
		.insertInto("tenants")
		.values({ slug: "malevik", name: "Målevik kommune" })
		.returning("id")
		.executeTakeFirstOrThrow();
	const inMalevik = <T>(work: (db: Db) => Promise<T>) => inTenant(deps.database, tenantId, null, work);
	const school = await inMalevik(aSchool);
	return [
		...(await publish(inMalevik, school.gatherings)),
		...(await arrive(deps, inMalevik, school.people.slice(0, burst))),
	];
}

type InTenant = <T>(work: (db: Db) => Promise<T>) => Promise<T>;

const spring = ["2027-03-16", "2027-03-17"];

/** 900 leaders in 26 cohorts, each with its first gathering in a venue of its own. */
async function aSchool(db: Db): Promise<{ people: string[]; gatherings: string[] }> {
	const people = await somePeople(db);
	const programmeId = await aProgramme(db);
	const capacity = Math.ceil(leaders / cohorts);
	const ids = await makeCohorts(db, programmeId, { count: cohorts, capacity }, (n) => `Kull ${n}`);
	const placements = people.map((leader, n) => ({ leader, cohort: ids[n % ids.length] ?? "" }));
	await placeSplit(db, programmeId, placements);
	const rows = await db.selectFrom("gatherings").select("id").execute();
	for (const [n, { id }] of rows.entries()) {
		const venue = { name: `Lokale ${n}`, capacity };
		const { id: venueId } = await db
			.insertInto("venues")
			.values(venue)
			.returning("id")
			.executeTakeFirstOrThrow();
		await scheduleGathering(
			db,
			id,
			{ days: spring, startsAt: "09:00", endsAt: "16:00", venueId },
			"2026-11-24",
		);
	}
	return { people, gatherings: rows.map(({ id }) => id) };
}

async function somePeople(db: Db): Promise<string[]> {
	const values = Array.from({ length: leaders }, (_, n) => ({
		employeeNumber: String(n + 1),
		givenName: "Leder",
		familyName: `Nummer ${n + 1}`,
		email: `leder${n + 1}@malevik.example`,
	}));
	const rows = await db.insertInto("people").values(values).returning("id").execute();
	return rows.map(({ id }) => id);
}

async function aProgramme(db: Db): Promise<string> {
	const { id } = await db
		.insertInto("programmes")
		.values({ title: "Ledelsesskolen", state: "running", discussedOn: "2026-11-02" })
		.returning("id")
		.executeTakeFirstOrThrow();
	await db
		.insertInto("programmeGatherings")
		.values({ programmeId: id, number: 1, theme: "Rollen" })
		.execute();
	return id;
}

const sender = {
	name: "Målevik kommune",
	email: "skole@malevik.example",
	baseUrl: "https://skole.malevik.example",
	locale: "nb" as const,
};

/** Every invitation of the school: rendered with its calendar file, stored, and queued for delivery. */
async function publish(inTenantOf: InTenant, gatherings: readonly string[]): Promise<Finding[]> {
	const at = { now: new Date("2026-11-24T09:00:00Z"), today: "2026-11-24" };
	const began = performance.now();
	const work = process.cpuUsage();
	let sent = 0;
	for (const id of gatherings) {
		const invite = { answerBy: "2027-02-16", whom: "everyone" as const };
		const answer = await inTenantOf((db) => inviteToGathering(db, id, invite, sender, at));
		if (answer.ok) sent += answer.sent;
	}
	const { user, system } = process.cpuUsage(work);
	const seconds = (performance.now() - began) / 1000;
	return [
		{ what: "invitations sent", value: sent, unit: "", atLeast: leaders, atMost: leaders },
		{ what: "invitations a second, by the clock", value: sent / seconds, unit: "1/s" },
		{
			what: "invitations for each second of our own work",
			value: sent / ((user + system) / 1e6),
			unit: "1/s",
			atLeast: 900,
		},
	];
}

/** Four hundred who press the button on their own phones, twenty in the same moment. */
async function arrive(deps: Deps, inTenantOf: InTenant, people: readonly string[]): Promise<Finding[]> {
	const now = new Date("2027-03-16T08:00:00Z");
	const app = createApp({ ...deps, clock: () => now });
	const phones = await inTenantOf((db) => phonesOf(db, people, now));
	const waits: number[] = [];
	let refused = 0;
	const began = performance.now();
	const arriving = [...phones];
	const oneByOne = async () => {
		for (let phone = arriving.pop(); phone; phone = arriving.pop()) {
			const pressed = performance.now();
			const response = await app.request(phone.url, {
				method: "POST",
				headers: {
					cookie: phone.cookie,
					origin: "http://localhost",
					host: "localhost",
					"x-requested-with": "fragment",
				},
				body: new URLSearchParams({ key: randomUUID() }),
			});
			if (response.status !== 204) refused += 1;
			waits.push(performance.now() - pressed);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, oneByOne));
	waits.sort((a, b) => a - b);
	return [
		{ what: "check-ins refused", value: refused, unit: "", atMost: 0 },
		{ what: "400 check-ins", value: (performance.now() - began) / 1000, unit: "s", atMost: 60 },
		{
			what: "p99 of a check-in, twenty at once",
			value: waits[Math.ceil(waits.length * 0.99) - 1] ?? 0,
			unit: "ms",
		},
	];
}

/** Each with a session, before the code at their own cohort's door. */
async function phonesOf(
	db: Db,
	people: readonly string[],
	now: Date,
): Promise<{ url: string; cookie: string }[]> {
	const phones: { url: string; cookie: string }[] = [];
	for (const personId of people) {
		const { gatheringId } = await db
			.selectFrom("enrolments")
			.select("gatheringId")
			.where("personId", "=", personId)
			.executeTakeFirstOrThrow();
		const code = await doorCode(db, { gatheringId, day: dayOf(now) }, now);
		const { token } = await openSession(db, { personId, method: "demo", device: "bench" }, now);
		phones.push({ url: `http://localhost${paths.checkIn(code)}`, cookie: `session=${token}` });
	}
	return phones;
}
