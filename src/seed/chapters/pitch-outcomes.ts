import type { Outcome } from "../../modules/pitching/outcome.ts";

/** In the order of the pitches: what the panel recommended and what was decided. */
export const outcomes: readonly {
	outcome: Outcome;
	reason: string;
	/** What moved the panel, and what would make the idea stronger. */
	words: string;
	stronger: string;
	/** In the order of the criteria. */
	about: readonly string[];
	/** The whole no: what would make it a yes, what was learned, where else it could go, who helps with what. */
	no?: { whatNext: string; learned: string; goInstead: string; helpWords: string };
	competence?: string;
	hours?: number;
}[] = [
	{
		outcome: "support",
		reason: "Godt dokumentert behov, og testen holdt.",
		words:
			"Vi husker tallet: to timer hver morgen ble til en halv. Dere hadde spurt begge soner, og det hørtes.",
		stronger: "Si hva tiden skal brukes til, så andre soner vil ha det samme.",
		about: ["To timer målt i begge soner er sterkt.", "", "Dere har alt fått til halvparten uten penger."],
		competence: "IT",
		hours: 120,
	},
	{
		outcome: "support",
		reason: "Lite å gjøre, stor virkning for de minste.",
		words: "Dere viste garderoben slik den er, og hva tørre klær gjør for de minste.",
		stronger: "Tell hvor mange dressbanken trenger, så kan flere barnehager bestille med en gang.",
		about: ["Bildene fra garderoben sa alt.", "De minste tørre hele dagen er lett å se verdien av."],
		competence: "Innkjøp",
		hours: 20,
	},
	{
		outcome: "support",
		reason: "Virker, og kan brukes av flere hus.",
		words: "Dere tok bort et møte uten at noen savnet det. Det er mot.",
		stronger: "Prøv i begge avdelinger samtidig før dere sprer det.",
		about: [
			"",
			"Et møte mindre i uka merkes av alle.",
			"Dere viste at det går uten at noen mister oversikten.",
		],
		competence: "HR og drøfting",
		hours: 30,
	},
	{
		outcome: "in_line",
		reason: "Dette kan sektoren gjøre selv.",
		words: "Elevrådet hadde kartlagt veien selv. Det gjorde inntrykk på oss alle.",
		stronger: "Ta med FAU fra starten, så blir det lettere å holde på.",
		about: ["Elevene hadde gått veien selv.", "", "Skolen og veikontoret må avtale hvem som måker."],
	},
	{
		outcome: "hold",
		reason: "Riktig tanke, men juridisk avklaring mangler.",
		words: "Dere fulgte elleve saker hele veien. Da så vi hvor tiden ble av.",
		stronger: "Få svar på hva som kan deles, og med hvilket grunnlag.",
		about: [
			"Elleve saker hele veien er godt arbeid.",
			"",
			"Uten et lovgrunnlag kan vi ikke dele opplysningene.",
		],
		no: {
			whatNext: "En avklaring av hva som kan deles, og med hvilket grunnlag.",
			learned: "",
			goInstead: "Nabokommunen prøver det samme og vil gjerne ha dere med.",
			helpWords: "Vi setter av en time med juristen og går gjennom de elleve sakene.",
		},
	},
	{
		outcome: "close",
		reason: "Adgangssystemet skiftes ut neste år uansett.",
		words: "Dere spurte 22 besøkende over 70 og prøvde fire kvelder. 46 besøk er et godt svar.",
		stronger: "Ta med det dere lærte når det nye adgangssystemet skal velges.",
		about: [
			"22 samtaler gir et tydelig behov.",
			"Ensomhet koster mer enn det synes.",
			"Adgangssystemet står i veien nå.",
		],
		no: {
			whatNext: "At det nye adgangssystemet kan styre dørene fra flere bygg.",
			learned: "Folk kommer når noen tar imot. 46 besøk på fire kvelder sier hva som trengs.",
			goInstead: "Frivilligsentralen har åpent på kveldstid og kan ta imot.",
			helpWords: "Vi tar dere med når kravene til det nye adgangssystemet skal skrives.",
		},
	},
];
