import { createApp } from "../../src/app.ts";
import { newSecret } from "../../src/platform/auth/tokens.ts";
import { type Db, inTenant } from "../../src/platform/db/index.ts";
import type { Deps } from "../../src/platform/web/context.ts";

/** What a walker met at one address. */
export interface Answer {
	readonly url: string;
	readonly status: number;
	readonly location: string | null;
	readonly body: string;
}

/** Goes to one address as one person, with a method; follows nothing. */
export type Walker = (method: "GET" | "POST", url: string, body?: string) => Promise<Answer>;

/** Opens walkers in one tenant of an application; it must be the tenant that answers for unknown hosts. */
export function walkers(deps: Deps, tenantId: string) {
	const app = createApp(deps);
	const origin = deps.config.baseUrl ?? "http://localhost";
	return (personId: string | null): Walker => {
		return async (method, url, body) => {
			// A session for each request: some of the addresses end it.
			const cookie = personId ? `session=${await openSession(deps, tenantId, personId)}` : "";
			const headers = {
				origin,
				cookie,
				...(method === "POST" ? { "content-type": "application/x-www-form-urlencoded" } : {}),
			};
			const answer = await app.request(`${origin}${url}`, {
				method,
				headers,
				body: method === "POST" ? (body ?? "") : undefined,
			});
			const location = answer.headers.get("location");
			return { url, status: answer.status, location, body: await answer.text() };
		};
	};
}

async function openSession(deps: Deps, tenantId: string, personId: string): Promise<string> {
	const { token, hash } = newSecret();
	const now = deps.clock();
	const later = new Date(now.getTime() + 8 * 3_600_000);
	const row = { personId, tokenHash: hash, method: "demo" as const, createdAt: now };
	await inTenant(deps.database, tenantId, null, (db) =>
		db
			.insertInto("sessions")
			.values({ ...row, expiresAt: later, idleUntil: later })
			.execute(),
	);
	return token;
}

/** Which table the id of an address is from, by how the address begins; the longest beginning wins. */
const tablesOfIds: Readonly<Record<string, string>> = {
	"/organisation/units/": "units",
	"/organisation/people/": "people",
	"/organisation/goals/": "goals",
	"/organisation/imports/": "organisation_imports",
	"/programmes/": "programmes",
	"/cohorts/": "cohorts",
	"/cohort-plans/": "cohort_plans",
	"/gatherings/": "gatherings",
	"/facilitators/": "people",
	"/ideas/": "ideas",
	"/conversations/": "ideas",
	"/comments/": "comments",
	"/challenges/": "challenges",
	"/pitch-days/": "pitch_days",
	"/pitches/": "pitches",
	"/pitch-rooms/": "panels",
	"/pitch-schedules/": "pitch_schedules",
	"/diplomas/": "diplomas",
	"/evaluations/": "evaluation_rounds",
	"/reflections/": "reflections",
	"/initiatives/": "initiatives",
	"/portfolio-plans/candidates/": "initiatives",
	"/portfolio-meetings/": "portfolio_meetings",
	"/portfolio-plans/": "portfolio_plans",
	"/capacity/competences/": "competences",
	"/capacity/people/": "pool_posts",
	"/capacity/requests/": "capacity_requests",
	"/change-load/": "units",
	"/benefits/": "benefits",
	"/assemblies/": "assemblies",
	"/showcase/": "ideas",
	"/profile/sessions/": "sessions",
	"/admin/roles/": "people",
	"/admin/sign-in/": "identity_providers",
	"/outbox/": "mail_messages",
};

/** Parts of an address that are no id. */
const otherParts: Readonly<Record<string, string>> = {
	":token": "no-such-token",
	":provider": "00000000-0000-0000-0000-000000000000",
	":number": "1",
	":day": "2026-11-24",
	":kind": "idea",
	":part": "employee",
};

const noRow = "00000000-0000-0000-0000-000000000000";

/** The table behind `:id` in a pattern. Throws for a pattern that the list does not know: add it there. */
export function tableOf(pattern: string): string | null {
	if (!pattern.includes(":id")) return null;
	const beginning = Object.keys(tablesOfIds)
		.filter((start) => pattern.startsWith(start))
		.sort((a, b) => b.length - a.length)[0];
	if (!beginning) throw new Error(`Say in test/support/route-walk.ts which table ${pattern} is about`);
	return tablesOfIds[beginning] ?? null;
}

/** The pattern with its parts filled in: `id` for `:id`, and ids that belong to it for the rest where there are any. */
export function fill(
	pattern: string,
	id: string = noRow,
	parts: Readonly<Record<string, string>> = {},
): string {
	return pattern.replace(/:[A-Za-z]+/g, (part) => {
		if (part === ":id") return id;
		return parts[part] ?? otherParts[part] ?? noRow;
	});
}

/** Steps, files, evidence and panel members that belong to an id, for the addresses that name two things. */
export async function partsOf(db: Db, table: string | null, id: string): Promise<Record<string, string>> {
	if (table === "ideas") {
		const step = await db.selectFrom("ideaSteps").select("id").where("ideaId", "=", id).executeTakeFirst();
		const file = await db
			.selectFrom("files")
			.select("id")
			.where("ownerId", "=", step?.id ?? id)
			.executeTakeFirst();
		const found = await db.selectFrom("evidence").select("id").where("ideaId", "=", id).executeTakeFirst();
		return { ":step": step?.id ?? noRow, ":file": file?.id ?? noRow, ":evidence": found?.id ?? noRow };
	}
	if (table === "assemblies") {
		const session = db.selectFrom("assemblySessions").select("id").where("assemblyId", "=", id);
		return { ":session": (await session.executeTakeFirst())?.id ?? noRow };
	}
	if (table === "pitch_days") {
		const seats = db.selectFrom("panelMembers").select("personId").where("pitchDayId", "=", id);
		const made = db.selectFrom("archiveExports").select("id").where("pitchDayId", "=", id);
		const panel = db.selectFrom("panels").select("id").where("pitchDayId", "=", id);
		return {
			":person": (await seats.executeTakeFirst())?.personId ?? noRow,
			":export": (await made.executeTakeFirst())?.id ?? noRow,
			":panel": (await panel.executeTakeFirst())?.id ?? noRow,
		};
	}
	return {};
}
