/** The shape of Fjordvik kommune: sectors, their units, and the departments of each. All invented. */
export interface SeedUnit {
	readonly name: string;
	readonly departments: readonly string[];
}

export interface SeedSector {
	readonly name: string;
	/** What most people there do. */
	readonly titles: readonly string[];
	readonly units: readonly SeedUnit[];
}

const unit = (name: string, ...departments: string[]): SeedUnit => ({ name, departments });

export const sectors: readonly SeedSector[] = [
	{
		name: "Oppvekst",
		titles: ["Lærer", "Barnehagelærer", "Fagarbeider", "Assistent", "Spesialpedagog"],
		units: [
			unit("Strandkanten skole", "1.–4. trinn", "5.–7. trinn", "SFO"),
			unit("Furulia skole", "1.–4. trinn", "5.–7. trinn", "SFO"),
			unit("Fjordvik ungdomsskole", "8. trinn", "9. trinn", "10. trinn"),
			unit("Bekkefaret barnehager", "Elvehuset", "Skogshuset"),
			unit("Solbakken barnehager", "Lillebo", "Storebo"),
			unit("Barne- og familietjenesten", "Helsestasjon", "Barnevern", "PP-tjenesten"),
		],
	},
	{
		name: "Helse og velferd",
		titles: ["Sykepleier", "Helsefagarbeider", "Vernepleier", "Assistent", "Fysioterapeut"],
		units: [
			unit("Hjemmetjenesten øst", "Sone Elvebakken", "Sone Myra", "Nattpatrulje"),
			unit("Hjemmetjenesten vest", "Sone Brygga", "Sone Åsen"),
			unit("Fjordtun sykehjem", "1. etasje", "2. etasje", "Skjermet avdeling"),
			unit("Lindehagen sykehjem", "Lindegata", "Hagen"),
			unit("Bo- og aktivitet", "Tjernveien bofellesskap", "Dagsenteret", "Verkstedet"),
			unit("Mestring og rehabilitering", "Korttid", "Hverdagsrehabilitering"),
			unit("Nav Fjordvik", "Oppfølging", "Mottak"),
		],
	},
	{
		name: "Kultur og næring",
		titles: ["Bibliotekar", "Rådgiver", "Kulturarbeider", "Konsulent"],
		units: [
			unit("Fjordvik bibliotek", "Hovedbiblioteket", "Bokbussen"),
			unit("Kulturskolen", "Musikk", "Scene"),
			unit("Idrett og friluft", "Haller", "Turveier"),
		],
	},
	{
		name: "By og teknikk",
		titles: ["Ingeniør", "Fagarbeider", "Saksbehandler", "Renholder"],
		units: [
			unit("Vei, vann og avløp", "Vei", "Vann og avløp"),
			unit("Eiendom", "Drift av bygg", "Renhold"),
			unit("Plan og byggesak", "Plan", "Byggesak"),
		],
	},
	{
		name: "Organisasjon",
		titles: ["Rådgiver", "Konsulent", "Ingeniør", "Saksbehandler"],
		units: [
			unit("HR og utvikling", "Personal", "Tjenestedesign"),
			unit("IT og digitalisering", "Drift", "Utvikling"),
			unit("Økonomi og innkjøp", "Regnskap", "Innkjøp"),
			unit("Innbyggertorg og kommunikasjon", "Innbyggertorg", "Kommunikasjon"),
		],
	},
];

/** Common first names and surnames, some of them long or with letters that break things. */
export const givenNames =
	"Ragnhild Tor Ingrid Anders Solveig Mohammad Kari Ole Marit Jan Silje Per Åse Lars Hanne Bjørn Elin Øyvind Láilá Knut Nina Ahmed Guro Trond Berit Eirik Fatima Geir Anne-Margrethe Svein Ida Håkon Tove Jonas Maria Arne Kristin Stian Heidi Odd".split(
		" ",
	);
export const familyNames =
	"Øverås Haugen Lien Bakken Solberg Moen Ødegård Strand Hagen Berge Nygård Dahl Sæther Aune Ørjasæter-Nguyen Fjeld Vik Holm Lunde Myhre Brekke Åsheim Tangen Sørli Kjærstad Engen Rønning Foss Gundersen Hussain Lø Nordbø Opheim Skjelbred Tveit Utgård Vatne Wold Ytrehus Eriksen".split(
		" ",
	);
