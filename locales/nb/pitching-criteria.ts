/** The default criteria with words for the levels 1 to 6; copied to each new pitch day. */
export const defaultCriteria = {
	need: {
		title: "Reelt behov og innsikt",
		levels: [
			"Vi ser ikke hvem som har behovet.",
			"Behovet er antatt, ingen er spurt.",
			"Noen få er spurt, bildet er tynt.",
			"Behovet er vist hos dem det gjelder.",
			"Flere kilder viser det samme behovet.",
			"Behovet er grundig vist, og årsaken er forstått.",
		],
	},
	value: {
		title: "Verdi for innbyggere, brukere og ansatte",
		levels: [
			"Vi ser ikke hva som blir bedre.",
			"Noe kan bli bedre for noen få.",
			"En tydelig, men liten forbedring.",
			"En god forbedring for en hel gruppe.",
			"Stor forbedring som lar seg måle.",
			"Endrer hverdagen for mange, og det er vist i test.",
		],
	},
	feasibility: {
		title: "Gjennomførbarhet: kapasitet, kompetanse og kostnad",
		levels: [
			"Vi ser ikke hvordan det kan gjøres.",
			"Mye mangler, og det er ikke sagt hva.",
			"Hindrene er nevnt, men ikke løst.",
			"Planen holder hvis vi finner timene.",
			"Planen er realistisk, og de som trengs, er spurt.",
			"Kan settes i gang nå med dem og det vi har.",
		],
	},
	spreading: {
		title: "Spredning og skalering",
		levels: [
			"Gjelder bare ett sted.",
			"Kan kanskje brukes ett sted til.",
			"Kan brukes av flere med mye tilpasning.",
			"Kan brukes av flere enheter med litt tilpasning.",
			"Klart til å tas i bruk av mange.",
			"Andre har prøvd det eller bedt om det.",
		],
	},
	novelty: {
		title: "Nyhetsverdi hos oss",
		levels: [
			"Slik gjør vi det allerede.",
			"En liten justering av det vi gjør.",
			"Kjent andre steder, litt nytt her.",
			"Nytt hos oss på dette området.",
			"Ny måte å løse oppgaven på hos oss.",
			"Nytt også utenfor kommunen.",
		],
	},
	driver: {
		title: "Pådriver, team og forankring",
		levels: [
			"Ingen står bak.",
			"Én person står alene.",
			"En pådriver, men lite forankret.",
			"Pådriver og team på plass.",
			"Team på plass, og ledelsen i linja støtter det.",
			"Team, ledelse og tillitsvalgte drar samme vei.",
		],
	},
};
