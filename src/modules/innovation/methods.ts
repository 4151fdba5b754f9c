import type { Locale } from "../../platform/i18n/locale.ts";

/**
 * The six places on every road from a challenge to a pitch. Programmes open and close places;
 * each step of each method stands at one of them. Help texts belong to the place.
 */
export const places = ["challenge", "insight", "idea", "prototype", "benefit", "pitch"] as const;
export type Place = (typeof places)[number];

type Name = Readonly<Record<Locale, string>>;

export interface MethodStep {
	/** Stored with the idea's step; unique within the method. */
	readonly key: string;
	readonly place: Place;
	readonly name: Name;
}

export interface Method {
	readonly id: string;
	readonly name: Name;
	readonly steps: readonly MethodStep[];
}

const step = (key: string, place: Place, nb: string, nn: string, en: string): MethodStep => ({
	key,
	place,
	name: { nb, nn, en },
});

/** Short and for leaders beside their daily work: what a programme uses unless someone picks another. */
const forLeaders: Method = {
	id: "leder-kort",
	name: {
		nb: "Innovasjonsprosess for ledere",
		nn: "Innovasjonsprosess for leiarar",
		en: "Innovation process for leaders",
	},
	steps: [
		step("challenge", "challenge", "Utfordring", "Utfordring", "Challenge"),
		step("insight", "insight", "Innsikt", "Innsikt", "Insight"),
		step("idea", "idea", "Idé", "Idé", "Idea"),
		step("prototype", "prototype", "Prototype og test", "Prototype og test", "Prototype and test"),
		step("benefit", "benefit", "Gevinst og plan", "Gevinst og plan", "Benefit and plan"),
		step("pitch", "pitch", "Pitch", "Pitch", "Pitch"),
	],
};

/** Step names of methods that are in use in Norwegian public services; names are facts, help texts are ours. */
export const methods: readonly Method[] = [
	forLeaders,
	{
		id: "ks-veikart",
		name: {
			nb: "Veikart for tjenesteinnovasjon",
			nn: "Vegkart for tenesteinnovasjon",
			en: "Roadmap for service innovation",
		},
		steps: [
			step("anchoring", "challenge", "Forankring", "Forankring", "Anchoring"),
			step("insight", "insight", "Innsikt", "Innsikt", "Insight"),
			step("service", "idea", "Tjenesteutvikling", "Tenesteutvikling", "Service development"),
			step("pilot", "prototype", "Pilotering", "Pilotering", "Piloting"),
			step("transition", "benefit", "Overgang til drift", "Overgang til drift", "Transition to operations"),
			step("practice", "pitch", "Ny praksis", "Ny praksis", "New practice"),
		],
	},
	{
		id: "trippel-diamant",
		name: { nb: "Trippel diamant", nn: "Trippel diamant", en: "Triple diamond" },
		steps: [
			step(
				"understand",
				"challenge",
				"Forstå utfordringen",
				"Forstå utfordringa",
				"Understand the challenge",
			),
			step("diagnose", "insight", "Diagnostisere", "Diagnostisere", "Diagnose"),
			step("explore", "insight", "Utforske", "Utforske", "Explore"),
			step("define", "idea", "Definere", "Definere", "Define"),
			step("develop", "prototype", "Utvikle", "Utvikle", "Develop"),
			step("deliver", "benefit", "Levere", "Levere", "Deliver"),
		],
	},
	{
		id: "dobbel-diamant",
		name: { nb: "Dobbel diamant", nn: "Dobbel diamant", en: "Double diamond" },
		steps: [
			step("discover", "insight", "Forstå", "Forstå", "Discover"),
			step("define", "idea", "Definere", "Definere", "Define"),
			step("develop", "prototype", "Utvikle", "Utvikle", "Develop"),
			step("deliver", "benefit", "Levere", "Levere", "Deliver"),
		],
	},
	{
		id: "blt",
		name: { nb: "BLT: Behov, løsning, test", nn: "BLT: Behov, løysing, test", en: "Need, solution, test" },
		steps: [
			step("need", "insight", "Behov", "Behov", "Need"),
			step("solution", "idea", "Løsning", "Løysing", "Solution"),
			step("test", "prototype", "Test", "Test", "Test"),
		],
	},
	{
		id: "prosjektveiviseren",
		name: { nb: "Prosjektveiviseren", nn: "Prosjektveiviseren", en: "The project wizard" },
		steps: [
			step("idea", "challenge", "Idé", "Idé", "Idea"),
			step("concept", "insight", "Konsept", "Konsept", "Concept"),
			step("plan", "idea", "Planlegge", "Planlegge", "Plan"),
			step("carry-out", "prototype", "Gjennomføre", "Gjennomføre", "Carry out"),
			step("close", "benefit", "Avslutte", "Avslutte", "Close"),
			step("realise", "benefit", "Realisere", "Realisere", "Realise"),
		],
	},
];

/** The method with this id, or the one for leaders where a row names one we no longer know. */
export const methodOf = (id: string): Method => methods.find((method) => method.id === id) ?? forLeaders;

/** A step of a method by its key; undefined when the method has none such. */
export const stepOf = (methodId: string, key: string): MethodStep | undefined =>
	methodOf(methodId).steps.find((one) => one.key === key);
