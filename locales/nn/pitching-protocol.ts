import type {
	deliberation as deliberationSource,
	protocol as protocolSource,
} from "../nb/pitching-protocol.ts";
import type { Shape } from "../shape.ts";

export const deliberation = {
	title: (title: string) => `Drøfting: ${title}`,
	lead: "Snakk om det de såg. Notata blir delte med panelet, og poeng kan endrast når det er ein grunn til det.",
	toTalk: (title: string) => `Drøft: ${title}`,
	recommend: "Skriv tilrådinga",
	notes: "Notata til panelet",
	notesText: "Panelet og sekretæren ser notata. Dei blir sletta 12 månader etter avgjerda.",
	none: {
		title: "Ingen notat enno",
		text: "Skriv ned det de vil hugse når tilrådinga skal skrivast.",
	},
	notedBy: (name: string, time: string) => `${name}, kl. ${time}`,
	member: "Ein panelmedlem",
	note: "Nytt notat",
	noteHint: "Skriv om ideen, ikkje om personar.",
	shareNote: "Del med panelet",
	noted: "Notatet er delt med panelet.",
	removeNote: "Fjern notatet",
	noteRemoved: "Notatet er fjerna.",
	changes: "Poeng som er endra",
	noChanges: "Ingen har endra poeng etter at dei sende inn.",
	from: "Frå",
	to: "Til",
	change: "Endre poenga dine",
	yours: (criterion: string, points: string) => `${criterion} (du gav: ${points})`,
	newPoints: "Nye poeng",
	reason: "Grunngiving",
	reasonHint: "Panelet ser endringa og grunngivinga, ikkje kven som endra.",
	saveChange: "Endre poenga",
	changed: "Poenga er endra. Det gamle talet og grunngivinga er tekne vare på.",
	same: "Du har gitt dette frå før. Vel noko anna, eller lat det stå.",
	back: "Til resultatet",
} satisfies Shape<typeof deliberationSource>;

export const protocol = {
	title: "Protokoll",
	titleOf: (day: string) => `Protokoll: ${day}`,
	isDraft: "Utkast",
	isApproved: "Godkjend",
	draft: "Dette er eit utkast. Det blir ein protokoll når panelleiaren har godkjent det.",
	approvedBy: (name: string, day: string) => `Godkjend av ${name} ${day}.`,
	when: "Tid",
	quorum: "Minste tal på dei som må gi poeng",
	attendance: "Frammøte",
	presence: "Til stades",
	presences: { whole: "Heile tida", part: "Delar av tida", absent: "Ikkje til stades" },
	notNoted: "Ikkje notert",
	presenceOf: (name: string, role: string) => `${name}, ${role.toLowerCase()}`,
	wordsOf: (name: string) => `Merknad til ${name}, til dømes når nokon kom eller gjekk`,
	member: "Ein panelmedlem",
	sums: "Summerte poeng",
	sumsText: "Vekta snitt av poenga, kor mykje panelet sprikjer, og kor mange som gav poeng.",
	judgedBy: "Vurdert av",
	aside: "Stod utanfor",
	asideOne: (name: string, tie: string, reason: string, decidedBy: string) =>
		[tie ? `${name} (${tie}).` : `${name}.`, reason, decidedBy ? `Avgjort av ${decidedBy}.` : ""]
			.filter(Boolean)
			.join(" "),
	nobodyAside: "Ingen",
	changes: "Endra poeng",
	changed: (count: number) =>
		count === 1
			? "1 poengtal blei endra under drøftinga, med grunngiving."
			: `${count} poengtal blei endra under drøftinga, kvart med grunngiving.`,
	notRecommended: "Ikkje skriven enno",
	closed:
		"Denne pitchen vurderer andre enn du, eller du står utanfor han. Han står i protokollen for dei andre.",
	remarks: "Merknader",
	remarksHint: "Det som ikkje står nokon annan stad, til dømes endringar i rekkjefølgja.",
	fillIn: "Før frammøte og merknader",
	save: "Lagre i protokollen",
	saved: "Protokollen er lagra.",
	gapsTitle: "Før protokollen kan godkjennast",
	gaps: {
		attendance: "Frammøtet må vere notert for alle i panelet.",
		recommendations: "Tilrådingane må vere sende til laga.",
		items: "Den som leidde panelet for ein pitch du står utanfor, må godkjenne punktet om han.",
	},
	signedBy: "Godkjent av",
	standIn: (name: string) => `${name}, som leidde panelet for denne. Panelleiaren står utanfor.`,
	standInWaits: "Ventar på den som leidde panelet for denne. Panelleiaren står utanfor.",
	signItem: "Godkjenn dette punktet",
	signItemText:
		"Panelleiaren står utanfor denne pitchen. Du leidde panelet for han, og godkjenner difor punktet i protokollen.",
	itemSigned: "Punktet er godkjent.",
	approve: "Godkjenn protokollen",
	approveText: "Etterpå kan han ikkje endrast.",
	approved: "Protokollen er godkjend.",
	alreadyApproved: "Protokollen er godkjend og kan ikkje endrast.",
	incomplete: "Protokollen kan ikkje godkjennast enno. Sjå kva som manglar.",
	download: "Last ned som PDF",
	fileName: (day: string) => `protokoll-${day}.pdf`,
	pageOf: (number: string, count: string) => `Side ${number} av ${count}`,
	whoSees:
		"Panelet, sekretæren og avgjerdstakaren les protokollen. Ingen ser noko om ein pitch dei står utanfor.",
} satisfies Shape<typeof protocolSource>;
