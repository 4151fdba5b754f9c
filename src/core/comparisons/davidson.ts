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

/** Exponents are measured from half-way between the two items. */
function chancesOf(lead: number, logTieParameter: number): Chances {
	const logWin = logShare(lead / 2, -lead / 2, logTieParameter);
	const logLoss = logShare(-lead / 2, lead / 2, logTieParameter);
	const logTie = logShare(logTieParameter, lead / 2, -lead / 2);
	return { win: Math.exp(logWin), loss: Math.exp(logLoss), tie: Math.exp(logTie), logWin, logLoss, logTie };
}

/** The log of exp(own) over the sum of all three, exact also where it is next to 0, and without overflow. */
function logShare(own: number, one: number, other: number): number {
	const most = Math.max(one, other);
	if (own >= most) return -Math.log1p(Math.exp(one - own) + Math.exp(other - own));
	return own - most - Math.log(Math.exp(own - most) + Math.exp(one - most) + Math.exp(other - most));
}

function addLogLik(slopes: Slopes, { wins, losses, ties }: Meeting, chances: Chances): void {
	slopes.logLik += wins * chances.logWin + losses * chances.logLoss;
	if (ties > 0) slopes.logLik += ties * chances.logTie;
}

type Term = { meeting: Meeting; chances: Chances; contrast: Contrast; tie: number };

/**
 * A win counts a half, a loss minus a half and a tie nothing on the contrast; a tie counts one on the tie parameter.
 * Written without differences of nearly equal numbers, so that a walk to infinity never looks like a maximum.
 */
function addSlopes(slopes: Slopes, { meeting, chances, contrast, tie: at }: Term): void {
	const { wins, losses, ties } = meeting;
	const { win, loss, tie } = chances;
	const weight = wins + losses + ties;
	const pull = wins * (loss + tie / 2) - losses * (win + tie / 2) - (ties * (win - loss)) / 2;
	const variance = win * loss + (tie * (win + loss)) / 4;
	const size = slopes.gradient.length;
	for (const [row, own] of contrast) {
		slopes.gradient[row] = (slopes.gradient[row] as number) + own * pull;
		for (const [col, other] of contrast) add(slopes, row * size + col, own * other * weight * variance);
	}
	if (at < 0) return;
	slopes.gradient[at] = (slopes.gradient[at] as number) + ties * (win + loss) - (wins + losses) * tie;
	add(slopes, at * size + at, weight * tie * (win + loss));
	for (const [row, own] of contrast) {
		const shared = (-own * weight * (win - loss) * tie) / 2;
		add(slopes, row * size + at, shared);
		add(slopes, at * size + row, shared);
	}
}

function add({ information }: Slopes, at: number, by: number): void {
	information[at] = (information[at] as number) + by;
}
