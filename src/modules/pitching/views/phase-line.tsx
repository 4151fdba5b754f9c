import type { Locale, Messages } from "../../../../locales/index.ts";
import { phases, timesOf } from "../../../core/phases/phases.ts";
import type { Part } from "../../../core/phases/rules.ts";
import { Heading, Meta, Stack, type Step, Stepper } from "../../../platform/html/index.ts";
import { formatDate, formatTime } from "../../../platform/i18n/format.ts";
import { paths } from "../paths.ts";
import { canNow, opensIn, placeInWords } from "../phase-words.ts";
import type { PitchDay } from "../queries/day.ts";

export type PhaseLineProps = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	now: Date;
	/** What the reader is on this day. */
	parts: readonly Part[];
	/** May set the times. */
	sets: boolean;
};

/** The phases of a day as a line: where it is, what is next, and what the reader can do now. */
export function PhaseLine(props: PhaseLineProps) {
	const { t, locale, day, now, parts, sets } = props;
	const texts = t.pitching.phases;
	const place = placeInWords(t, locale, day, now);
	const can = canNow(day, parts, now);
	const opens = opensIn(t, locale, day, parts, now);
	return (
		<section aria-labelledby="phases" class="phase-line">
			<Stack>
				<Heading id="phases">{texts.title}</Heading>
				<Stepper steps={stepsOf(props)} label={texts.title} />
				<Stack space="tight">
					<p>
						<strong>{place.nowWords}</strong>
					</p>
					{place.nextWords && <p>{place.nextWords}</p>}
				</Stack>
				{can.length > 0 && (
					<div>
						<p>{texts.canTitle}</p>
						<ul>
							{can.map((action) => (
								<li>{texts.can[action]}</li>
							))}
						</ul>
					</div>
				)}
				{opens && <p>{opens}</p>}
				{sets && (
					<Meta>
						<a href={paths.phases(day.id)}>{texts.set}</a>
					</Meta>
				)}
			</Stack>
		</section>
	);
}

function stepsOf({ t, locale, day, now }: PhaseLineProps): Step[] {
	const texts = t.pitching.phases;
	const at = phases.indexOf(placeInWords(t, locale, day, now).now);
	const short = (time: Date) => t.pitching.at(formatDate(time, locale), formatTime(time, locale));
	return phases.map((phase, index) => {
		const { startsAt, endsAt } = timesOf(day.phases, phase);
		const { startsAt: before } = timesOf(day.phases, phases[index - 1] ?? phase);
		const isNews = startsAt?.getTime() !== before?.getTime();
		const from = startsAt && isNews ? texts.fromTime(short(startsAt)) : null;
		const until = phase === "material" && endsAt ? texts.untilTime(short(endsAt)) : null;
		return {
			label: texts.names[phase],
			state: index < at ? "done" : index === at ? "current" : "coming",
			note: until ?? (index > at ? from : null),
		};
	});
}
