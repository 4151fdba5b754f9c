import { expect } from "vitest";
import type { World } from "../world.ts";
import { cast, idOf, nameOf } from "./cast.ts";
import { openMail } from "./mail.ts";
import { sentence } from "./process.ts";

/** Step 6: every team hears the recommendation the same evening; hours are asked for; somebody decides. */
export async function recommendAndDecide(world: World): Promise<void> {
	await writeTheRecommendation(world);
	await hearItTheSameEvening(world);
	await setUpCapacity(world);
	await askForHours(world);
	await sayYes(world);
	await decideWithoutScript(world);
	await release(world);
	await readTheLetter(world);
}

async function writeTheRecommendation(world: World): Promise<void> {
	const panelLeader = await world.as(await idOf(world, "panelLeader"));
	await panelLeader.follow("Skriv anbefalingene");
	await panelLeader.follow(`Skriv: ${sentence}`);
	await panelLeader.tick("Gå videre med støtte");
	await panelLeader.press("Lagre anbefalingen");
	await panelLeader.reads(/Dette feltet må fylles ut/);
	await panelLeader.fill(
		"Dette gjorde inntrykk på panelet",
		"Dere har spurt dem som leter, og testet i to uker.",
	);
	await panelLeader.fill("Begrunnelse for anbefalingen", "Behovet er vist, og testen virket.");
	await panelLeader.fill("Reelt behov og innsikt", "To uker med tall fra begge avdelinger.");
	await panelLeader.press("Lagre anbefalingen");
	await panelLeader.follow("Send til lagene");
	await panelLeader.press("Send til lagene");
	await panelLeader.reads("Anbefalingene er sendt til alle lagene.");
	await panelLeader.leave();
}

async function hearItTheSameEvening(world: World): Promise<void> {
	const reader = await openMail(world, "leader", /^Panelets anbefaling/);
	await reader.reads(/Gå videre med støtte/);
	await reader.reads(/Behovet er vist, og testen virket./);
	await reader.reads(/To uker med tall fra begge avdelinger./);
	await reader.reads(/avgjør senest onsdag 2. juni 2027/);
	await reader.leave();
}

async function setUpCapacity(world: World): Promise<void> {
	const keeper = await world.as(await idOf(world, "portfolio"));
	await keeper.follow("Ingen kompetanser ennå"); // below the pitch that waits for a decision
	await keeper.fill("Navn på kompetansen", "IT og digitalisering");
	await keeper.fill("Leder som svarer", cast.competenceLeader.epost);
	await keeper.press("Legg til");
	await keeper.reads("Kompetansen er lagt til.");
	await keeper.followCrumb("Kapasitet mot behov");
	await keeper.follow("Sett timene som finnes");
	await keeper.fill("3. kv. 2027", "200");
	await keeper.press("Lagre timene");
	await keeper.reads("Timene er lagret.");
	await keeper.leave();
}

/** The page says in one sentence what a yes costs. */
async function askForHours(world: World): Promise<void> {
	const decider = await world.as(await idOf(world, "decider"));
	await decider.follow("Avgjør");
	await decider.follow(`Avgjør: ${sentence}`);
	await decider.choose("Start", "3. kvartal 2027");
	await decider.fill("Timer fra IT og digitalisering", "120");
	await decider.press("Spør lederne");
	await decider.reads("Ja til denne trenger 120 timer fra IT og digitalisering i 3. kvartal 2027.");
	await decider.reads("IT og digitalisering går fra 0 % til 60 % av timene i 3. kvartal 2027.");
	await decider.leave();
}

async function sayYes(world: World): Promise<void> {
	const leader = await world.as(await idOf(world, "competenceLeader"));
	await leader.follow("Svar på forespørsler");
	await leader.sees("Forespørsler til meg");
	await leader.tick("Ja, det lar seg gjøre");
	await leader.press(`Send svar om ${sentence}`);
	await leader.reads("Svaret er sendt.");
	await leader.leave();
}

/** Without a reason nothing is decided. */
async function decideWithoutScript(world: World): Promise<void> {
	const decider = await world.as(await idOf(world, "decider"), { script: false });
	await decider.follow("Avgjør");
	await decider.follow(`Avgjør: ${sentence}`);
	await decider.tick("Gå videre med støtte");
	await decider.choose("Eier i linja", new RegExp(`^${nameOf("leader")}`));
	await decider.press("Lagre beslutningen");
	await decider.reads(/Dette feltet må fylles ut/);
	await decider.fill("Begrunnelse", "Testen ga ti minutter tilbake til hver morgen.");
	await decider.press("Lagre beslutningen");
	await decider.reads("Beslutningen er lagret. Den sendes når du slipper alle.");
	await decider.leave();
}

async function release(world: World): Promise<void> {
	const decider = await world.as(await idOf(world, "decider"));
	await decider.follow("Se over og slipp");
	const [decided = []] = await decider.table("Beslutninger");
	expect(decided.slice(0, 4)).toEqual([
		sentence,
		"Gå videre med støtte",
		"Gå videre med støtte Avgjort, ikke sendt",
		"120 timer",
	]);
	await decider.follow("Slipp alle beslutninger");
	await decider.press("Slipp alle beslutninger");
	await decider.reads("Beslutningene er sendt, og tiltakene er opprettet.");
	await decider.leave();
}

async function readTheLetter(world: World): Promise<void> {
	const reader = await openMail(world, "leader", /[Bb]eslutning/);
	await reader.reads(/Testen ga ti minutter tilbake til hver morgen./);
	await reader.leave();
}
