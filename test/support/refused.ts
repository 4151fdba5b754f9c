/** Does an answer leave a sentence that nothing was done, and not the tick of what was? */
export const isMarkedRefused = (answer: Response): boolean =>
	answer.headers.getSetCookie().some((line) => /^notice=(!|%21)/.test(line));
