import type { gate as source } from "../nb/gate.ts";
import type { Shape } from "../shape.ts";

const initiatives = (n: number) => (n === 1 ? "eitt tiltak" : `${n} tiltak`);

export const gate = {
	queue: {
		title: "Kø og plassar",
		lead: "Eit ja blir noko av når nokon eig det, timane er lova, og det er plass. Resten står her, med når dei kan starte.",
		findingFull: (slots, waiting) => `Alle ${slots} plassane er i bruk, og ${initiatives(waiting)} ventar`,
		findingRoom: (free, slots) =>
			free === 1 ? `Det er éin ledig plass av ${slots}` : `Det er ${free} ledige plassar av ${slots}`,
		findingOver: (taken, slots) => `${taken} tiltak er i gang, og det er sett av ${slots} plassar`,
		findingNoLimit: (running) =>
			`${running === 0 ? "Ingen tiltak er" : running === 1 ? "Eitt tiltak er" : `${running} tiltak er`} i gang, og ingen har sagt kor mange de klarer`,
		runningTitle: "I gang no",
		runningText: "Avslutt eller stopp eitt av desse, så får den neste plass.",
		noneRunning: "Ingen tiltak er i gang.",
		moreWaiting: (n) => (n === 1 ? "Éin til i køen" : `${n} til i køen`),
		moreRunning: (n) => (n === 1 ? "Eitt til er i gang" : `${n} til er i gang`),
		waitingTitle: "Køen",
		waitingText:
			"Rekkjefølgja følgjer planlagt startkvartal, og så kven som kom først. Datoen er ein prognose og flyttar seg når nokon blir ferdige.",
		noneWaiting: "Ingen står i kø. Tiltak som er vedtekne, men ikkje starta, kjem hit.",
		pausedTitle: "På pause",
		pausedText: "Dei held ingen plass. Når dei blir tekne opp att, må dei gjennom porten på nytt.",
		columns: {
			title: "Tiltak",
			owner: "Eigar",
			planned: "Planlagt",
			forecast: "Kan starte",
			waitsFor: "Ventar på",
			until: "Held plassen til",
			action: "Handling",
		},
		now: "No",
		notInSight: "Ikkje innan tre år",
		nothing: "Ingenting",
		waitsSlot: "ein plass",
		waitsHours: (competence) => `timar frå ${competence}`,
		waitsRequires: (title) => `at «${title}» blir ferdig`,
		see: "Sjå kva som skal til",
		seeLabel: (title) => `Sjå kva som skal til før ${title} kan starte`,
		end: "Avslutt",
		endLabel: (title) => `Avslutt ${title}`,
		slotsTitle: "Kor mange klarer de på ein gong?",
		slots: "Plassar",
		slotsHint:
			"Så mange tiltak kan vere i gang samstundes. Lat feltet stå tomt om de ikkje vil ha ei grense.",
		saveSlots: "Lagre plassane",
		slotsSaved: "Plassane er lagra. Dei som får ein annan start, får melding.",
	},

	start: {
		title: (title) => `Kan «${title}» starte?`,
		clear: "Alt er på plass. Tiltaket kan starte i dag.",
		lacking: (n) =>
			n === 1 ? "Éin ting manglar før det kan starte." : `${n} ting manglar før det kan starte.`,
		conditions: "Det som skal til",
		ok: "På plass",
		missing: "Manglar",
		owner: "Eigar",
		ownerOk: (name) => `${name} eig tiltaket.`,
		ownerLeft: "Eigaren har slutta. Gi tiltaket til ein som tek over.",
		hours: "Timar",
		hoursOk: "Timane er lova av leiarane.",
		hoursNobody: "Tiltaket klarer seg utan timar frå andre.",
		hoursUnasked: "Ingen er spurde om timar. Be om dei, eller sei at tiltaket klarer seg utan.",
		hoursWaiting: (names) => `Ventar på svar om timar frå ${names}.`,
		hoursRefused: (names) =>
			`Nei om timar frå ${names}. Spør om eit anna kvartal, eller trekk førespurnaden.`,
		askHours: "Sjå timane",
		needsNobody: "Tiltaket klarer seg utan timar frå andre",
		slot: "Plass",
		slotOk: (taken, slots) => `${taken} av ${slots} plassar er i bruk.`,
		slotNoLimit: "Ingen har sett ei grense for kor mange som kan vere i gang.",
		slotFull: (slots) =>
			slots === 1
				? "Den eine plassen er i bruk."
				: `Alle ${slots} plassane er i bruk. Noko må fullførast eller stoppast først.`,
		seeQueue: "Sjå køen",
		discussion: "Drøfting",
		discussionOk: "Drøftinga med tillitsvalde er ført inn.",
		discussionMissing: "Tiltaket rører bemanning eller turnus. Før inn drøftinga med tillitsvalde.",
		enterDiscussion: "Før inn drøftinga",
		requires: "Rekkjefølgje",
		requiresOk: "Det som må vere ferdig først, er ferdig.",
		requiresMissing: (titles) => `Desse må bli ferdige først: ${titles}.`,
		start: "Start tiltaket",
		forecast: (place, quarter) => `Nr. ${place} i køen. Prognosen er at det kan starte i ${quarter}.`,
		forecastNow: (place) => `Nr. ${place} i køen. Det er plass til det no.`,
		forecastNone: (place) => `Nr. ${place} i køen. Med det som er sett av, får det ikkje plass innan tre år.`,
		overrideTitle: "Start likevel",
		overrideText:
			"Berre når det hastar meir enn det andre. Grunnen blir vist på sida til tiltaket for alle tilsette.",
		delays: "Dette gjer at andre startar seinare:",
		delaysNobody: "Ingen i køen får ein seinare start av det.",
		delay: (title, from, to) => `«${title}»: frå ${from} til ${to}`,
		later: "seinare enn om tre år",
		reason: "Kvifor kan det ikkje vente?",
		override: "Start utan at alt er på plass",
		started: "Tiltaket er i gang.",
		startedPast:
			"Tiltaket er i gang, sjølv om ikkje alt var på plass. Dei som må vente lenger, har fått melding.",
		gone: "Tiltaket er endra av nokon andre. Sjå kva som gjeld no.",
		stillLacks: "Noko manglar framleis. Sjå kva under.",
		passed: (name, day) => `Starta utan at alt var på plass, av ${name} ${day}`,
		someone: "nokon",
		nextTitle: "Sjå om det kan starte",
		nextText: "Porten viser kva som er på plass: eigar, timar og plass.",
	},

	order: {
		title: "Må vere ferdig først",
		none: "Tiltaket ventar ikkje på noko anna.",
		waitsFor: "Dette må vere fullført eller stoppa før tiltaket kan starte:",
		waiting: "Desse ventar på at dette blir ferdig:",
		field: "Kva må vere ferdig først?",
		hint: "Køen og porteføljeplanen reknar med rekkjefølgja.",
		add: "Legg til",
		added: "Rekkjefølgja er lagra.",
		remove: "Ta bort",
		removeLabel: (title: string) => `Ta bort ${title} frå det som må vere ferdig først`,
		removed: "Tiltaket ventar ikkje lenger på det.",
		circle: (titles: readonly string[]) =>
			`Det blir ein ring der ingen kan starte: ${titles.map((title) => `«${title}»`).join(" ventar på ")}. Vel noko anna, eller ta bort eitt av ledda først.`,
		refused: {
			itself: "Eit tiltak kan ikkje vente på seg sjølv. Vel eit anna.",
			over: "Tiltaket du valde er avslutta, og held ingen tilbake. Vel eit som er ope.",
			already: "Tiltaket ventar alt på dette. Vel eit anna.",
		},
	},

	closing: {
		frees: (hours) => `Avsluttar du det no, blir ${hours} frigjorde:`,
		freesNothing: "Ingen timar blir frigjorde: dei som er lova, ligg bak oss.",
		line: (hours, competence, quarter) => `${hours} frå ${competence} i ${quarter}`,
		movesUp: "Desse rykkjer fram og får melding:",
		movesNobody: "Ingen i køen rykkjer fram av det.",
		sooner: (title, from, to) => `«${title}»: frå ${from} til ${to}`,
		done: (hours, moved) =>
			`Tiltaket er avslutta.${hours ? ` ${hours} er frigjorde.` : ""}${moved > 0 ? ` ${moved === 1 ? "Eitt tiltak rykkjer" : `${moved} tiltak rykkjer`} fram, og eigarane har fått melding.` : ""}`,
	},

	yes: {
		start: (quarter) => `Blir det ja, kan ho etter prognosen starte i ${quarter}.`,
		noStart: "Blir det ja, får ho ingen plass innan tre år med det som er sett av.",
		moves: (title, from, to) => `Ja til denne flyttar «${title}» frå ${from} til ${to}`,
		movesNobody: "Ja til denne flyttar ingen andre.",
		allMove: (title, from, to) => `Går alle vidare, blir «${title}» flytta frå ${from} til ${to}`,
		allMoveNobody: "Går alle vidare, blir ingen av dei som ventar i dag flytta.",
	},

	mail: {
		soonerSubject: (title) => `Kan starte før: ${title}`,
		laterSubject: (title) => `Startar seinare: ${title}`,
		text: (title, from, to, why, url) =>
			`Hei!\n\n«${title}» kan etter prognosen starte ${to}. Før var det ${from}.\n\n${why}\n\nSjå kva som skal til:\n${url}`,
		inQuarter: (quarter) => `i ${quarter}`,
		later: "seinare enn om tre år",
		why: {
			started: (title) => `Grunnen er at «${title}» er sett i gang.`,
			paused: (title) => `Grunnen er at «${title}» er sett på pause.`,
			finished: (title) => `Grunnen er at «${title}» er fullført.`,
			stopped: (title) => `Grunnen er at «${title}» er stoppa.`,
			slots: () => "Grunnen er at det er sett av eit anna tal på plassar.",
			order: (title: string) => `Grunnen er at rekkjefølgja rundt «${title}» er endra.`,
			plan: () => "Grunnen er at ein ny plan er publisert.",
		},
	},
} satisfies Shape<typeof source>;
