import type { Locale, Messages } from "../../../locales/index.ts";
import { type CarriedGathering, calendarFile, placeInWords, timeInWords } from "../programmes/index.ts";

type Frame = { t: Messages; locale: Locale; host: string; now: Date };

/** The gatherings somebody carries as one calendar file; the events have the ids they have everywhere else. */
export function calendarOf(gatherings: readonly CarriedGathering[], { t, locale, host, now }: Frame): string {
	const files = gatherings.map((gathering) =>
		calendarFile(
			{
				...gathering,
				title: `${t.programmes.gatheringWithTheme(gathering.number, gathering.theme)}, ${gathering.cohortName}`,
				text: `${t.facilitators.own.calendarText} ${timeInWords(t, locale, gathering)}`,
				place: placeInWords(t, gathering),
			},
			host,
			now,
		),
	);
	const [first] = files;
	if (first === undefined) return emptyCalendar;
	const events = files.flatMap((file) => file.match(/BEGIN:VEVENT[\s\S]*?END:VEVENT\r?\n/g) ?? []);
	return first.replace(/BEGIN:VEVENT[\s\S]*END:VEVENT\r?\n/, () => events.join(""));
}

const emptyCalendar = [
	"BEGIN:VCALENDAR",
	"VERSION:2.0",
	"PRODID:-//Ledelsesskolen//Samlinger//NO",
	"END:VCALENDAR",
	"",
].join("\r\n");
