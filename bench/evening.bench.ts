import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { sql } from "kysely";
import { createApp } from "../src/app.ts";
import { openPitchDay } from "../src/modules/pitching/actions/opening.ts";
import { membersWhoMayScore, paths as pitching } from "../src/modules/pitching/index.ts";
import { criteriaOf } from "../src/modules/pitching/queries/day.ts";
import { callIn, openRoom, paths as rooms } from "../src/modules/pitchroom/index.ts";
import { makeCodes, moveVote, paths as rounds, stateRules, topics } from "../src/modules/rounds/index.ts";
import { openSession } from "../src/platform/auth/sessions.ts";
import { type Db, inTenant } from "../src/platform/db/index.ts";
import { announce, Live } from "../src/platform/live/index.ts";
import type { Deps } from "../src/platform/web/context.ts";
import { aLargePitchDay } from "../test/support/large-pitch-day.ts";
import { crowd, type Phone } from "./crowd.ts";
import type { Finding, Measurement } from "./measurement.ts";
import { median, quantile, type Share, shareOfBare } from "./streams.ts";
import { audience } from "./viewers.ts";
import { tapsToWall } from "./wall.ts";

const judges = 60;
const phones = 1_000;
/** A topic with so many viewers rests this long after a tick. */
const rest = 6_200;
/** Everyone votes and scores within this time, and the driver presses all the while, each time when the wall has shown it. */
const within = 15_000;
const taps = 15;
const pause = 900;

/** A pitch evening at its fullest: sixty judges, a thousand phones, and how soon the wall shows what the driver pressed. */
const measurement: Measurement = { name: "evening", run };
export default measurement;

async function run(deps: Deps): Promise<Finding[]> {
	const evening = await anEvening(deps);
	const live = new Live(deps.database.urls);
	const server = serve({ fetch: createApp(deps, live).fetch, port: 0, hostname: "127.0.0.1" }) as Server;
	await new Promise((resolve) => server.once("listening", resolve));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	try {
		const { raw, heard } = await broadcast(evening, `${origin}${rounds.vote(evening.codes[0] ?? "")}`);
		return [
			{ what: `bare streams: a write until the last of ${phones} has it`, value: raw, unit: "ms" },
			{ what: `a transaction until the last of ${phones} phones has the tick`, value: heard, unit: "ms" },
			{ what: "share of what bare streams reach", value: raw / heard, unit: "ratio", atLeast: 0.4 },
			...(await fullHouse(evening, origin)),
		];
	} finally {
		await live.close();
		server.close();
		server.closeAllConnections();
	}
}

async function broadcast({ inHall, dayId }: Evening, url: string): Promise<Share> {
	const tell = () => inHall((db) => announce(db, topics.vote(dayId)));
	const hall = await audience({ url, headers: {}, count: phones, fetches: false });
	return shareOfBare(hall, tell, { viewers: phones, rounds: 5, rest });
}

/** All at once: votes, points, and the driver's presses. */
async function fullHouse(evening: Evening, origin: string): Promise<Finding[]> {
	const voters = await crowd(evening.codes.map((code, at) => voter(evening, origin, code, at)));
	const panel = await crowd(evening.panel.map((judge) => phoneOf(judge, origin)));
	const [votes, points, waits] = await Promise.all([
		voters.send(within),
		panel.send(within),
		tapsToWall({
			wall: `${origin}${rooms.wall(evening.room)}`,
			clock: `${origin}${rooms.clock(evening.panelId)}`,
			...{ headers: {}, driver: { cookie: evening.driver, origin }, taps, pause },
		}),
	]);
	await voters.leave();
	await panel.leave();
	const counted = await evening.inHall(countedIn);
	return [
		{ what: "votes counted", value: counted.votes, unit: "", atLeast: phones },
		{ what: "votes refused", value: votes.refused, unit: "", atMost: 0 },
		{ what: "points kept", value: counted.points, unit: "", atLeast: judges * evening.criteria.length },
		{ what: "points refused", value: points.refused, unit: "", atMost: 0 },
		...halfAndMost("a vote until it is counted", votes.waits),
		...halfAndMost("a point until it is kept", points.waits),
		...halfAndMost("the driver's tap until the wall shows it", waits),
	];
}

const halfAndMost = (what: string, waits: readonly number[]): Finding[] => [
	{ what: `p50: ${what}`, value: median(waits), unit: "ms" },
	{ what: `p99: ${what}`, value: quantile(waits, 0.99), unit: "ms" },
];

type Judge = { cookie: string; pitchId: string; criteria: readonly string[] };

type Evening = {
	inHall: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
	dayId: string;
	panelId: string;
	pitches: readonly string[];
	criteria: readonly string[];
	codes: readonly string[];
	/** The code of the room, for the wall. */
	room: string;
	driver: string;
	panel: readonly Judge[];
};

const voter = ({ pitches }: Evening, origin: string, code: string, at: number): Phone => {
	const page = `${origin}${rounds.vote(code)}`;
	const body = new URLSearchParams({ pitchId: pitches[at % pitches.length] ?? "" }).toString();
	return { page, headers: { origin }, posts: [{ url: page, body }] };
};

/** Each tap sends the whole form, as the phone does. */
function phoneOf({ cookie, pitchId, criteria }: Judge, origin: string): Phone {
	const page = `${origin}${pitching.score(pitchId)}`;
	const posts = criteria.map((_, tapped) => {
		const points = criteria.slice(0, tapped + 1).map((id) => [`c_${id}`, "4"]);
		return { url: page, body: new URLSearchParams([...points, ["note", ""], ["age", "0"]]).toString() };
	});
	return { page, headers: { cookie, origin, "x-requested-with": "fragment" }, posts };
}

async function anEvening({ database, clock }: Deps): Promise<Evening> {
	const { id: tenantId } = await database.owner
		.insertInto("tenants")
		.values({ slug: "lyngvik", name: "Lyngvik kommune" })
		.returning("id")
		.executeTakeFirstOrThrow();
	const inHall = <T>(work: (db: Db) => Promise<T>) => inTenant(database, tenantId, null, work);
	return inHall(async (db) => ({ inHall, ...(await filled(db, clock())) }));
}

async function filled(db: Db, now: Date): Promise<Omit<Evening, "inHall">> {
	const { dayId, office, pitches } = await aLargePitchDay(db, now, { pitches: 6, judges });
	const rules = { pairs: false, audience: true, rule: "beside" as const, cut: null };
	await stateRules(db, dayId, { ...rules, rubricWeight: 1, pairsWeight: 1, audienceWeight: 1 }, office);
	await makeCodes(db, dayId, phones, office);
	await moveVote(db, dayId, "open", office);
	const opened = await openPitchDay(db, dayId, office, now);
	if (!opened.ok) throw new Error(JSON.stringify(opened));
	const { id: panelId } = await db.selectFrom("panels").select("id").executeTakeFirstOrThrow();
	const place = { panelId, dayId, pitchMinutes: 3, questionMinutes: 5 };
	await openRoom(db, place, office, now);
	await callIn(db, place, pitches[0] ?? null, office, now);
	const room = await db.selectFrom("pitchRooms").select("code").executeTakeFirstOrThrow();
	const codes = await db.selectFrom("audienceCodes").select("code").orderBy("number").execute();
	const criteria = (await criteriaOf(db, dayId)).map(({ id }) => id);
	const { rows } = await sql<{ personId: string; pitchId: string }>`
		select distinct on (w.person_id) w.person_id, w.pitch_id from ${membersWhoMayScore(dayId)} w
		order by w.person_id, w.pitch_id
	`.execute(db);
	const cookieOf = async (personId: string) => {
		const { token } = await openSession(db, { personId, method: "demo", device: "bench" }, now);
		return `session=${token}`;
	};
	const panel: Judge[] = [];
	for (const { personId, pitchId } of rows)
		panel.push({ cookie: await cookieOf(personId), pitchId, criteria });
	const facts = { dayId, panelId, pitches, criteria, room: room.code, panel };
	return { ...facts, codes: codes.map(({ code }) => code), driver: await cookieOf(office) };
}

async function countedIn(db: Db): Promise<{ votes: number; points: number }> {
	const { rows } = await sql<{ votes: number; points: number }>`
		select (select count(pitch_id) from audience_codes) as votes, (select count(*) from scores) as points
	`.execute(db);
	return rows[0] ?? { votes: 0, points: 0 };
}
