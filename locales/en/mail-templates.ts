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
	noMessage: (word: string) =>
		`The text must have ${word}, or the team will not know what the panel says or what is decided.`,
	example: {
		programme: "The leadership school 2027",
		gathering: "Gathering 1: The role of the leader",
		when: "16–17 March 2027, 09:00–16:00",
		days: "16–17 March 2027",
		where: "The town hall, Torget 1",
		answerBy: "16 February 2027",
		pitch: "Safer transitions",
		pitchDay: "Pitch day, spring 2027",
		message: "The panel recommends:\nGo ahead with support. The need is well shown.",
		decisionBy: "Tuesday 4 May 2027",
		decider: "Kari Nordmann",
		contact: "Ola Nordmann, 72 00 00 00",
		sender: "Siri Nordmann",
		authority: "Delegated authority, section 4.2",
		link: "https://eksempel.kommune.no/invitations/…",
	},
} satisfies Shape<typeof nb>;
