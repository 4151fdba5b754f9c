/** The columns that the import knows, in the file of units and in the file of people. */
export const unitFields = ["code", "name", "parent", "type", "leader", "validFrom", "validTo"] as const;
export const personFields = [
	"number",
	"givenName",
	"familyName",
	"email",
	"upn",
	"gender",
	"unit",
	"title",
	"main",
	"percent",
	"startsOn",
	"endsOn",
	"daytime",
] as const;

export type UnitField = (typeof unitFields)[number];
export type PersonField = (typeof personFields)[number];
export type FileKind = "units" | "people";
export type FieldOf<K extends FileKind> = K extends "units" ? UnitField : PersonField;

/** The columns as our own format writes them. */
export const ownColumns: { units: Record<UnitField, string>; people: Record<PersonField, string> } = {
	units: {
		code: "enhet_id",
		name: "enhet_navn",
		parent: "overordnet_id",
		type: "enhet_type",
		leader: "leder_ansattnr",
		validFrom: "gyldig_fra",
		validTo: "gyldig_til",
	},
	people: {
		number: "ansattnr",
		givenName: "fornavn",
		familyName: "etternavn",
		email: "epost",
		upn: "upn",
		gender: "kjonn",
		unit: "enhet_id",
		title: "stillingstittel",
		main: "hovedstilling",
		percent: "prosent",
		startsOn: "ansatt_fra",
		endsOn: "ansatt_til",
		daytime: "dagtid",
	},
};

/** Without these the file cannot be used. */
export const requiredFields: { units: readonly UnitField[]; people: readonly PersonField[] } = {
	units: ["code", "name", "parent"],
	people: ["number", "givenName", "familyName", "unit"],
};

/**
 * Names that HR systems give the columns, folded (see foldName); the first is the name in our own format.
 * Bokmål, nynorsk and English, and the field names of Visma, Unit4 and FINT exports.
 */
export const fieldNames: { units: Record<UnitField, string[]>; people: Record<PersonField, string[]> } = {
	units: {
		code: words(
			"enhetid enhetsid enhetsnr enhetsnummer enhetskode einingid einingsid orgenhet orgid id unitid",
		),
		name: words("enhetnavn enhetsnavn navn namn einingsnamn einingnamn organisasjonsnavn unitname name"),
		parent: words(
			"overordnetid overordnet overordna overordnaid overordnetenhet overordnetenhetid parentid parent",
		),
		type: words("enhettype enhetstype type einingstype einingtype organisasjonstype unittype"),
		leader: words(
			"lederansattnr lederansattnummer leder ledernr lederid ledersansattnr leiar leiartilsettnr managerid leader",
		),
		validFrom: words("gyldigfra fra fradato gjelderfra startdato validfrom"),
		validTo: words("gyldigtil til tildato gjeldertil sluttdato validto"),
	},
	people: {
		number: words(
			"ansattnr ansattnummer ansattid tilsettnr tilsettnummer medarbeidernr medarbeidernummer personalnr personalnummer ressursnr ressursnummer resourceid employeeid employeenumber employeeno",
		),
		givenName: words("fornavn fornamn givenname firstname"),
		familyName: words("etternavn etternamn familyname lastname surname"),
		email: words("epost epostadresse epostadr jobbepost arbeidsepost email emailaddress mail"),
		upn: words("upn userprincipalname brukernavn brukarnamn brukerid username login"),
		gender: words("kjonn gender sex"),
		unit: words(
			"enhetid enhetsid enhet enhetsnr enhetsnummer enhetskode eining einingid orgenhet orgid unitid",
		),
		title: words(
			"stillingstittel stilling stillingsnavn stillingsbetegnelse stillingsnamn tittel jobtitle title",
		),
		main: words("hovedstilling hovudstilling hovedarbeidsforhold isprimaryposition mainposition ismain"),
		percent: words(
			"prosent stillingsprosent stillingsstorrelse stillingsstorleik stillingspst percent percentage",
		),
		startsOn: words("ansattfra tilsettfra startdato fradato gyldigfra fra validfromdate startson"),
		endsOn: words("ansatttil tilsetttil sluttdato tildato gyldigtil til validtodate endson"),
		daytime: words("dagtid dagarbeid dagarbeider daytime"),
	},
};

function words(text: string): string[] {
	return text.split(" ");
}
