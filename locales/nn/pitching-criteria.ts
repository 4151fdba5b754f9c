import type { defaultCriteria as source } from "../nb/pitching-criteria.ts";
import type { Shape } from "../shape.ts";

export const defaultCriteria = {
	need: {
		title: "Reelt behov og innsikt",
		levels: [
			"Vi ser ikkje kven som har behovet.",
			"Behovet er tenkt ut, ingen er spurde.",
			"Nokre få er spurde, biletet er tynt.",
			"Behovet er vist hos dei det gjeld.",
			"Fleire kjelder viser det same behovet.",
			"Behovet er grundig vist, og årsaka er forstått.",
		],
	},
	value: {
		title: "Verdi for innbyggjarar, brukarar og tilsette",
		levels: [
			"Vi ser ikkje kva som blir betre.",
			"Noko kan bli betre for nokre få.",
			"Ei tydeleg, men lita betring.",
			"Ei god betring for ei heil gruppe.",
			"Stor betring som lèt seg måle.",
			"Endrar kvardagen for mange, og det er vist i test.",
		],
	},
	feasibility: {
		title: "Gjennomføring: kapasitet, kompetanse og kostnad",
		levels: [
			"Vi ser ikkje korleis det kan gjerast.",
			"Mykje manglar, og det er ikkje sagt kva.",
			"Hindringane er nemnde, men ikkje løyste.",
			"Planen held viss vi finn timane.",
			"Planen er realistisk, og dei som trengst, er spurde.",
			"Kan setjast i gang no med dei og det vi har.",
		],
	},
	spreading: {
		title: "Spreiing og skalering",
		levels: [
			"Gjeld berre éin stad.",
			"Kan kanskje brukast éin stad til.",
			"Kan brukast av fleire med mykje tilpassing.",
			"Kan brukast av fleire einingar med litt tilpassing.",
			"Klart til å takast i bruk av mange.",
			"Andre har prøvd det eller bede om det.",
		],
	},
	novelty: {
		title: "Nyheitsverdi hos oss",
		levels: [
			"Slik gjer vi det alt.",
			"Ei lita justering av det vi gjer.",
			"Kjent andre stader, litt nytt her.",
			"Nytt hos oss på dette området.",
			"Ny måte å løyse oppgåva på hos oss.",
			"Nytt òg utanfor kommunen.",
		],
	},
	driver: {
		title: "Pådrivar, team og forankring",
		levels: [
			"Ingen står bak.",
			"Éin person står åleine.",
			"Ein pådrivar, men lite forankra.",
			"Pådrivar og team på plass.",
			"Team på plass, og leiinga i linja støttar det.",
			"Team, leiing og tillitsvalde dreg same vegen.",
		],
	},
} satisfies Shape<typeof source>;
