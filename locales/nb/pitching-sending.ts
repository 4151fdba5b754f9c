/** Texts of the two pages that ask before letters go out. */
export const sending = {
	titles: { recommendation: "Send anbefalingene til lagene?", decision: "Slipp alle beslutningene?" },
	lead: (letters: number, teams: number) =>
		`${letters === 1 ? "Ett brev" : `${letters} brev`} går til ${teams === 1 ? "ett lag" : `${teams} lag`}${teams > 1 ? ", til alle samtidig" : ""}.`,
	checksTitle: "Før du sender",
	checks: {
		recommendations: "Alle pitchene har en anbefaling",
		attendance: "Oppmøtet står i protokollen",
		decisions: "Alle pitchene er avgjort",
		promises: "Ingen leder har trukket et ja",
		answers: "Lederne som trengs, har svart",
		protocol: "Protokollen er signert",
	},
	lacking: (count: number) => `${count} mangler`,
	blocked: "Du kan sende når det som må på plass, er på plass.",
	who: "Hvem som får brev",
	said: "Det de får vite",
	letters: "Brev",
	nobody: "Ingen på laget kan få brev",
	final: "Brevene går én gang og kan ikke hentes tilbake.",
	back: "Tilbake uten å sende",
	alreadySent: "Dette er sendt. Ingen får brevet to ganger.",
};
