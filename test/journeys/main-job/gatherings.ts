import { expect } from "vitest";
import type { Actor } from "../actor.ts";
import type { World } from "../world.ts";
import { cast, idOf, nameOf } from "./cast.ts";
import { linkInMail } from "./mail.ts";

/** Step 3: from leaders without a cohort to a gathering that is held, and a participant who knows what comes next. */
export async function holdTheFirstGathering(world: World): Promise<void> {
	const office = await world.as(await idOf(world, "office"));
	await splitIntoCohorts(office);
	await setDatesAndInvite(office);
	await nameTheFacilitator(office);
	await office.leave();
	await answerWithoutSigningIn(world);
	world.setToday("2026-11-17");
	await markAttendance(world);
	await seeWhatComesNext(world);
}

/** The leader whom the journey follows is placed by hand; the rest are split around her. */
async function splitIntoCohorts(office: Actor): Promise<void> {
	await office.follow("Lag kull");
	await office.fill("Plasser i hvert kull", "12");
	await office.press("Lag kull");
	await office.reads("2 kull er laget.");
	await office.follow("Legg til noen for hånd");
	await office.fill("Søk etter navn", cast.leader.etternavn);
	await office.press("Søk");
	await office.choose(`Kull for ${nameOf("leader")}`, /^Kull 1/);
	await office.press(`Legg til ${nameOf("leader")}`);
	await office.reads(`${nameOf("leader")} er med i Kull 1.`);
	await office.followCrumb("Kull");
	await office.follow("Fordel lederne automatisk");
	await office.reads("Alle får plass.");
	await office.press("Bruk denne fordelingen");
	await office.reads("19 ledere er plassert.");
}

/** 17 May is refused by its name; the other date stays in the form. */
async function setDatesAndInvite(office: Actor): Promise<void> {
	await office.follow("Sett datoer");
	await office.sees("Samling 1: Rollen som leder");
	await office.follow("Legg til et lokale");
	await office.fill("Navn", "Fjordgata 1");
	await office.fill("Plasser", "14");
	await office.press("Legg til lokalet");
	await office.sees("Samling 1: Rollen som leder");
	await office.fill("Dag 1", "2027-05-14");
	await office.fill("Dag 2", "2027-05-17");
	await office.choose("Lokale", /^Fjordgata 1/);
	await office.press("Lagre tid og sted");
	await office.reads("17. mai 2027 er grunnlovsdagen. Velg en annen dag.");
	expect(await office.field("Dag 1").inputValue()).toBe("2027-05-14");
	await office.fill("Dag 1", "2026-11-16");
	await office.fill("Dag 2", "2026-11-17");
	await office.press("Lagre tid og sted");
	await office.reads("Kull 1, 16.–17. november 2026");
	await office.press(/^Send invitasjon til/);
	await office.reads(/^Invitasjonen er sendt til/);
}

async function nameTheFacilitator(office: Actor): Promise<void> {
	await office.followCrumb("Kull 1");
	await office.fill("Finn en ansatt", nameOf("facilitator"));
	await office.press("Søk");
	await office.press(`Legg til ${nameOf("facilitator")} som prosessleder`);
	await office.reads("Prosesslederen er lagt til.");
}

/** The link in the mail is enough, on a browser without script. A no wants its reason. */
async function answerWithoutSigningIn(world: World): Promise<void> {
	const link = await linkInMail(world, "leader", /^Invitasjon: Samling 1/);
	const leader = await world.as(null, { script: false });
	await leader.visit(link);
	await leader.reads(`Hei, ${cast.leader.fornavn}.`);
	await leader.tick("Nei, jeg kan ikke");
	await leader.press("Send svar");
	await leader.reads("Velg en grunn, så vi kan planlegge bedre.");
	await leader.tick("Ja, jeg kommer");
	await leader.fill("Hvis ja: hvem er stedfortreder hos dere?", nameOf("facilitator"));
	await leader.press("Send svar");
	await leader.reads("Du har sagt ja. Vi gleder oss til å se deg.");
	await leader.leave();
}

async function markAttendance(world: World): Promise<void> {
	const facilitator = await world.as(await idOf(world, "facilitator"));
	await facilitator.follow("Registrer oppmøte");
	await facilitator.sees("Oppmøte");
	await facilitator.tick("Møtt", nameOf("leader"));
	await facilitator.press("Lagre oppmøtet");
	await facilitator.reads("Oppmøtet er lagret.");
	await facilitator.press("Merk resten som møtt");
	await facilitator.reads(/^(\d+) av \1 er merket$/);
	await facilitator.leave();
}

/** What goes on now stands on top while the gathering lasts; the work until the next one waits behind it. */
async function seeWhatComesNext(world: World): Promise<void> {
	const leader = await world.as(await idOf(world, "leader"));
	await leader.reads("Samling 1 pågår");
	await leader.follow("Mellomarbeid: Rollen som leder");
	await leader.sees("Mitt program");
	await leader.reads("Ditt neste steg");
	await leader.reads(/^Finn en utfordring som stjeler tid eller trygghet hos dere/);
	await leader.reads("Du var der 1 av 2 dager");
	await leader.leave();
}
