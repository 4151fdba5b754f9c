/** Innovation processes as leaders would put them: where, which goal, the sentence, what came of it. All invented. */
export interface SeedIdea {
	readonly unit: string;
	readonly goal: string;
	readonly title: string;
	/** What steals time or safety? */
	readonly challenge: string;
	readonly summary?: string;
	/** Where the process stands in the story. */
	readonly stage: "sentence" | "insight" | "idea" | "testing" | "ready" | "decided" | "realised";
	readonly pitch?: {
		readonly need: string;
		readonly insight: string;
		readonly solution: string;
		readonly test: string;
		readonly benefit: string;
		readonly ask: string;
	};
}

/** Pitched last year: decided, and some of them realised. */
export const pitchedIdeas: readonly SeedIdea[] = [
	{
		stage: "realised",
		unit: "Hjemmetjenesten øst",
		goal: "time",
		title: "Felles vaktliste for to soner",
		challenge:
			"Vi bruker to timer hver morgen på å ringe rundt for å dekke vakter som nabosonen har folk til.",
		summary: "Én vaktliste for Elvebakken og Myra, der ledige vakter er synlige for begge soner kvelden før.",
		pitch: {
			need: "Hver morgen ringer to ledere i til sammen to timer for å fylle hull. Besøk blir forsinket, og de som ringes, er ofte de samme.",
			insight:
				"Vi spurte 14 ansatte og 9 brukere. Ansatte ville heller velge en ledig vakt selv enn å bli ringt. I 6 av 10 tilfeller hadde nabosonen noen ledig.",
			solution:
				"Én felles liste som begge soner ser kvelden før. Ansatte melder seg på ledige vakter på telefonen.",
			test: "Fire uker med et regneark i to soner. Ringingen falt fra to timer til en halv.",
			benefit:
				"Mer tid til brukerne om morgenen, færre forsinkede besøk og jevnere fordeling av ekstravakter.",
			ask: "120 timer fra IT til å koble listen til turnussystemet, og 40 timer tjenestedesign.",
		},
	},
	{
		stage: "realised",
		unit: "Bekkefaret barnehager",
		goal: "outdoors",
		title: "Ute hele året",
		challenge: "Klær og garderobe tar så lang tid at de minste nesten ikke kommer ut om vinteren.",
		summary: "Ny garderobe, felles dressbank og to faste uteøkter gjør at de minste er ute dobbelt så lenge.",
		pitch: {
			need: "De minste er ute 40 minutter om dagen i januar. Målet er to timer.",
			insight: "Vi målte tiden i garderoben i to uker. Halvparten gikk med til å lete etter tørre klær.",
			solution: "Dressbank med tørre klær på huset, og garderobe i to puljer.",
			test: "Tre uker på Elvehuset. Utetiden økte til 85 minutter.",
			benefit: "Mer lek ute, mindre sykefravær hos barna, roligere formiddager.",
			ask: "25 000 kroner til klær og 20 timer fra Eiendom.",
		},
	},
	{
		stage: "decided",
		unit: "Fjordtun sykehjem",
		goal: "people",
		title: "Møte uten møter",
		challenge:
			"Rapporten ved vaktskifte tar 35 minutter, og halvparten av dem som lytter, trenger bare to av punktene.",
		summary: "Stille rapport på nettbrett, og ti minutter sammen om det som er nytt.",
		pitch: {
			need: "Rapporten tar 35 minutter tre ganger i døgnet for seks personer.",
			insight: "Vi fulgte 12 vaktskifter. Seks av ti punkter sto allerede i journalen.",
			solution: "Alle leser selv først. Så ti minutter sammen om det som er nytt eller vanskelig.",
			test: "To uker i 2. etasje. Rapporten tok 14 minutter, og ingen savnet noe.",
			benefit: "En time mer hos beboerne i døgnet i hver etasje.",
			ask: "30 timer opplæring og støtte fra HR til drøfting.",
		},
	},
	{
		stage: "decided",
		unit: "Vei, vann og avløp",
		goal: "transport",
		title: "Tryggere overganger",
		challenge: "Foreldre kjører barna 600 meter til skolen fordi de ikke stoler på to overganger.",
		summary: "Lys som våkner når noen venter, og en lekevei malt i asfalten, laget sammen med elevene.",
		pitch: {
			need: "Fire av ti barn på Furulia blir kjørt selv om de bor under en kilometer unna.",
			insight: "Elevrådet kartla veien. 31 foreldre pekte på de samme to overgangene.",
			solution: "Sensorlys i to overganger og en malt lekevei den siste strekningen.",
			test: "Midlertidig lys i tre uker. Bilene ved porten ble en tredjedel færre.",
			benefit: "Flere går, færre biler ved skolen, mindre klage.",
			ask: "80 timer fra Vei og 15 timer kommunikasjon.",
		},
	},
	{
		stage: "decided",
		unit: "Nav Fjordvik",
		goal: "time",
		title: "Ett skjema mindre",
		challenge: "Den som søker om hjelp, må fortelle det samme tre ganger til tre av oss.",
		summary: "Første samtale samler det alle trenger, med samtykke, så ingen spør om igjen.",
		pitch: {
			need: "I snitt tar det 24 dager fra første kontakt til hjelpen er i gang.",
			insight: "Vi fulgte 11 saker. Det samme ble spurt om tre ganger i åtte av dem.",
			solution: "Én felles første samtale med felles notat.",
			test: "Ni saker på mottaket. Tiden falt til 16 dager.",
			benefit: "Raskere hjelp og mindre dobbeltarbeid.",
			ask: "60 timer tjenestedesign og 25 timer jus.",
		},
	},
	{
		stage: "decided",
		unit: "Fjordvik bibliotek",
		goal: "loneliness",
		title: "Bibliotek uten nøkkel",
		challenge: "Mange eldre kommer ikke inn etter klokka fire, når det er da de har ingen å være sammen med.",
		summary: "Meråpent med frivillige verter to kvelder i uka.",
		pitch: {
			need: "Biblioteket er tomt på kveldstid, mens mange sitter alene.",
			insight: "Vi spurte 22 besøkende over 70. 15 ville kommet på kveldstid hvis noen tok imot.",
			solution: "Adgang med lånekort og en frivillig vert to kvelder i uka.",
			test: "Fire kvelder med ansatte som verter. 46 besøk.",
			benefit: "Flere møteplasser for dem som er alene.",
			ask: "40 timer IT til adgang og 20 timer kommunikasjon.",
		},
	},
];

/** Ready for the pitch day that is next. */
export const readyIdeas: readonly SeedIdea[] = [
	{
		stage: "ready",
		unit: "Lindehagen sykehjem",
		goal: "people",
		title: "Kompisvakt for nye",
		challenge: "Nyansatte slutter i løpet av de tre første månedene fordi de står alene på vakt for tidlig.",
		summary: "De ti første vaktene går i par med en fast kompis.",
		pitch: {
			need: "Hver tredje nyansatt slutter innen tre måneder.",
			insight: "Vi snakket med 8 som sluttet og 11 som ble. De som ble, hadde alle en fast kollega.",
			solution: "Fast kompis på de ti første vaktene, satt opp i turnus.",
			test: "Fem nyansatte i høst. Alle er her fortsatt.",
			benefit: "Færre slutter, mindre vikarbruk.",
			ask: "Frikjøp av 80 timer og 20 timer fra HR.",
		},
	},
	{
		stage: "ready",
		unit: "Strandkanten skole",
		goal: "early",
		title: "Hjelpen kommer til klasserommet",
		challenge: "Barn venter i fire måneder på utredning mens vi voksne skriver til hverandre.",
		summary: "PP-tjenesten er på skolen hver tirsdag, og starter tiltak før papirene er ferdige.",
		pitch: {
			need: "Ventetiden fra bekymring til tiltak er 118 dager.",
			insight: "Vi gikk gjennom 16 saker. I 12 av dem var første tiltak kjent fra starten.",
			solution: "Fast tirsdag med PP-tjenesten på skolen. Tiltaket prøves først, utredes etterpå.",
			test: "Sju barn på 3. trinn. Første tiltak etter 9 dager.",
			benefit: "Hjelpen kommer tidligere, og færre trenger utredning.",
			ask: "30 timer tjenestedesign og avklaring fra jus.",
		},
	},
	{
		stage: "ready",
		unit: "Eiendom",
		goal: "waste",
		title: "Møbellageret vårt",
		challenge: "Vi kaster brukbare møbler på én enhet samme uke som en annen kjøper nye.",
		summary: "Et synlig lager der enheter gir og henter før de kjøper nytt.",
		pitch: {
			need: "Kommunen kjøpte møbler for 2,1 millioner i fjor og kastet 14 tonn.",
			insight: "Vi så på 40 innkjøp. 17 kunne vært dekket av noe vi hadde.",
			solution: "Lager med bilder, og regelen «se her først».",
			test: "Seks uker, 62 møbler skiftet enhet.",
			benefit: "Lavere innkjøp og mindre avfall.",
			ask: "50 timer IT og 20 timer innkjøp.",
		},
	},
	{
		stage: "ready",
		unit: "Mestring og rehabilitering",
		goal: "home",
		title: "Hjem på torsdag",
		challenge:
			"Folk ligger to dager ekstra på korttid fordi hjelpemidler og hjemmetjeneste ikke er avtalt samtidig.",
		summary: "Hjemreisen planlegges med alle parter den dagen pasienten kommer.",
		pitch: {
			need: "I snitt 2,3 unødvendige døgn for hver pasient på korttid.",
			insight: "Vi fulgte 18 hjemreiser. Hjelpemidler var årsaken i 11 av dem.",
			solution: "Ett møte på 15 minutter ved innkomst, med dato for hjemreise.",
			test: "Ni pasienter. Sju kom hjem på avtalt dag.",
			benefit: "Frigjorte døgn, tryggere hjemkomst.",
			ask: "40 timer tjenestedesign og 30 timer fra IT.",
		},
	},
];
