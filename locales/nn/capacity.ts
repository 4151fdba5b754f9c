import type { capacity as source } from "../nb/capacity.ts";
import type { Shape } from "../shape.ts";

export const capacity = {
	share: (competence: string, percent: string, rhythm: string) =>
		`${competence}: ${percent} % ${rhythm.toLowerCase()}`,

	people: {
		title: "Folka timane kjem frå",
		lead: "Stillingar som kan gi timar til tiltak. Til saman blir dei talet for kvar kompetanse.",
		mineTitle: "Folka mine",
		mineLead: "Dei du leier som kan gi timar til tiltak, og kva dei er spurde om.",
		add: "Legg til ei stilling",
		purposeTitle: "Dette er planlegging, ikkje kontroll",
		purpose:
			"Opplysningane blir berre brukte til å sjå om det finst timar før nokon får ja. Næraste leiar og dei som held porteføljen, ser dei. Ingen blir rangerte, og ingen fører timar her.",
		discussed: (day: string) => `Drøfta med tillitsvalde og verneombod ${day}.`,
		emptyTitle: "Ingen stillingar enno",
		emptyText:
			"Legg inn kven som kan hjelpe idear fram, også ledige stillingar. Då reknar vi ut timane for dykk.",
		emptyMine:
			"Legg inn dei du leier som kan hjelpe idear fram. Då ser du kva dei er spurde om, kvartal for kvartal.",
		caption: (n: number) => (n === 1 ? "1 stilling" : `${n} stillingar`),
		columns: {
			name: "Kven",
			unit: "Eining",
			post: "Stilling",
			shares: "Gir timar til",
			away: "Borte eller i linja",
			named: "Timar lova eller spurt om",
		},
		untitled: "Stilling utan namn",
		vacant: "Ledig",
		noShares: "Ingen kompetanse trekkjer på stillinga enno.",
		notDiscussedTitle: "Timar per person er ikkje drøfta enno",
		notDiscussed:
			"Opplysningar om enkeltpersonar kan vere eit kontrolltiltak. Drøft det med tillitsvalde og verneombod, og før inn datoen her. Til då tel berre timane de set sjølve.",
		notDiscussedOthers:
			"Oversikta opnar når porteføljeansvarleg har ført inn at ho er drøfta med tillitsvalde og verneombod.",
		discussedOn: "Drøfta den",
		discussedSave: "Før inn drøftinga",
		discussedSaved: "Drøftinga er ført inn. No kan de leggje inn stillingar.",
		discussedAhead: "Datoen er ikkje komen enno. Før inn dagen de faktisk drøfta det.",
		link: "Sjå folka mine",
	},

	post: {
		newTitle: "Legg til ei stilling",
		newLead: "Éin person, eller ei stilling som står ledig.",
		person: "Kven har stillinga?",
		personHint: "Namn, e-post eller tilsettnummer. Lat det stå tomt når stillinga er ledig.",
		vacantTitle: "Kva heiter den ledige stillinga?",
		vacantHint: "Berre når ingen har ho. Timane blir viste for seg og tel ikkje med før ho er fylt.",
		leader: "Kven leier den ledige stillinga?",
		leaderHint: "Namn, e-post eller tilsettnummer. Trengst berre når stillinga er ledig.",
		leaderNeeded: "Skriv kven som leier den ledige stillinga, så veit vi kven som svarar.",
		noPost: "Personen har inga stilling i organisasjonen no. Sjekk namnet, eller be kontoret rette importen.",
		notYours: "Du kan berre leggje inn folk i einingane du leier. Be porteføljeansvarleg om resten.",
		alreadyThere: "Personen har alt ei stilling her. Finn ho i lista og endre ho der.",
		whoOrWhat: "Skriv kven som har stillinga, eller kva den ledige stillinga heiter.",
		employment: "Stillingsprosent",
		weekHours: "Timar i ei full veke",
		weekHoursHint: "37,5, eller 35,5 og 33,6 for dei som går turnus.",
		from: "Frå og med",
		to: "Til og med",
		endsBeforeStart: "Slutten er før starten. Byt om datoane.",
		firstShare: "Kva ho gir timar til",
		competence: "Kompetanse",
		percent: "Del av stillinga",
		percentHint: "I dei vekene planen gjeld. Resten er arbeid i linja.",
		everyWeeks: "Kor ofte?",
		rhythm: (weeks: number) =>
			weeks === 1 ? "Kvar veke" : weeks === 2 ? "Annakvar veke" : `Kvar ${weeks}. veke`,
		firstWeek: "Ein dag i ei veke der planen gjeld",
		firstWeekHint: "Då veit vi kva veker det er.",
		add: "Legg til stillinga",
		added: "Stillinga er lagd til, og timane er rekna med.",
		save: "Lagre stillinga",
		saved: "Stillinga er lagra, og timane er rekna på nytt.",
		remove: "Ta stillinga ut",
		removed: "Stillinga er teken ut, og timane er rekna på nytt.",
		changeTitle: "Endre stillinga",
		size: (percent: string, week: string) => `${percent} % stilling, ${week} timar i ei full veke.`,
		hours: "Timar",
		hoursTitle: "Timane stillinga gir",
		hoursText:
			"Rekna av stillingsprosenten, planen, dagane borte og norske heilagdagar. Ferie fører de inn som borte.",
		sharesTitle: "Gir timar til",
		addShare: "Legg til eller endre ein kompetanse",
		shared: "Planen er lagra, og timane er rekna på nytt.",
		unshare: "Ta bort",
		unshareLabel: (name: string) => `Ta bort ${name}`,
		unshared: "Kompetansen trekkjer ikkje lenger på stillinga.",
		moreThanPost:
			"Til saman blir det meir enn heile stillinga i minst ei veke. Ingenting er lagra. Set ned prosenten, eller vel andre veker.",
		absencesTitle: "Borte, eller bunden i linja",
		absencesText: "Ferie, permisjon og travle periodar i linja. Skriv aldri kvifor nokon er borte.",
		kind: "Kva er det?",
		kinds: { away: "Borte", line: "I linja" },
		absenceFrom: "Første dag",
		absenceTo: "Siste dag",
		absencePercent: "Kor mykje av stillinga?",
		absence: (kind: string, from: string, to: string, percent: string) =>
			`${kind} ${from}–${to}, ${percent} %`,
		addAbsence: "Legg til dagar",
		absenceAdded: "Dagane er lagde til, og timane er rekna på nytt.",
		absenceOver: "Dagane er over, og timar der er historie. Vel dagar som kjem.",
		removeAbsence: "Ta bort",
		removeAbsenceLabel: (from: string) => `Ta bort dagane frå ${from}`,
		absenceRemoved: "Dagane er tekne bort, og timane er rekna på nytt.",
	},

	source: {
		column: "Kvar talet kjem frå",
		people: "Rekna av folka",
		stated: "Sett av kontoret",
		statedOver: (hours: string) => `Sett av kontoret. Folka gir ${hours}`,
		vacant: (hours: string) => `${hours} til om ledige stillingar blir fylte`,
		peopleHint: (hours: string) => `Folka gir ${hours}`,
		statedTitle: "Tal som går framfor folka",
		statedText: "Her gjeld talet de har sett. De kan la det folka gir, gjelde igjen.",
		countLabel: (name: string) => `Lat folka telje for ${name}`,
		counting: (name: string) => `No blir ${name} rekna av folka igjen.`,
	},

	cover: {
		title: "Frikjøp",
		lead: (title: string, what: string) =>
			`${title}: ${what}. Nokon må gjere jobben deira imens, og ein konto må betale.`,
		hourCost: "Kva kostar ein time vikar?",
		hourCostHint: "Berre når nokon må takast ut av førstelinja. Timar gonger vikarkost blir summen.",
		account: "Konto som betaler vikaren",
		accountHint: "Kontonummer eller ansvar, og kven som har sagt ja. Utan konto er eit ja ikkje eit ja.",
		save: "Lagre frikjøpet",
		saved: "Frikjøpet er lagra, og ein konto betaler.",
		savedUnpaid:
			"Frikjøpet er lagra, men ingen konto betaler enno. Tiltaket kan ikkje starte før det er avklart.",
		isCover: "Er dette frikjøp? Før inn vikarkost og konto",
		costs: (hours: string, cost: string, sum: string) => `Frikjøp: ${hours} timar × ${cost} = ${sum}.`,
		paidBy: (account: string) => `Blir betalt av ${account}.`,
		nobodyPays: "Ingen betaler enno",
		change: "Endre frikjøpet",
		unpaid:
			"Dette er frikjøp, og ingen konto betaler vikaren. Svaret er ikkje lagra. Skriv kontoen som betaler, eller svar nei.",
		missing: (names: string) =>
			`Ingen konto betaler vikar for ${names}. Før inn kontoen, eller trekk førespurnaden.`,
		enter: "Før inn kontoen",
	},

	naming: {
		label: "Kven blir det?",
		hint: "Kan seiast seinare. Leier nokon andre personen, spør vi den leiaren.",
		meant: (name: string) => `Det gjeld ${name}.`,
		passedOn: "Takk. Leiaren for den du namngav, er spurd og svarar no.",
	},

	requests: {
		moreThanPool: (competence: string, hours: string, quarter: string) =>
			`${competence} har ${hours} timar i ${quarter}. Ingenting er lagra. Be om færre timar, del på fleire kvartal, eller få nokon til å rette talet.`,
	},
} satisfies Shape<typeof source>;
