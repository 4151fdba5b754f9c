import { expect } from "vitest";
import type { Actor } from "../actor.ts";
import { arrowTo, enter, tabTo } from "../keyboard.ts";
import type { World } from "../world.ts";
import { cast, idOf, nameOf, type Part } from "./cast.ts";
import { linkInMail } from "./mail.ts";
import { sentence } from "./process.ts";

/** Step 5: a pitch day is planned and opened, the panel says how it stands, and gives points. */
export async function holdThePitchDay(world: World): Promise<void> {
	world.setToday("2027-05-12");
	const office = await world.as(await idOf(world, "office"));
	await planTheDay(office);
	await appointThePanel(office);
	await declareImpartiality(world);
	world.setToday("2027-05-19");
	await openTheDay(world);
	await scoreWithTheKeyboardAlone(world);
	await scoreWithoutScript(world);
	await readTheResult(world);
}

/** A holiday is refused here too. */
async function planTheDay(office: Actor): Promise<void> {
	await office.follow("1 idé er klar for pitch");
	await office.fill("Tittel", "Pitchedag for kull 1");
	await office.choose("Program", "Ledelsesskolen 2026–2027");
	await office.fill("Dag", "2027-05-17");
	await office.fill("Sted", "Kommunestyresalen");
	await office.fill("Minste antall", "2");
	await office.fill("Delegert myndighet", "Kommunaldirektøren kan bruke inntil 200 timer.");
	await office.press("Lagre og velg pitcher");
	await office.reads(/grunnlovsdagen/);
	await office.fill("Dag", "2027-05-19");
	await office.press("Lagre og velg pitcher");
	await office.tick(sentence);
	await office.press("Legg til de valgte");
	await office.reads("1 pitch er lagt til.");
}

const panel: readonly [Part, string][] = [
	["panelLeader", "Panelleder"],
	["superior", "Direktør"],
	["judge", "Fagperson"],
	["decider", "Beslutningstaker"],
];

async function appointThePanel(office: Actor): Promise<void> {
	await office.follow("Panel og ansvar");
	for (const [part, role] of panel) {
		await office.fill("Finn en person", nameOf(part));
		await office.press("Søk");
		await office.choose(`Rolle for ${nameOf(part)}`, role);
		await office.press(`Legg til: ${nameOf(part)}`);
		await office.reads(`${nameOf(part)} er lagt til.`);
	}
	await office.followCrumb("Pitchedag for kull 1");
	await office.reads("Alt som må være på plass, er på plass.");
	await office.leave();
}

/** Three have no connection. The team leader's superior is named by the organisation itself, and steps aside. */
async function declareImpartiality(world: World): Promise<void> {
	for (const part of ["judge", "panelLeader", "decider"] as const) {
		const free = await world.as(await idOf(world, part));
		await free.follow("Svar om habilitet");
		await free.tick("Nei, ingen tilknytning");
		await free.press("Send svar");
		await free.reads("Takk. Svarene dine er lagret.");
		await free.leave();
	}
	const superior = await world.as(await idOf(world, "superior"));
	await superior.open("Pitchedager");
	await superior.follow("Pitchedag for kull 1");
	await superior.reads("Du står utenfor til panellederen har avgjort");
	await superior.follow("Si fra om habilitet");
	await superior.reads(/Ut fra organisasjonen ser det ut som: nærmeste leder eller medarbeider/);
	await superior.leave();
	await settleTheTie(world);
}

async function settleTheTie(world: World): Promise<void> {
	const panelLeader = await world.as(await idOf(world, "panelLeader"));
	await panelLeader.follow("Se sakene");
	await panelLeader.tick("Nei, står utenfor");
	await panelLeader.fill("Begrunnelse", "Nærmeste leder for den som pitcher.");
	await panelLeader.press("Avgjør");
	await panelLeader.reads("Avgjørelsen er lagret.");
	await panelLeader.leave();
}

async function openTheDay(world: World): Promise<void> {
	const office = await world.as(await idOf(world, "office"));
	await office.follow("Gjør dagen klar");
	await office.press("Åpne for poeng");
	await office.reads("Panelet gir poeng");
	await office.leave();
}

const criteria = ["Reelt behov", "Verdi for", "Gjennomførbarhet", "Spredning", "Nyhetsverdi", "Pådriver"];

/** Sign-in, points and sending: Tab, Enter, Space and arrows, nothing else. */
async function scoreWithTheKeyboardAlone(world: World): Promise<void> {
	const judge = await world.as(null);
	await signInByKeyboard(world, judge);
	await tabTo(judge, "link", "Gi poeng");
	await enter(judge);
	await judge.sees(sentence);
	for (const [at, points] of [5, 4, 4, 3, 4, 5].entries()) {
		await tabTo(judge, "field", /^1 – /);
		await arrowTo(judge, new RegExp(`^${points} – `), new RegExp(`^${criteria[at]}`));
	}
	await tabTo(judge, "button", "Send inn vurderingen min");
	await enter(judge);
	await judge.reads("Vurderingen din er sendt inn.");
	await judge.reads("Bare du har sendt inn så langt.");
	await judge.leave();
}

async function signInByKeyboard(world: World, judge: Actor): Promise<void> {
	await judge.visit(`${world.origin}/`);
	await tabTo(judge, "link", "Logg inn");
	await enter(judge);
	await tabTo(judge, "field", "E-postadresse");
	await judge.page.keyboard.type(cast.judge.epost);
	await enter(judge);
	await judge.sees("Sjekk e-posten din");
	await judge.visit(await linkInMail(world, "judge", /^Innlogging/));
	await tabTo(judge, "button", "Logg inn");
	await enter(judge);
}

/** Saved first, sent after: each a plain form. */
async function scoreWithoutScript(world: World): Promise<void> {
	const panelLeader = await world.as(await idOf(world, "panelLeader"), { script: false });
	await panelLeader.follow("Gi poeng");
	for (const criterion of criteria.slice(1)) await panelLeader.tick(/^4 – /, new RegExp(`^${criterion}`));
	await panelLeader.press("Lagre");
	await panelLeader.reads("Poengene er lagret.");
	await panelLeader.press("Send inn vurderingen min");
	await panelLeader.reads(/Gi poeng, eller velg at du avstår/);
	await panelLeader.tick(/^4 – /, new RegExp(`^${criteria[0]}`));
	await panelLeader.press("Send inn vurderingen min");
	await panelLeader.reads("2 har sendt inn så langt.");
	await panelLeader.leave();
}

/** (4.15 + 4.00) / 2, by the weights 20, 25, 20, 15, 10 and 10. */
async function readTheResult(world: World): Promise<void> {
	const panelLeader = await world.as(await idOf(world, "panelLeader"));
	await panelLeader.follow("Avslutt poenggivingen");
	await panelLeader.follow("Se resultatet");
	expect(await panelLeader.table("Vektet snitt")).toEqual([[sentence, "4,08", "0,11", "2"]]);
	await panelLeader.followCrumb("Pitchedag for kull 1");
	await panelLeader.press("Avslutt poenggivingen");
	await panelLeader.reads("Poenggivingen er avsluttet. Nå kan panelet skrive anbefalingene.");
	await panelLeader.leave();
}
