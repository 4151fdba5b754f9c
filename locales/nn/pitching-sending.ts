import type { sending as nb } from "../nb/pitching-sending.ts";
import type { Shape } from "../shape.ts";

/** Texts of the two pages that ask before letters go out, in nynorsk. */
export const sending = {
	titles: { recommendation: "Send tilrådingane til laga?", decision: "Slepp alle avgjerdene?" },
	lead: (letters: number, teams: number) =>
		`${letters === 1 ? "Eitt brev" : `${letters} brev`} går til ${teams === 1 ? "eitt lag" : `${teams} lag`}${teams > 1 ? ", til alle samtidig" : ""}.`,
	checksTitle: "Før du sender",
	checks: {
		recommendations: "Alle pitchane har ei tilråding",
		attendance: "Frammøtet står i protokollen",
		decisions: "Alle pitchane er avgjorde",
		promises: "Ingen leiar har trekt eit ja",
		answers: "Leiarane som trengst, har svart",
		protocol: "Protokollen er signert",
	},
	lacking: (count: number) => `${count} manglar`,
	blocked: "Du kan sende når det som må på plass, er på plass.",
	who: "Kven som får brev",
	said: "Det dei får vite",
	letters: "Brev",
	nobody: "Ingen på laget kan få brev",
	final: "Breva går éin gong og kan ikkje hentast tilbake.",
	back: "Tilbake utan å sende",
	alreadySent: "Dette er sendt. Ingen får brevet to gonger.",
} satisfies Shape<typeof nb>;
