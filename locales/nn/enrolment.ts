import type { enrolment as nb } from "../nb/enrolment.ts";
import type { Shape } from "../shape.ts";

const people = (n: number) => (n === 1 ? "1 person" : `${n} personar`);
const places = (n: number) => (n === 1 ? "1 ledig plass" : `${n} ledige plassar`);

/** Texts about enrolment that bends, in nynorsk. */
export const enrolment = {
	places,
	standIn: {
		label: "Om ja: kven er stadfortredar hos dykk?",
		hint: "Skriv namn eller e-post. Personen får melding om dagane.",
		hintRequired: "Må fyllast ut når du svarar ja. Skriv namn eller e-post. Personen får melding om dagane.",
		missing: "Skriv kven som er stadfortredar medan du er borte.",
		noOne: (written: string) =>
			`Vi finn ingen som heiter ${written}. Skriv heile namnet, eller e-postadressa.`,
		several: (written: string) => `Fleire passar til ${written}. Vel kven du meiner.`,
		tooShort: "Skriv minst tre bokstavar.",
		there: "Kven er stadfortredar hos dykk desse dagane?",
		newDays: "Kven er stadfortredar hos dykk dei nye dagane?",
		swapHint:
			"Den du har nemnt før, følgjer med. Skriv ein annan dersom dei nye dagane ikkje passar. Personen får melding når bytet er gjort.",
		choose: "Kven meiner du?",
		is: (name: string) => `Stadfortredar: ${name}`,
	},
	other: {
		title: "Passar ikkje dagane?",
		text: "Du kan ta denne samlinga med eit anna kull. Plassen din her går til den neste på ventelista.",
		choose: "Ledige plassar",
		submit: "Byt til dette kullet",
		done: (cohort: string) => `Du har fått plass med ${cohort}.`,
		missing: "Vel kva kull du vil ta samlinga med.",
	},
	apology: {
		title: "Meld forfall",
		text: "Sei frå så snart du veit det, så får den neste på ventelista plassen. Vi spør ikkje om grunnen.",
		days: "Kva dagar kan du ikkje kome?",
		submit: "Meld forfall",
		done: "Vi har fått melding. Takk for at du sa frå.",
		told: (days: string) => `Du har meldt forfall ${days}.`,
		missing: "Vel minst éin dag.",
		refusals: {
			"no-place": "Du har ikkje plass på samlinga, så du treng ikkje melde forfall.",
			"no-days": "Vel minst éin dag.",
			"too-late": "Dagen har starta. Ring prosessleiaren eller programkontoret.",
		},
	},
	catchUp: {
		title: "Ta igjen samlinga",
		text: "Du kan ta den same samlinga med eit anna kull. Denne er næraste dag:",
		more: "Andre dagar",
		submit: (n: number) => `Ta igjen samling ${n}`,
		submitWith: (n: number, cohort: string) => `Ta igjen samling ${n} med ${cohort}`,
		done: (n: number) => `Du har fått plass. Du tek igjen samling ${n}, og kalenderfila kjem på e-post.`,
		none: "Ingen andre kull har ledig plass akkurat no. Programkontoret hjelper deg å finne ein dag.",
		refusals: {
			"not-invited": "Du har ikkje lenger denne samlinga.",
			"nothing-to-catch-up": "Du har plass på denne samlinga. Meld forfall først om du ikkje kan kome.",
			"has-it": "Du har alt plass på denne samlinga med eit anna kull, eller du har vore der.",
			"no-room": "Plassen er teken i mellomtida. Vel ein annan dag.",
		},
		next: {
			title: (n: number) => `Ta igjen samling ${n}`,
			text: "Sjå kva kull som har ledig plass.",
			action: "Finn ein dag",
		},
	},
	swap: {
		title: "Byt med ein kollega",
		lead: (gathering: string) => `${gathering}. De byter plass når kollegaen har sagt ja.`,
		link: "Byt med ein kollega",
		linkFor: (gathering: string) => `Byt med ein kollega: ${gathering.toLowerCase()}`,
		search: "Søk etter ein kollega i eit anna kull",
		nobody: "Ingen med det namnet i dei andre kulla kan byte med deg no. Prøv ein del av namnet.",
		none: {
			title: "Difor kan ingen byte med deg no",
			titleOne: "Difor kan ingen byte berre denne samlinga med deg no",
			noPlace: "Du har svart nei eller meldt forfall, så du har ingen plass å byte bort.",
			alone: "Programmet har ingen andre kull.",
			whys: {
				held: (cohort: string, days: string) => `${cohort} hadde samlinga ${days}.`,
				undated: (cohort: string, _days: string) => `${cohort} har ikkje fått dagar for samlinga enno.`,
				cancelled: (cohort: string, _days: string) => `Samlinga er avlyst for ${cohort}.`,
				"not-invited": (cohort: string, days: string) =>
					`${cohort} har samlinga ${days}, men ingen der er inviterte enno. Då kan ingen byte.`,
				nobody: (cohort: string, days: string) =>
					`${cohort} har samlinga ${days}, men ingen der kan spørjast om å byte.`,
				"no-place": (cohort: string, days: string) =>
					`${cohort} har samlinga ${days}, men ingen der har ein plass å byte med.`,
				full: (cohort: string, days: string) =>
					`${cohort} har samlinga ${days}, men det er fullt der eller her.`,
				"already-attended": (cohort: string, days: string) =>
					`${cohort} har samlinga ${days}, men ein av dykk ville fått henne to gonger.`,
			},
			cohort: "Kull kan du berre byte med nokon som har vore på dei same samlingane som deg.",
			instead: "Dette kan du gjere i staden",
			elsewhere: (places: string) => `Ta denne samlinga med eit anna kull (${places})`,
			fullElsewhere:
				"Vent: ingen andre kull har ledig plass på denne samlinga no. Plassane står på sida med svaret ditt når dei kjem.",
			apology: "Meld forfall, og ta samlinga igjen med eit anna kull",
			decline: "Svar nei, og ta samlinga igjen med eit anna kull",
			office: "Spør programkontoret om å få eit kull som passar betre",
		},
		only: { one: "Kan byte berre denne samlinga", cohort: "Kan byte berre kull" },
		scope: "Kva vil du byte?",
		scopes: { one: "Berre denne samlinga", cohort: "Kull, for resten av programmet" },
		partner: "Kollega",
		partnerMissing: "Søk, og vel ein kollega.",
		option: (cohort: string, days: string) => `${cohort}, ${days}`,
		ask: "Spør om å byte",
		asked: "Vi har spurt kollegaen din. Ingenting blir endra før du får svar.",
		answerTitle: (name: string) => `${name} vil byte med deg`,
		ownTitle: (name: string) => `Du har spurt ${name} om å byte`,
		one: (n: number, programme: string) => `Det gjeld samling ${n} i ${programme}.`,
		whole: (programme: string) => `Det gjeld kull for resten av ${programme}.`,
		you: "Du går til",
		colleague: (name: string) => `${name} går til`,
		place: (cohort: string, when: string) => (when === "" ? cohort : `${cohort}, ${when}`),
		yes: "Ja, byt",
		no: "Nei, eg held på plassen min",
		withdraw: "Trekk spørsmålet",
		withdrawn: "Spørsmålet er trekt tilbake.",
		done: "De har bytt. Begge får e-post, og programkontoret har fått melding.",
		declined: "Du held på plassen din. Kollegaen får melding.",
		states: {
			asked: "Ventar på svar",
			done: "Bytet er gjort.",
			declined: "Det vart ikkje noko byte.",
			withdrawn: "Spørsmålet er trekt tilbake.",
		},
		refusals: {
			"same-cohort": () => "De er i same kull. Vel ein i eit anna kull.",
			"not-in-programme": () => "Kollegaen er ikkje lenger med i programmet. Vel ein annan.",
			"not-ahead": (n: number) =>
				`Samling ${n} har byrja, eller ingen er invitert til henne enno, i eitt av kulla.`,
			"no-place": (n: number) => `Ein av dykk har ikkje plass på samling ${n}. Berre plassar kan bytast.`,
			"already-attended": (n: number) =>
				`Ein av dykk har alt vore på samling ${n}, og ville fått ho to gonger.`,
			full: (n: number) => `Det er fullt på samling ${n} i eitt av kulla.`,
			"would-miss": (n: number) =>
				`Ein av dykk ville gått glipp av samling ${n}, som er halden i det andre kullet.`,
			"asked-already": () =>
				"Du har alt spurt nokon i dette programmet. Vent på svar, eller trekk spørsmålet.",
			settled: () => "Spørsmålet er alt svart på.",
		},
		next: {
			title: (name: string) => `${name} vil byte plass med deg`,
			text: "Sei ja eller nei. Ingenting blir endra før du svarer.",
			action: "Svar på spørsmålet",
		},
	},
	offer: {
		title: (programme: string) => `Plass i ${programme}`,
		lead: (name: string, cohort: string) => `Hei, ${name}. Det er ein plass til deg i ${cohort}.`,
		coming: "Samlingane som kjem",
		yes: "Ja, eg tek plassen",
		no: "Nei takk",
		accepted: "Plassen er din. Invitasjonane kjem på e-post.",
		declined: "Då går plassen til ein annan. Programkontoret har fått melding.",
		states: { accepted: "Du har teke plassen.", declined: "Du har sagt nei til plassen." },
		full: "Kullet har vorte fullt i mellomtida. Programkontoret har fått melding og finn ein plass til deg.",
		unknown: "Lenkja verkar ikkje lenger",
		unknownText: "Logg inn og gå til Mitt program, eller spør programkontoret.",
		next: {
			title: (programme: string) => `Du har fått tilbod om plass i ${programme}`,
			text: (cohort: string) => `Plassen er i ${cohort}. Sei ja eller nei.`,
			action: "Svar på tilbodet",
		},
	},
	visiting: (cohort: string) => `Saman med ${cohort}`,
	visitor: "frå eit anna kull",
	notices: {
		title: "Dette har hendt",
		text: "Meldingar frå deltakarane og organisasjonen. Dei blir borte når du har sett dei.",
		kinds: {
			left: (name: string) => `${name} har slutta. Det som er gjennomført, er teke vare på.`,
			moved: (name: string) =>
				`${name} leier ei anna eining no, og er framleis i kullet. Sjå om det er rett.`,
			no_longer_leader: (name: string) =>
				`${name} er ikkje lenger leiar, og er framleis i kullet. Sjå om det er rett.`,
			swapped: (name: string, other: string, n: number | null) =>
				n === null
					? `${name} og ${other} har bytt kull.`
					: `${name} og ${other} har bytt plass på samling ${n}.`,
			other_cohort: (name: string, n: number) => `${name} tek samling ${n} med eit anna kull.`,
			offer_accepted: (name: string) => `${name} er ny leiar og har teke plassen i kullet.`,
			offer_declined: (name: string) => `${name} er ny leiar og har sagt nei til plassen.`,
		},
		seen: "Merk alle som sett",
		seenDone: "Meldingane er merkte som sett.",
		next: {
			title: (n: number) => (n === 1 ? "Éi melding frå deltakarane" : `${n} meldingar frå deltakarane`),
			text: "Nokon har bytt, slutta eller teke eit tilbod om plass.",
			action: "Sjå meldingane",
		},
	},
	cancellation: {
		title: "Avlys samlinga",
		link: "Avlys samlinga",
		text: (n: number) =>
			n === 0
				? "Ingen er inviterte enno, så ingen får melding."
				: `${people(n)} får melding, kalenderen deira blir oppdatert, og dei får tilbod om å ta igjen samlinga med eit anna kull.`,
		undo: "Set du nye datoar etterpå, gjeld samlinga igjen, og alle må svare på nytt.",
		submit: "Avlys samlinga",
		done: (n: number) => (n === 0 ? "Samlinga er avlyst." : `Samlinga er avlyst. ${people(n)} får melding.`),
		cancelled: (day: string) => `Samlinga vart avlyst ${day}.`,
		again: "Set nye datoar under for å halde ho likevel. Då må alle svare på nytt.",
		refusals: {
			"already-cancelled": "Samlinga er alt avlyst.",
			held: "Samlinga er halden, så ho kan ikkje avlysast.",
		},
		tag: "Avlyst",
	},
	closedWeeks: {
		title: "Stengde veker",
		lead: "Veker då ei eining ikkje kan unnvere leiarane sine: ferie, turnusplanlegging. Det gjeld også einingane under. Set dei på øvste eining for å gjelde alle.",
		caption: "Einingar med stengde veker",
		columns: { unit: "Eining", weeks: "Veker" },
		empty: "Ingen einingar har stengde veker enno.",
		weeks: "Veker",
		ofYear: (weeks: string, year: string) => `veke ${weeks} i ${year}`,
		weeksHint: "Skriv år og veke, til dømes 2027-28, 2027-29. Lat feltet stå tomt for å fjerne vekene.",
		submit: "Lagre vekene",
		saved: "Vekene er lagra.",
		badWeek: (written: string) => `${written} er ikkje ei veke. Skriv år og veke, til dømes 2027-28.`,
		unknownUnit: "Eininga finst ikkje lenger. Søk henne opp på nytt.",
		of: (unit: string) => `Stengde veker for ${unit}`,
		choose: "Steng veker for ei eining",
		search: "Søk etter eining",
		found: (shown: number, total: number) =>
			total === 0
				? "Inga eining har det i namnet."
				: shown < total
					? `Viser ${shown} av ${total} einingar. Skriv meir av namnet.`
					: total === 1
						? "1 eining"
						: `${total} einingar`,
		link: "Stengde veker",
		warning: (unit: string, week: string, leaders: string) =>
			`${unit} har stengt veke ${week}. Det gjeld ${leaders}.`,
		warningTitle: "Nokre einingar har stengt desse vekene",
		warningText: "Datoane er lagra. Snakk med dei det gjeld, eller vel andre dagar.",
		leaders: (n: number, names: string) => (n > 5 ? `${names} og ${n - 5} til` : names),
	},
} satisfies Shape<typeof nb>;
