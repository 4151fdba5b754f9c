/** Texts of the results that are corrected for strict and mild judges. */
export const correction = {
	choose: "Vis også snitt rettet for strenge og milde",
	chooseHint:
		"Velg dette før panelet gir poeng. Da står det på dagens side, og kan ikke endres når poengene begynner å komme. Panelets eget snitt står alltid først.",
	announced: "Bestemt på forhånd: panelet får også se snitt rettet for strenge og milde.",
	title: "Rettet for strenge og milde",
	lead: "Noen gir lave poeng til alle, andre høye. Her ser dere hva hver pitch ville fått av en gjennomsnittlig dommer, og hvor sikkert det er.",
	chart: "Rettet snitt, og hvor langt det like gjerne kan ligge",
	chartText:
		"En prikk for det rettede snittet til hver pitch. Streken viser hvor det ligger med 90 prosent sikkerhet.",
	lowest: "laveste nivå",
	highest: "høyeste nivå",
	pitch: "Pitch",
	corrected: "Rettet snitt",
	interval: "90 % sikkert",
	plain: "Panelets snitt",
	rank: "Plass, 90 % sikkert",
	among: (top: number) => `Sjanse for å være blant de ${top} beste`,
	ranks: "Plass og sjanse",
	ranksText: (top: number) =>
		`Hvor sikker rekkefølgen er, og hvor sannsynlig det er at pitchen egentlig er blant de ${top} beste.`,
	groups: {
		title: "Hva poengene skiller, og ikke",
		clear: (title: string) => `Klart foran den neste: ${title}.`,
		why: "Strekene over kan overlappe selv om to pitcher skilles: det som teller, er hvor ofte den ene er foran den andre i de samme fasitene. 80 prosent må til.",
		group: (titles: string) => `For like til å skille, drøft dem sammen: ${titles}.`,
		none: "Poengene skiller hver pitch fra den neste.",
	},
	agreement: (share: string) =>
		`Av forskjellene dere ser mellom pitchene, er ${share} forskjeller mellom pitchene selv. Resten er tilfeldig.`,
	own: {
		title: "Bare du ser dette",
		strict: (points: string) => `Du gir omtrent ${points} poeng mindre enn en gjennomsnittlig dommer her.`,
		mild: (points: string) => `Du gir omtrent ${points} poeng mer enn en gjennomsnittlig dommer her.`,
		even: "Du gir omtrent som en gjennomsnittlig dommer her.",
		kept: "Tallet regnes ut når du åpner siden. Det blir ikke lagret, og ingen andre ser det.",
	},
	seenOnly: "Regnet ut av pitchene du kan se. Den som står utenfor en pitch, kan få litt andre tall.",
	refused: {
		title: "Poengene kan ikke rettes",
		nothing: "Ingen har gitt poeng ennå.",
		islands:
			"Panelet er delt i grupper som ikke har sett de samme pitchene. Da kan ingen vite om den ene gruppen er streng eller har svakere pitcher. La minst én dommer, helst to, se pitcher fra begge.",
		criteria: "Noen pitcher har fått poeng på helt andre kriterier enn resten, og kan ikke sammenlignes.",
		"few-items": "Det må være minst tre pitcher for å se hvor ulike de er.",
		"one-judge": "Bare én har gitt poeng. Da går det ikke an å se hvem som er streng.",
		"few-scores": "Det er for få poeng til å skille en streng dommer fra en svak pitch.",
		"all-alike": "Alle poeng er like, så det er ingenting å rette.",
	},
	howTo: "Slik regner vi",
	method: {
		title: "Slik retter vi for strenge og milde",
		lead: "To setninger: Vi ser hvem som gir høyt og lavt på de samme pitchene, og trekker det fra. Så trekker vi tusenvis av mulige fasiter som passer med poengene, og ser hvor ofte hver pitch havner foran.",
		modelTitle: "Modellen",
		model: [
			"Hvert poeng er summen av fire ting: nivået for dagen, hvor god pitchen er, hvor streng dommeren er, og tilfeldigheter. Poenget til en dommer er det vektede snittet av kriteriene.",
			"Hvor mye pitcher og dommere egentlig skiller seg, finner vi med restricted maximum likelihood (REML). En dommer med få poeng trekkes mot midten, så ett poeng alene gir ingen stor retting.",
		],
		formula: "poeng = nivå + pitch + dommer + tilfeldig",
		sureTitle: "Hvor sikkert det er",
		sure: [
			"Vi trekker 4000 mulige fasiter. Intervallet er der 90 prosent av dem ligger, og plassene er de plassene pitchen har i 90 prosent av dem.",
			"To pitcher er for like når den øverste er foran i færre enn 80 prosent av fasitene.",
		],
		limitsTitle: "Det modellen ikke kan",
		limits: [
			"Den kan ikke sammenligne grupper av dommere som ikke har sett noen av de samme pitchene. Da sier den fra, og regner ikke.",
			"Når dommerne gir nesten likt, endrer rettingen nesten ingenting. Det er som det skal være.",
			"Den rangerer aldri personer. Hvor streng en dommer er, ser bare dommeren selv.",
		],
		check:
			"Alle kan regne etter: last ned poeng i samme form og bruk kommandoen rank scores. Kilder og formler står i dokumentasjonen om rangering.",
	},
};
