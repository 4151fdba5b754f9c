import type { Actor } from "../actor.ts";
import type { World } from "../world.ts";
import { cast, idOf, nameOf } from "./cast.ts";
import { linkInMail } from "./mail.ts";
import { sentence } from "./process.ts";

/** Step 9: an employee of another sector takes part, and the world outside can read how it went. */
export async function showItToEveryone(world: World): Promise<void> {
	const employee = await signInByMail(world);
	await findAndSupport(employee);
	await publishTheStory(world);
	await visitTheShowcase(world);
}

/** By e-mail, really: an address, a link in the outbox, one press. */
async function signInByMail(world: World): Promise<Actor> {
	const employee = await world.as(null);
	await employee.visit(`${world.origin}/`);
	await employee.follow("Logg inn");
	await employee.fill("E-postadresse", cast.employee.epost);
	await employee.press("Send meg en lenke");
	await employee.sees("Sjekk e-posten din");
	await employee.visit(await linkInMail(world, "employee", /^Innlogging/));
	await employee.reads(`Du logger inn som ${nameOf("employee")}.`);
	await employee.press("Logg inn");
	await employee.sees(`Hei, ${nameOf("employee")}`);
	return employee;
}

async function findAndSupport(employee: Actor): Promise<void> {
	await employee.open("Søk");
	await employee.fill("Hva leter du etter?", "leter morgen");
	await employee.press("Søk");
	await employee.follow(sentence);
	await employee.press("Støtt ideen");
	await employee.reads("1 støtter ideen");
	await employee.fill("Skriv en kommentar", "Dette vil vi også ha i Oppvekst.");
	await employee.press("Send kommentaren");
	await employee.reads("Dette vil vi også ha i Oppvekst.");
	await employee.leave();
}

async function publishTheStory(world: World): Promise<void> {
	const office = await world.as(await idOf(world, "office"));
	await office.open("Utstilling");
	await office.follow("Velg hva som vises");
	await office.press(`Vis i utstillingen: ${sentence}`);
	await office.reads("Saken vises nå i utstillingen.");
	await office.open("Gevinster");
	await office.follow("Mindre leting om morgenen");
	await office.press("Vis for alle");
	await office.reads("Gevinsten vises nå for alle.");
	await office.leave();
}

async function visitTheShowcase(world: World): Promise<void> {
	const visitor = await world.as(null);
	await visitor.visit(`${world.origin}/`);
	await visitor.follow("Se hva som er gjort");
	await visitor.follow(sentence);
	await visitor.reads("Minutter leting per vakt: fra 12 til 4 minutter");
	await visitor.leave();
}
