import type { Db } from "../../src/platform/db/index.ts";
import type { GrantedRole } from "../../src/roles.ts";

/** What a person is like when nothing else is said: an employee without a leader post. */
export interface PersonOptions {
	readonly name?: string;
	readonly email?: string | null;
	/** A post here; without one the person is no employee. */
	readonly unitId?: string;
	readonly title?: string;
	readonly shielded?: boolean;
	readonly roles?: readonly GrantedRole[];
}

let count = 0;

/** A person with a post in the unit and the roles asked for. Gives the id. */
export async function aPerson(db: Db, options: PersonOptions = {}): Promise<string> {
	const number = ++count;
	const [givenName = "Kari", ...rest] = (options.name ?? `Kari Prøve ${number}`).split(" ");
	const { id } = await db
		.insertInto("people")
		.values({
			givenName,
			familyName: rest.join(" ") || `Prøve ${number}`,
			employeeNumber: `t${number}`,
			email: options.email === undefined ? `t${number}@lyngvik.test` : options.email,
			shielded: options.shielded ?? false,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	if (options.unitId) {
		await db
			.insertInto("posts")
			.values({ personId: id, unitId: options.unitId, title: options.title ?? "Rådgiver" })
			.execute();
	}
	for (const role of options.roles ?? []) {
		await db
			.insertInto("roleGrants")
			.values({ personId: id, role, grantedAt: new Date(0) })
			.execute();
	}
	return id;
}

/** A unit under its parent, led by whom you say; the path is kept true. Gives the id. */
export async function aUnit(
	db: Db,
	options: { name?: string; type?: string; parentId?: string; leaderId?: string } = {},
): Promise<string> {
	const code = `u${++count}`;
	const parent = options.parentId
		? await db
				.selectFrom("units")
				.select(["path", "sectorId"])
				.where("id", "=", options.parentId)
				.executeTakeFirstOrThrow()
		: undefined;
	const type = options.type ?? "enhet";
	const { id } = await db
		.insertInto("units")
		.values({
			code,
			name: options.name ?? `Enhet ${code}`,
			type,
			parentId: options.parentId ?? null,
			leaderId: options.leaderId ?? null,
			sectorId: parent?.sectorId ?? null,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	const sectorId = type === "sektor" ? id : (parent?.sectorId ?? null);
	await db
		.updateTable("units")
		.set({ path: [...(parent?.path ?? []), id], sectorId })
		.where("id", "=", id)
		.execute();
	return id;
}
