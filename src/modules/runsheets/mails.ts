import { type Messages, messagesIn } from "../../../locales/index.ts";
import type { NewMessage } from "../../platform/mail/index.ts";
import { type Gathering, placeInWords, timeInWords } from "../programmes/index.ts";
import type { Post } from "./actions/stand-in.ts";
import { paths } from "./paths.ts";
import type { Reader } from "./queries/facilitators.ts";

/** The letters of a change of facilitator: to who steps in, to who is relieved, and to those who stay. */
export function standInMails(
	gathering: Gathering,
	{ out, into }: { out: string; into: string },
	readers: readonly Reader[],
	{ baseUrl, locale, now }: Post,
): NewMessage[] {
	const nameOf = (id: string) => readers.find(({ personId }) => personId === id)?.name ?? "";
	return readers.map((reader): NewMessage => {
		const language = reader.locale ?? locale;
		const t = messagesIn(language);
		const words = t.facilitators.mail;
		const part = reader.personId === into ? "steppingIn" : reader.personId === out ? "relieved" : "staying";
		const when = timeInWords(t, language, gathering);
		const lines = [
			words.greeting(reader.givenName),
			words[part](titleOf(t, gathering), nameOf(out), nameOf(into)),
			`${when}\n${placeInWords(t, gathering)}`,
			...(part === "relieved" ? [] : [`${words.sheet} ${baseUrl}${paths.sheet(gathering.id)}`]),
		];
		return {
			to: reader.email,
			personId: reader.personId,
			subject: words.subject(titleOf(t, gathering)),
			text: lines.join("\n\n"),
			dedupeKey: `stand-in:${gathering.id}:${out}:${into}:${reader.personId}:${now.toISOString()}`,
		};
	});
}

const titleOf = (t: Messages, { number, cohortName }: Gathering): string =>
	`${t.programmes.gathering(number)}, ${cohortName}`;
