/** What a leader team answers together, the one thing it promises, and the goal that serves. */
export type Promised = {
	answer: string;
	promise: string;
	goalId: string | null;
	/** The team lets the kraftsamling show it. */
	mayBeShown: boolean;
};

/** The same as it lies in the row, with the version that the next change must build on. */
export type TeamPromise = Promised & { id: string; programmeId: string; unitId: string; revision: number };

/** A team that has not written yet is at this version. */
export const notWritten = 0;
