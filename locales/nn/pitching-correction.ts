/** Tekstar om resultat som er retta for strenge og milde dommarar. */
export const correction = {
	choose: "Vis òg snitt retta for strenge og milde",
	chooseHint:
		"Vel dette før panelet gir poeng. Då står det på sida til dagen, og kan ikkje endrast når poenga tek til å kome. Snittet til panelet står alltid først.",
	announced: "Bestemt på førehand: panelet får òg sjå snitt retta for strenge og milde.",
	title: "Retta for strenge og milde",
	lead: "Nokon gir låge poeng til alle, andre høge. Her ser de kva kvar pitch ville fått av ein gjennomsnittleg dommar, og kor sikkert det er.",
	chart: "Retta snitt, og kor langt det like gjerne kan liggje",
	chartText:
		"Ein prikk for det retta snittet til kvar pitch. Streken viser kvar det ligg med 90 prosent tryggleik.",
	lowest: "lågaste nivå",
	highest: "høgaste nivå",
	pitch: "Pitch",
	corrected: "Retta snitt",
	interval: "90 % sikkert",
	plain: "Snittet til panelet",
	rank: "Plass, 90 % sikkert",
	among: (top: number) => `Sjanse for å vere mellom dei ${top} beste`,
	ranks: "Plass og sjanse",
	ranksText: (top: number) =>
		`Kor sikker rekkjefølgja er, og kor sannsynleg det er at pitchen eigentleg er mellom dei ${top} beste.`,
	groups: {
		title: "Kva poenga skil, og ikkje",
		clear: (title: string) => `Klart framfor den neste: ${title}.`,
		why: "Strekane over kan overlappe sjølv om to pitchar blir skilde: det som tel, er kor ofte den eine er framfor den andre i dei same fasitane. 80 prosent må til.",
		group: (titles: string) => `For like til å skilje, drøft dei saman: ${titles}.`,
		none: "Poenga skil kvar pitch frå den neste.",
	},
	agreement: (share: string) =>
		`Av skilnadene de ser mellom pitchane, er ${share} skilnader mellom pitchane sjølve. Resten er tilfeldig.`,
	own: {
		title: "Berre du ser dette",
		strict: (points: string) => `Du gir om lag ${points} poeng mindre enn ein gjennomsnittleg dommar her.`,
		mild: (points: string) => `Du gir om lag ${points} poeng meir enn ein gjennomsnittleg dommar her.`,
		even: "Du gir om lag som ein gjennomsnittleg dommar her.",
		kept: "Talet blir rekna ut når du opnar sida. Det blir ikkje lagra, og ingen andre ser det.",
	},
	seenOnly: "Rekna ut av pitchane du kan sjå. Den som står utanfor ein pitch, kan få litt andre tal.",
	refused: {
		title: "Poenga kan ikkje rettast",
		nothing: "Ingen har gitt poeng enno.",
		islands:
			"Panelet er delt i grupper som ikkje har sett dei same pitchane. Då kan ingen vite om den eine gruppa er streng eller har svakare pitchar. La minst éin dommar, helst to, sjå pitchar frå begge.",
		criteria: "Nokre pitchar har fått poeng på heilt andre kriterium enn resten, og kan ikkje samanliknast.",
		"few-items": "Det må vere minst tre pitchar for å sjå kor ulike dei er.",
		"one-judge": "Berre éin har gitt poeng. Då går det ikkje an å sjå kven som er streng.",
		"few-scores": "Det er for få poeng til å skilje ein streng dommar frå ein svak pitch.",
		"all-alike": "Alle poeng er like, så det er ingenting å rette.",
	},
	howTo: "Slik reknar vi",
	method: {
		title: "Slik rettar vi for strenge og milde",
		lead: "To setningar: Vi ser kven som gir høgt og lågt på dei same pitchane, og trekkjer det frå. Så trekkjer vi tusenvis av moglege fasitar som passar med poenga, og ser kor ofte kvar pitch hamnar framfor.",
		modelTitle: "Modellen",
		model: [
			"Kvart poeng er summen av fire ting: nivået for dagen, kor god pitchen er, kor streng dommaren er, og det tilfeldige. Poenget til ein dommar er det vekta snittet av kriteria.",
			"Kor mykje pitchar og dommarar eigentleg skil seg, finn vi med restricted maximum likelihood (REML). Ein dommar med få poeng blir dregen mot midten, så eitt poeng åleine gir inga stor retting.",
		],
		formula: "poeng = nivå + pitch + dommar + tilfeldig",
		sureTitle: "Kor sikkert det er",
		sure: [
			"Vi trekkjer 4000 moglege fasitar. Intervallet er der 90 prosent av dei ligg, og plassane er dei plassane pitchen har i 90 prosent av dei.",
			"To pitchar er for like når den øvste er framfor i færre enn 80 prosent av fasitane.",
		],
		limitsTitle: "Det modellen ikkje kan",
		limits: [
			"Han kan ikkje samanlikne grupper av dommarar som ikkje har sett nokon av dei same pitchane. Då seier han frå, og reknar ikkje.",
			"Når dommarane gir nesten likt, endrar rettinga nesten ingenting. Det er som det skal vere.",
			"Han rangerer aldri personar. Kor streng ein dommar er, ser berre dommaren sjølv.",
		],
		check:
			"Alle kan rekne etter: last ned poeng i same form og bruk kommandoen rank scores. Kjelder og formlar står i dokumentasjonen om rangering.",
	},
};
