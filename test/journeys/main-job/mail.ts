import type { Actor } from "../actor.ts";
import type { World } from "../world.ts";
import { cast, type Part } from "./cast.ts";

/** Lets the mail go out, finds the newest one to this person in the outbox, and gives the link in it. */
export async function mailTo(world: World, reader: Actor, part: Part, subject: RegExp): Promise<string> {
	await openMail(world, reader, part, subject);
	const href = await reader.page.locator("main .mail-text").getByRole("link").first().getAttribute("href");
	if (!href) throw new Error(`No link in the mail to ${part}`);
	return href;
}

/** Lets the mail go out, and opens the newest one to this person in the outbox. */
export async function openMail(world: World, reader: Actor, part: Part, subject: RegExp): Promise<void> {
	await world.drainJobs();
	await reader.open("Administrasjon");
	await reader.follow(/^Utboks/);
	const rows = reader.page.getByRole("row").filter({ hasText: cast[part].epost });
	const link = rows.getByRole("link", { name: subject }).first();
	await reader.visit((await link.getAttribute("href")) ?? "");
}
