import type { mailTemplates as nb } from "../nb/mail-templates.ts";
import type { Shape } from "../shape.ts";

/** Texts about the tenant's own letters, in English. */
export const mailTemplates = {
	title: "E-mails",
	lead: "This is how we write to participants. You can use your own words, one language at a time.",
	caption: "The e-mails and their languages",
	letter: "E-mail",
	languages: { nb: "Bokmål", nn: "Nynorsk", en: "English" },
	edit: "Change",
	editFor: (name: string, language: string) => `Change ${name}, ${language}`,
	own: "Own text",
	subject: "Subject",
	body: "Text",
	save: "Save the text",
	preview: "Preview",
	previewTitle: "This is how it reads",
	reset: "Go back to the standard text",
	saved: "The text is saved. It is used from the next e-mail.",
	wasReset: "The standard text is used again.",
	placeholders: "What is filled in",
	placeholdersText: "The words in braces are replaced when the e-mail is sent.",
	unknown: (words: string) =>
		`We do not know what ${words} means here. Use only the words in the list below.`,
	noLink: (word: string) => `The text must have ${word}, or nobody can answer.`,
	example: {
		programme: "The leadership school 2027",
		gathering: "Gathering 1: The role of the leader",
		when: "16–17 March 2027, 09:00–16:00",
		days: "16–17 March 2027",
		where: "The town hall, Torget 1",
		answerBy: "16 February 2027",
		link: "https://eksempel.kommune.no/invitations/…",
	},
} satisfies Shape<typeof nb>;
