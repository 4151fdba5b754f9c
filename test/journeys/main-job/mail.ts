import { expect } from "vitest";
import type { Actor } from "../actor.ts";
import type { World } from "../world.ts";
import { cast, idOf, type Part } from "./cast.ts";

/** Lets the mail go out, and gives the link in the newest one to this person: read in the outbox, by the office. */
export async function linkInMail(world: World, part: Part, subject: RegExp): Promise<string> {
	const reader = await openMail(world, part, subject);
	const link = reader.page.locator("main").getByRole("link", { name: world.origin }).first();
	const href = await link.getAttribute("href");
	await reader.leave();
	expect(href).not.toBeNull();
	return href ?? "";
}

/** Lets the mail go out, and opens the newest one to this person in the outbox. */
export async function openMail(world: World, part: Part, subject: RegExp): Promise<Actor> {
	await world.drainJobs();
	const office = await world.as(await idOf(world, "office"));
	await office.open("Administrasjon");
	await office.follow(/^Utboks/);
	const row = office.page.getByRole("row").filter({ hasText: cast[part].epost });
	const href = await row.getByRole("link", { name: subject }).first().getAttribute("href");
	await office.visit(`${world.origin}${href}`);
	return office;
}
