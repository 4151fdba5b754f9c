import type { mailTemplates as nb } from "../nb/mail-templates.ts";
import type { Shape } from "../shape.ts";

/** Texts about the tenant's own letters, in nynorsk. */
export const mailTemplates = {
	title: "E-postar",
	lead: "Slik skriv vi til deltakarane. Du kan bruke eigne ord, eitt språk om gongen.",
	caption: "E-postane og språka",
	letter: "E-post",
	languages: { nb: "Bokmål", nn: "Nynorsk", en: "Engelsk" },
	edit: "Endre",
	editFor: (name: string, language: string) => `Endre ${name}, ${language.toLowerCase()}`,
	own: "Eigen tekst",
	subject: "Emne",
	body: "Tekst",
	save: "Lagre teksten",
	preview: "Førehandsvis",
	previewTitle: "Slik blir han",
	reset: "Gå tilbake til standardteksten",
	saved: "Teksten er lagra. Han blir brukt frå neste e-post.",
	wasReset: "Standardteksten blir brukt igjen.",
	placeholders: "Det som blir fylt inn",
	placeholdersText: "Orda i krøllparentes blir bytte ut når e-posten blir send.",
	unknown: (words: string) => `Vi veit ikkje kva ${words} skal bety her. Bruk berre orda frå lista under.`,
	noLink: (word: string) => `Teksten må ha ${word}, elles kan ingen svare.`,
	example: {
		programme: "Leiarskulen 2027",
		gathering: "Samling 1: Rolla som leiar",
		when: "16.–17. mars 2027, kl. 09.00–16.00",
		days: "16.–17. mars 2027",
		where: "Rådhussalen, Torget 1",
		answerBy: "16. februar 2027",
		link: "https://eksempel.kommune.no/invitations/…",
	},
} satisfies Shape<typeof nb>;
