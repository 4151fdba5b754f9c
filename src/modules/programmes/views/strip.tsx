import type { Messages } from "../../../../locales/index.ts";
import type { GatheringState } from "../worklist.ts";

/** The figures of one strip. */
export type StripFigures = Pick<
	GatheringState,
	"members" | "invited" | "yes" | "no" | "waiting" | "unanswered" | "apologies" | "attended"
>;

/** Adds up the figures of several gatherings. */
export function addUp(gatherings: readonly StripFigures[]): StripFigures {
	const sum = (of: (one: StripFigures) => number) => gatherings.reduce((total, one) => total + of(one), 0);
	return {
		members: sum((one) => one.members),
		invited: sum((one) => one.invited),
		yes: sum((one) => one.yes),
		no: sum((one) => one.no),
		waiting: sum((one) => one.waiting),
		unanswered: sum((one) => one.unanswered),
		apologies: sum((one) => one.apologies),
		attended: sum((one) => one.attended),
	};
}

/** Invited, yes, no, not answered, waiting for a place, attended: the figures of a gathering with a bar of the answers under them. */
export function Strip({ t, figures }: { t: Messages; figures: StripFigures }) {
	const words = t.programmes.strip;
	const items: [string, number][] = [
		[words.invited, figures.invited],
		[words.yes, figures.yes],
		[words.no, figures.no],
		[words.unanswered, figures.unanswered],
		[words.waiting, figures.waiting],
		...(figures.apologies > 0
			? [[t.programmes.answerStates.apology, figures.apologies] as [string, number]]
			: []),
		[words.attended, figures.attended],
	];
	return (
		<div class="strip">
			<dl class="strip-figures">
				{items.map(([label, count]) => (
					<div>
						<dt>{label}</dt>
						<dd>{count}</dd>
					</div>
				))}
			</dl>
			<AnswerBar figures={figures} />
		</div>
	);
}

/** Yes, waiting, no and unanswered as shares of those in the cohort; the figures above say the same in words. */
function AnswerBar({ figures }: { figures: StripFigures }) {
	const { yes, waiting, no, members } = figures;
	let at = 0;
	const part = (name: string, count: number) => {
		const from = at;
		at += count;
		return <rect class={`strip-${name}`} x={from} y="0" width={count} height="4" />;
	};
	return (
		<svg
			class="strip-bar"
			viewBox={`0 0 ${Math.max(members, 1)} 4`}
			preserveAspectRatio="none"
			aria-hidden="true"
		>
			<rect class="strip-rest" width={Math.max(members, 1)} height="4" />
			{part("yes", yes)}
			{part("waiting", waiting)}
			{part("no", no)}
		</svg>
	);
}
