import { expect } from "vitest";
import type { World } from "../world.ts";
import { idOf, nameOf } from "./cast.ts";
import { sentence } from "./process.ts";

/** Step 7: the initiative is there with its hours; its owner says how it goes. */
export async function followTheInitiative(world: World): Promise<void> {
	world.setToday("2027-08-19");
	const owner = await world.as(await idOf(world, "leader"));
	await owner.follow("Meld status");
	await owner.press("Send status");
	await owner.reads(/Dette feltet må fylles ut/);
	await owner.tick("Går etter planen");
	await owner.fill("Hva har dere gjort siden sist?", "Listen er på plass.");
	await owner.fill("Timer brukt siden sist", "40");
	await owner.press("Send status");
	await owner.reads("Takk. Statusen er lagret, og neste sjekk er satt.");
	await owner.reads("40 brukt av 120 lovet");
	await owner.follow("Se om det kan starte");
	await owner.press("Start tiltaket");
	await owner.reads("Tiltaket er i gang.");
	await owner.open("Tiltak");
	await owner.reads(sentence);
	await owner.leave();
}

/** Step 8: a benefit with baseline and target, and how much of the way the first measurement shows. */
export async function measureTheBenefit(world: World): Promise<void> {
	await planTheBenefit(world);
	world.setToday("2027-12-01");
	const owner = await world.as(await idOf(world, "leader"));
	await owner.follow("Ny måling: Mindre leting om morgenen");
	await owner.fill("Minutter leting per vakt", "4");
	await owner.fill("Hva ligger bak tallet?", "Listen brukes på alle vakter.");
	await owner.press("Lagre målingen");
	await owner.reads(
		"Minutter leting per vakt har gått fra 12 til 4 minutter siden 1. juni 2027. Det er 80 % av veien til målet.",
	);
	await owner.open("Gevinster");
	const [benefit = []] = await owner.table("1 gevinst");
	expect(benefit.slice(0, 4)).toEqual([
		"Mindre leting om morgenen",
		"Måles",
		"80 %",
		"4 minutter, 1. des. 2027",
	]);
	await owner.leave();
}

/** Saved time that is used for nothing is no benefit. */
async function planTheBenefit(world: World): Promise<void> {
	const owner = await world.as(await idOf(world, "leader"));
	await owner.open("Tiltak");
	await owner.follow(sentence);
	await owner.follow("Gevinster");
	await owner.follow("Legg til en gevinst");
	await owner.fill("Hva blir bedre?", "Mindre leting om morgenen");
	await owner.tick("Spart tid");
	await owner.fill("Hva måles?", "Minutter leting per vakt");
	await owner.fill("Måles i", "minutter");
	await owner.fill("Nullpunkt", "12");
	await owner.fill("Målt den", "2027-06-01");
	await owner.fill("Målverdi", "2");
	await owner.fill("Skal nås innen", "2027-12-31");
	await owner.press("Legg til gevinsten");
	await owner.reads(/Skriv hva den sparte tiden skal brukes til/);
	await owner.fill("Hva skal tiden brukes til?", "Morgenstell hos den enkelte.");
	await owner.press("Legg til gevinsten");
	await owner.reads("Gevinsten er lagt til.");
	await owner.reads(new RegExp(`Nå: ${nameOf("leader")}`));
	await owner.leave();
}
