import type { web as source } from "../nb/web.ts";
import type { Shape } from "../shape.ts";

export const web = {
	fieldErrors: {
		required: "This field must be filled in.",
		invalid: "This value cannot be used here. Check that it is written correctly.",
		choose: "Choose one of the options.",
		tooLong: (max: number) => `The text is too long. Use at most ${max} characters.`,
		tooShort: (min: number) => `The text is too short. Use at least ${min} characters.`,
		tooHigh: (max: number) => `The number is too high. It can be at most ${max}.`,
		tooLow: (min: number) => `The number is too low. It must be at least ${min}.`,
		email: "Write an e-mail address such as name@municipality.no.",
		day: "Write a date that exists, such as 12.01.2027.",
		number: "Write a number, such as 12 or 12.5.",
		foreignMoney: "Write the amount in Norwegian kroner. Other money must be converted first.",
		ambiguousNumber:
			"Write thousands with a space and decimals with a comma. As it stands, it may mean either.",
		wholeNumber: "Write a whole number, such as 12.",
		nationalId:
			"The text seems to hold a national identity number. Remove it and save again. Nothing is saved yet.",
		fileMissing: "Choose a file.",
		fileTooBig: (megabytes: number) => `The file is too large. It can be at most ${megabytes} MB.`,
		fileType: "This type of file cannot be used here.",
	},
	wrongCode: {
		title: "The code does not work",
		text: "Check that the address is copied correctly. If it still does not work, the room or the vote may be closed: ask whoever gave you the code.",
	},
	notFound: {
		title: "This page does not exist",
		text: "The address may be wrong, or you do not have access. Go to the front page and try from there.",
		gone: "What you wanted to change is no longer there. Perhaps somebody did it before you, or the button was pressed twice. Go back, load the page again and see.",
		signIn: "You may have to sign in first.",
	},
	signedOut: {
		unsaved:
			"Not saved: you are signed out. Press the button above, and what you wrote is kept while you sign in.",
		title: "You are signed out",
		text: "What you sent has not been saved yet. But it is not lost: it is on this page.",
		signIn: "Sign in in a new tab",
		comeBack: "Come back here, and send again.",
		file: "You must choose the file again.",
		again: "Send again",
		written: "This is what you wrote",
	},
	refused: {
		title: "The request was stopped",
		text: "The form came from another site than this, and was not saved. Go back, reload the page and send it again.",
	},
	tooLarge: {
		title: "What you sent is too large",
		text: "Nothing is saved. Go back and choose a smaller file or shorten the text.",
	},
	failed: {
		title: "Something went wrong on our side",
		text: "It is not your fault. What you sent last is not saved. Try again in a moment. If it happens again, quote this code when you contact us:",
	},
	unavailable: {
		title: "The service is starting",
		text: "Try again in half a minute.",
	},
	noTenant: {
		emptyTitle: "No municipality has been set up yet",
		emptyText:
			"The service works, but the database is empty. Two commands on the machine where it runs get you going:",
		importFirst:
			"Bring in units and employees from the HR system. The municipality is named after the top unit.",
		thenAdministrator: "Make one of them administrator. You get a link to sign in with.",
		demo: "To try it out with invented people only, start without BASE_URL and SMTP_URL.",
		otherTitle: "No municipality has this address",
		otherText: "No municipality here uses this address. Check the spelling, or ask whoever runs the service.",
	},
	toFrontPage: "Go to the front page",
	nothingSaved: "Nothing is changed.",
} satisfies Shape<typeof source>;
