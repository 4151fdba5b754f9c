import type { Messages } from "../../../../locales/index.ts";
import { type Clock, figures, lengthsOf, ranAt, readClock } from "../clock.ts";

type ClockProps = {
	t: Messages;
	clock: Clock;
	/** The day's minutes. */
	day: { pitchMinutes: number; questionMinutes: number };
	/** The server's time as the page is made; the browser counts on from there by itself. */
	now: Date;
	/** Does this screen sound when a part ends: by itself, or with a button to turn it off? */
	sounds?: "always" | "button";
};

/** What is left, in large figures. Without script it shows what was left when the page was made. */
export function ClockFace({ t, clock, day, now, sounds }: ClockProps) {
	const texts = t.pitchroom.clock;
	const { pitchMs, questionMs } = lengthsOf(day, clock);
	const ranMs = ranAt(clock, now);
	const { part, leftMs } = readClock(ranMs, { pitchMs, questionMs });
	return (
		<pitch-clock
			class="pitch-clock"
			now={String(now.getTime())}
			ran={String(clock.ranMs)}
			since={clock.runningSince ? String(clock.runningSince.getTime()) : ""}
			pitch={String(pitchMs)}
			questions={String(questionMs)}
			word-pitch={texts.pitch}
			word-questions={texts.questions}
			word-over={texts.over}
			sounds={sounds}
			data-part={part}
			data-running={clock.runningSince ? "" : undefined}
		>
			<p class="clock-figures" role="timer" data-clock-figures>
				{figures(leftMs)}
			</p>
			<p class="clock-part">
				<span data-clock-part>{texts[part]}</span>
				{!clock.runningSince && <span class="clock-still"> · {texts.still}</span>}
			</p>
			{sounds === "button" && (
				<button type="button" class="ds-button button" data-variant="tertiary" data-clock-sound>
					{texts.sound}
				</button>
			)}
		</pitch-clock>
	);
}
