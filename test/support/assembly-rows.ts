import { addSession, moveAssembly, planAssembly } from "../../src/modules/assembly/index.ts";
import type { Db } from "../../src/platform/db/index.ts";

type Options = {
	readonly programmeId: string;
	readonly title?: string;
	readonly day?: string;
	readonly seats?: number;
	readonly state?: "draft" | "open" | "live" | "finished";
};

const road = ["open", "live", "finished"] as const;

/** A kraftsamling in the given state; open for sign-up when nothing else is said. Gives the id. */
export async function anAssembly(db: Db, options: Options): Promise<string> {
	const {
		programmeId,
		title = "Kraftsamling 2026",
		day = "2026-11-24",
		seats = 100,
		state = "open",
	} = options;
	const hours = { startsAt: "09:00", endsAt: "15:30" };
	const plan = { programmeId, title, day, seats, ...hours, about: "", place: "Fjordhallen", answerBy: null };
	const planned = await planAssembly(db, plan);
	if (!planned.ok) throw new Error(`No kraftsamling: ${planned.reason}`);
	for (const to of state === "draft" ? [] : road.slice(0, road.indexOf(state) + 1))
		await moveAssembly(db, planned.id, to);
	return planned.id;
}

/** A part of the day. Gives the id. */
export function aSession(
	db: Db,
	assemblyId: string,
	{ title = "Økt", startsAt = "10:00", endsAt = "11:00", seats = null as number | null } = {},
): Promise<string> {
	return addSession(db, assemblyId, { title, startsAt, endsAt, seats, about: "", ledBy: "", room: "" });
}
