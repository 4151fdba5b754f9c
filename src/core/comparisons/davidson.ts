import { blankSlopes, type Likelihood, type Slopes } from "./likelihood.ts";

/** All comparisons of two items under the same conditions, as weights. `home` is 1 where `a` played at home, -1 `b`. */
export type Meeting = { a: number; b: number; home: number; wins: number; losses: number; ties: number };

/**
 * The log-likelihood of comparisons by Bradley & Terry (1952), with Davidson's ties (1970) where there are any, and a
 * home advantage where somebody played at home. With the ability x of an item, and x + home for one at home,
 * win : loss : tie = exp(x of a) : exp(x of b) : tie parameter · exp((x of a + x of b) / 2).
 * The extras are the log of the tie parameter and the home advantage, those of them that there are.
 */
export function davidson(items: number, meetings: readonly Meeting[]): Likelihood & Extras {
	const hasTies = meetings.some(({ ties }) => ties > 0);
	const hasHome = meetings.some(({ home }) => home !== 0);
	const tie = hasTies ? items : -1;
	const home = hasHome ? items + Number(hasTies) : -1;
	const extras = Number(hasTies) + Number(hasHome);
	return { items, extras, tie, home, at: (parameters) => slopesAt(parameters, meetings, { tie, home }) };
}

/** Where in the parameters the extras lie; -1 where there is none. */
type Extras = { tie: number; home: number };

function slopesAt(parameters: Float64Array, meetings: readonly Meeting[], { tie, home }: Extras): Slopes {
	const slopes = blankSlopes(parameters.length);
	for (const meeting of meetings) {
		const lead = leadOf(parameters, meeting, home);
		const chances = chancesOf(lead, tie < 0 ? Number.NEGATIVE_INFINITY : (parameters[tie] as number));
		const contrast: Contrast = [
			[meeting.a, 1],
			[meeting.b, -1],
			...(meeting.home !== 0 ? [[home, meeting.home] as const] : []),
		];
		addLogLik(slopes, meeting, chances);
		addSlopes(slopes, { meeting, chances, contrast, tie });
	}
	return slopes;
}

type Contrast = (readonly [at: number, coefficient: number])[];
/** Probabilities and their logs. */
type Chances = { win: number; loss: number; tie: number; logWin: number; logLoss: number; logTie: number };

function leadOf(parameters: Float64Array, { a, b, home: at }: Meeting, home: number): number {
	const lead = (parameters[a] as number) - (parameters[b] as number);
	return at === 0 ? lead : lead + at * (parameters[home] as number);
}

/** Measured from half-way between the two items, and from the greatest of the three so that nothing overflows. */
function chancesOf(lead: number, logTieParameter: number): Chances {
	const most = Math.max(Math.abs(lead) / 2, logTieParameter);
	const sum = Math.exp(lead / 2 - most) + Math.exp(-lead / 2 - most) + Math.exp(logTieParameter - most);
	const log = most + Math.log(sum);
	const [logWin, logLoss, logTie] = [lead / 2 - log, -lead / 2 - log, logTieParameter - log];
	return { win: Math.exp(logWin), loss: Math.exp(logLoss), tie: Math.exp(logTie), logWin, logLoss, logTie };
}

function addLogLik(slopes: Slopes, { wins, losses, ties }: Meeting, chances: Chances): void {
	slopes.logLik += wins * chances.logWin + losses * chances.logLoss;
	if (ties > 0) slopes.logLik += ties * chances.logTie;
}

type Term = { meeting: Meeting; chances: Chances; contrast: Contrast; tie: number };

/** A win counts a half, a loss minus a half and a tie nothing on the contrast; a tie counts one on the tie parameter. */
function addSlopes(slopes: Slopes, { meeting, chances, contrast, tie }: Term): void {
	const { wins, losses, ties } = meeting;
	const weight = wins + losses + ties;
	const mean = (chances.win - chances.loss) / 2;
	const variance = (chances.win + chances.loss) / 4 - mean * mean;
	const size = slopes.gradient.length;
	for (const [at, own] of contrast) {
		const pull = own * ((wins - losses) / 2 - weight * mean);
		slopes.gradient[at] = (slopes.gradient[at] as number) + pull;
		for (const [to, other] of contrast) add(slopes, at * size + to, own * other * weight * variance);
	}
	if (tie < 0) return;
	slopes.gradient[tie] = (slopes.gradient[tie] as number) + ties - weight * chances.tie;
	add(slopes, tie * size + tie, weight * chances.tie * (1 - chances.tie));
	for (const [at, own] of contrast) {
		add(slopes, at * size + tie, -own * weight * mean * chances.tie);
		add(slopes, tie * size + at, -own * weight * mean * chances.tie);
	}
}

function add({ information }: Slopes, at: number, by: number): void {
	information[at] = (information[at] as number) + by;
}
