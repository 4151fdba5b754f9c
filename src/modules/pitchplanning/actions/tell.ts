import { type Locale, messagesIn } from "../../../../locales/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { queueMails } from "../../../platform/mail/index.ts";
import { addressesOf } from "../../organisation/index.ts";
import { paths, teamsOn } from "../../pitching/index.ts";
import { type Arranged, type Changes, dutiesIn } from "../changes.ts";
import { memberLetter, teamLetter } from "../letters.ts";

/** Who sends, when, from which address of ours, and in which language to those who have not chosen one. */
export type Sender = { by: string; now: Date; origin: string; locale: Locale };

/** What has changed on a day, and how it is now. */
export type News = {
	/** The same news is told once, however often this runs. */
	key: string;
	day: { id: string; title: string };
	titles: ReadonlyMap<string, string>;
	panels: readonly Arranged[];
	changes: Changes;
	/** Those who said themselves that they cannot come. */
	notTold: ReadonlySet<string>;
};

/** Writes to members whose seats change and to teams whose time or room does; gives how many letters went out. */
export async function tellOf(db: Db, news: News, sender: Sender): Promise<number> {
	const { people, pitches } = news.changes;
	const moved = new Map(pitches.filter(({ after }) => after !== null).map((one) => [one.pitchId, one]));
	const members = people.flatMap(({ personId }) => (news.notTold.has(personId) ? [] : [personId]));
	const ofTeams = (await teamsOn(db, news.day.id)).filter(({ pitchId }) => moved.has(pitchId));
	const ids = [...new Set([...members, ...ofTeams.map(({ personId }) => personId)])];
	const readers = new Map((await addressesOf(db, ids)).map((address) => [address.id, address]));
	const letters = [
		...members.flatMap((id) => toMember(readers.get(id), news, sender)),
		...ofTeams.flatMap(({ pitchId, personId }) =>
			toTeam(readers.get(personId), moved.get(pitchId), news, sender),
		),
	];
	return (await queueMails(db, letters)).filter(Boolean).length;
}

type Reader = Awaited<ReturnType<typeof addressesOf>>[number] | undefined;

function toMember(reader: Reader, { key, day, panels }: News, { origin, locale: usual }: Sender) {
	if (!reader) return [];
	const locale = reader.locale ?? usual;
	const duties = dutiesIn(panels).get(reader.id) ?? [];
	const about = { name: reader.name, title: day.title, duties, href: `${origin}${paths.pitchDay(day.id)}` };
	const letter = memberLetter(about, messagesIn(locale), locale);
	return [{ to: reader.email, ...letter, personId: reader.id, dedupeKey: `${key}:member:${reader.id}` }];
}

function toTeam(
	reader: Reader,
	change: Changes["pitches"][number] | undefined,
	{ key, titles }: News,
	{ origin, locale: usual }: Sender,
) {
	if (!reader || !change?.after) return [];
	const { pitchId, before, after } = change;
	const locale = reader.locale ?? usual;
	const pitch = titles.get(pitchId) ?? "";
	const about = { name: reader.name, pitch, place: after, before, href: `${origin}${paths.pitch(pitchId)}` };
	const letter = teamLetter(about, messagesIn(locale), locale);
	return [{ to: reader.email, ...letter, personId: reader.id, dedupeKey: `${key}:${pitchId}:${reader.id}` }];
}
