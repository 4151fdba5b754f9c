import type { home as source } from "../nb/home.ts";
import type { Shape } from "../shape.ts";

export const home = {
	nav: {
		home: "Mi side",
		organisation: "Organisasjon",
		programmes: "Program",
		ideas: "Idear",
		pitching: "Pitchedagar",
		initiatives: "Tiltak",
		benefits: "Gevinstar",
		showcase: "Utstilling",
		search: "Søk",
	},
	title: "Mi side",
	greeting: (name: string) => `Hei, ${name}`,
	nextStep: "Ditt neste steg",
	moreSteps: "Dette ventar òg på deg",
	wasDueOn: (day: string) => `Fristen var ${day}`,
	dueOn: (day: string) => `Frist ${day}`,
	nothingWaits: {
		title: "Ingenting ventar på deg no",
		text: "Ser du noko som stel tid eller tryggleik hos dykk? Éi setning er nok til å byrje.",
		action: "Skriv ei setning",
	},
	nothingWaitsForGuest: {
		title: "Ingenting ventar på deg no",
		text: "Du får e-post når det er noko å svare på. I programmet ser du samlingane og kva du kan gjere deg klar til.",
		action: "Sjå programmet",
	},
	yourRoad: "Vegen din",
	yourIdeas: "Innovasjonsprosessane dine",
	yourRoles: "Oppgåvene dine",
	guided: {
		title: "Prosessar du rettleier",
		text: "Sjå kor dei er, og kven som ventar på eit svar frå deg.",
	},
	moderation: {
		title: "Du er moderator",
		text: "Ser du ein tekst som ikkje skal liggje ute, opnar du saka og tek han ut av vising. Den som skreiv, får vite kvifor.",
	},
	attendance: { title: "Samlingar du leier", text: "Dreiebok, deltakarar og oppmøte." },
	front: {
		title: "Ein skule for alle leiarar. Frå første samling til målt gevinst.",
		lead: "Her følgjer du programmet, arbeider med ideen din steg for steg, og ser kva som vart bestemt og kva det førte til.",
		signIn: "Logg inn",
		showcase: "Sjå kva som er gjort",
		stepsTitle: "Slik heng det saman",
		steps: [
			"Fem samlingar saman med andre leiarar",
			"Ein eigen innovasjonsprosess om noko som betyr noko hos dykk",
			"Ein pitch framfor eit panel, og eit ærleg svar same kveld",
			"Ei avgjerd med grunngiving, innanfor den kapasiteten som finst",
			"Ein gevinst som blir målt, og som alle får sjå",
		],
	},
} satisfies Shape<typeof source>;
