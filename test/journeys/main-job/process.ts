import { expect } from "vitest";
import type { Actor } from "../actor.ts";
import type { World } from "../world.ts";
import { idOf, nameOf } from "./cast.ts";

/** What the leader says steals time; also the first title of the process. */
export const sentence = "Hver morgen leter vi en halvtime før den enkelte får hjelp";

/** Step 4: from one sentence to a page that is ready for the panel. */
export async function workTheProcess(world: World): Promise<void> {
	await startWithOneSentence(world);
	const leader = await world.as(await idOf(world, "leader"));
	await bindAGoal(leader);
	await describeTheChallenge(leader);
	await gatherEvidence(leader);
	await askOthersIn(leader);
	await joinTheTeam(world);
	await finishInsight(leader);
	await checkTheInsight(world);
	await workToTheEnd(leader);
	await sayReady(leader);
	await leader.leave();
}

/** One question and one answer, on a phone without script. */
async function startWithOneSentence(world: World): Promise<void> {
	const leader = await world.as(await idOf(world, "leader"), { script: false });
	await leader.follow("Hva stjeler tid eller trygghet hos dere?");
	await leader.fill("Hva stjeler tid eller trygghet hos dere?", "Kort");
	await leader.press("Send");
	await leader.reads("Skriv en hel setning, minst ti tegn.");
	await leader.fill("Hva stjeler tid eller trygghet hos dere?", `${sentence}.`);
	await leader.press("Send");
	await leader.sees("Takk. Du er i gang.");
	await leader.leave();
}

async function bindAGoal(leader: Actor): Promise<void> {
	await leader.reads(sentence);
	await leader.follow(sentence);
	await leader.sees("Takk. Du er i gang.");
	await leader.unfold("Velg et annet mål");
	await leader.choose("Mål", "Mer tid til den enkelte");
	await leader.press("Velg dette målet");
	await leader.reads("Målet er valgt.");
}

async function describeTheChallenge(leader: Actor): Promise<void> {
	await leader.follow("Ta steget");
	await leader.sees("Utfordring");
	await finishStep(leader, "Nattevakten leter i tre lister før rapporten.");
	await leader.follow("Fortsett");
	await leader.sees("Innsikt");
}

async function finishStep(leader: Actor, text: string): Promise<void> {
	await leader.fill("Skriv her", text);
	await leader.press("Lagre teksten");
	await leader.reads("Teksten er lagret.");
	await leader.press("Steget er ferdig");
	await leader.reads("Steget er merket som ferdig.");
}

/** Eleven digits are refused, and nothing that was written is lost. */
async function gatherEvidence(leader: Actor): Promise<void> {
	await leader.unfold("Legg til noe dere har lært");
	await leader.tick("Spurte");
	await leader.fill("Hvem?", "nattevakter");
	await leader.fill("Hvor mange?", "4");
	await leader.fill("Hva lærte dere?", "Vi leter i tre lister, mest for 01017012345.");
	await leader.press("Lagre det dere lærte");
	await leader.reads(/ser ut til å inneholde et fødselsnummer/);
	expect(await leader.field("Hva lærte dere?").inputValue()).toBe(
		"Vi leter i tre lister, mest for 01017012345.",
	);
	await leader.fill("Hva lærte dere?", "Vi leter i tre lister før vi finner den som gjelder.");
	await leader.press("Lagre det dere lærte");
	await leader.reads("Spurte 4 nattevakter");
}

async function askOthersIn(leader: Actor): Promise<void> {
	await leader.follow("Til saken");
	await leader.follow("Søk etter andre");
	await leader.fill("Søk etter kolleger", nameOf("teamMember"));
	await leader.press("Søk");
	await leader.press(`Inviter ${nameOf("teamMember")}`);
	await leader.reads(`${nameOf("teamMember")} er invitert og har fått beskjed.`);
	await leader.choose("Velg veileder", new RegExp(`^${nameOf("guide")}`));
	await leader.press("Lagre veileder");
	await leader.reads("Veilederen er valgt og har fått beskjed.");
}

async function joinTheTeam(world: World): Promise<void> {
	const member = await world.as(await idOf(world, "teamMember"));
	await member.follow("Svar på invitasjonen");
	await member.press("Bli med");
	await member.reads("Du er med i teamet.");
	await member.leave();
}

async function finishInsight(leader: Actor): Promise<void> {
	await leader.open("Min side");
	await leader.follow(sentence);
	await leader.sees("Innsikt");
	await finishStep(leader, "Listene føres av tre forskjellige, og ingen vet hvilken som gjelder.");
}

async function checkTheInsight(world: World): Promise<void> {
	const guide = await world.as(await idOf(world, "guide"));
	await guide.follow("Les og svar");
	await guide.reads("Vi leter i tre lister før vi finner den som gjelder.");
	await guide.tick("Ja, gå videre");
	await guide.fill("Hva er bra, og hva bør de se nærmere på?", "Dere har spurt dem som leter.");
	await guide.press("Send svaret");
	await guide.reads("Svaret er sendt til teamet.");
	await guide.leave();
}

async function workToTheEnd(leader: Actor): Promise<void> {
	await leader.follow("Fortsett");
	await finishStep(leader, "Én liste på én skjerm ved kaffemaskinen.");
	await leader.follow("Fortsett");
	await leader.sees("Prototype og test");
	await leader.unfold("Legg til noe dere har lært");
	await leader.tick("Testet");
	await leader.fill("Hvem?", "nattevakter");
	await leader.fill("Hvor mange?", "6");
	await leader.fill("Hva lærte dere?", "Letingen tok to minutter i stedet for tolv.");
	await leader.press("Lagre det dere lærte");
	await finishStep(leader, "Vi hang opp én liste i to uker.");
	await leader.follow("Fortsett");
	await finishStep(leader, "Fra tolv til to minutter leting. Tiden går til morgenstell.");
	await leader.follow("Fortsett");
	await finishStep(leader, "Vi øvde på en kollega fra en annen avdeling.");
}

/** The page is fetched from the steps; what is missing is said, and readiness is refused until it is there. */
async function sayReady(leader: Actor): Promise<void> {
	await leader.press("Del med alle ansatte");
	await leader.reads("Alle ansatte kan se saken nå.");
	await leader.follow("Gjør klar pitchen");
	await leader.sees("Pitchen på én side");
	await leader.press("Vi er klare for pitch");
	await leader.reads("Noe mangler før dere kan melde dere klare. Se listen.");
	await leader.fill("Hva vi trenger", "120 timer fra IT i ett kvartal.");
	await leader.press("Lagre siden");
	await leader.press("Vi er klare for pitch");
	await leader.reads("Dere er klare. Programkontoret setter dere opp på en pitchedag.");
}
