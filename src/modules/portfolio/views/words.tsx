import type { Messages } from "../../../../locales/index.ts";
import { type Colour, Tag } from "../../../platform/html/index.ts";
import type { RequestState } from "../capacity.ts";
import type { Mood, State } from "../initiative.ts";

const stateColours: Record<State, Colour> = {
	planned: "neutral",
	under_way: "fjord",
	paused: "neutral",
	finished: "mose",
	stopped: "neutral",
};

/** The state of an initiative, in a word. */
export const StateTag = ({ t, state }: { t: Messages; state: State }) => (
	<Tag colour={stateColours[state]}>{t.portfolio.states[state]}</Tag>
);

/** Why it stands still, in words; nothing when it moves. */
export const StillTag = ({ t, still }: { t: Messages; still: "past-check" | "silent" | null }) =>
	still === null ? null : <Tag colour="leire">{t.portfolio.still[still]}</Tag>;

const moodColours: Record<Mood, Colour> = { on_track: "mose", needs_help: "sol", stuck: "leire" };

/** How it goes, in the words of the one who leads it. */
export const MoodTag = ({ t, mood }: { t: Messages; mood: Mood }) => (
	<Tag colour={moodColours[mood]}>{t.portfolio.moods[mood]}</Tag>
);

const answerColours: Record<RequestState, Colour> = {
	waiting: "sol",
	yes: "mose",
	no: "leire",
	withdrawn: "neutral",
};

/** How a request for hours stands. */
export const AnswerTag = ({ t, state }: { t: Messages; state: RequestState }) => (
	<Tag colour={answerColours[state]}>{t.portfolio.page.answers[state]}</Tag>
);
