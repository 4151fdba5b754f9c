import type { Actor } from "../actor.ts";
import type { World } from "../world.ts";
import { idOf } from "./cast.ts";

/** Step 2: the office makes the programme from the suggestion, sees for how many it is, and starts it. */
export async function makeTheProgramme(world: World): Promise<void> {
	const office = await world.as(await idOf(world, "office"));
	await office.follow("Lag et program");
	await office.press("Lag programmet");
	await office.reads("Dette feltet må fylles ut.");
	await office.fill("Navn", "Ledelsesskolen 2026–2027");
	await chooseAudience(office);
	await office.fill("Formål", "Lederne våre får til det målene krever, sammen.");
	await office.fill("Oppmøtelister er drøftet", "2026-06-15");
	await office.press("Lag programmet");
	await office.sees("Ledelsesskolen 2026–2027");
	await office.press("Start programmet");
	await office.reads("Programmet er i gang.");
	await office.leave();
}

/** The count follows the choice: at once with script, by a button without. */
async function chooseAudience(office: Actor): Promise<void> {
	await office.reads("Programmet er for 20 ledere");
	await office.tick("Helse og omsorg");
	await office.reads("Programmet er for 7 ledere");
	await office.tick("Oppvekst");
	await office.tick("By og bygd");
	await office.reads("Programmet er for 19 ledere");
}
