import {
	addUp,
	type Comparison,
	type Counts,
	compareGroups,
	type Estimate,
	estimate,
} from "../../core/surveys/index.ts";
import {
	dayQuestions,
	driverQuestions,
	type Question,
	type RoundKind,
	scale,
	understandingQuestions,
} from "./evaluation.ts";
import type { Counted } from "./queries/evaluation.ts";

/** A group's answer to a question; null where there is nothing that may be shown. */
export type Shown = { label: string; estimate: Estimate | null };

/** One question after the days of a programme: for all, day by day, and cohort by cohort. */
export type DayResult = {
	question: Question;
	all: Estimate | null;
	days: Shown[];
	cohorts: Shown[];
	/** Can the highest and the lowest cohort be told apart? Null with fewer than two. */
	cohortsDiffer: boolean | null;
};

/** One question before and after a programme: groups, never persons. */
export type ChangeResult = {
	question: Question;
	before: Estimate | null;
	after: Estimate | null;
	comparison: Comparison | null;
};

type Pick = (counted: Counted) => boolean;

const countsWhere = (counted: readonly Counted[], question: Question, pick: Pick): Counts => {
	const found = counted.filter((one) => one.question === question && pick(one));
	const groups = found.map(({ score, answers }) =>
		Array.from({ length: scale }, (_, step) => (step + 1 === score ? answers : 0)),
	);
	return addUp(groups, scale);
};

/** A day of a gathering, as the programme plans it. */
export type PlannedDay = { programmeGatheringId: string; dayNumber: number; label: string };

/** What was answered after the days. */
export function dayResults(
	counted: readonly Counted[],
	days: readonly PlannedDay[],
	cohorts: readonly { id: string; name: string }[],
): DayResult[] {
	return dayQuestions.map((question) => {
		const byCohort = cohorts.map(({ id, name }) => ({
			label: name,
			counts: countsWhere(counted, question, ({ cohortId, kind }) => kind === "day" && cohortId === id),
		}));
		return {
			question,
			all: estimate(countsWhere(counted, question, ({ kind }) => kind === "day")),
			days: days.map((day) => ({
				label: day.label,
				estimate: estimate(countsWhere(counted, question, isOn(day))),
			})),
			cohorts: byCohort.map(({ label, counts }) => ({ label, estimate: estimate(counts) })),
			cohortsDiffer: endsDiffer(byCohort.map(({ counts }) => counts)),
		};
	});
}

const isOn =
	(day: PlannedDay): Pick =>
	({ programmeGatheringId, dayNumber }) =>
		programmeGatheringId === day.programmeGatheringId && dayNumber === day.dayNumber;

function endsDiffer(groups: readonly Counts[]): boolean | null {
	const answered = groups.flatMap((counts) => {
		const mean = estimate(counts)?.mean;
		return mean === undefined ? [] : [{ counts, mean }];
	});
	const sorted = answered.sort((a, b) => a.mean - b.mean);
	const [lowest, highest] = [sorted[0], sorted.at(-1)];
	if (!lowest || !highest || sorted.length < 2) return null;
	return compareGroups(lowest.counts, highest.counts)?.finding === "higher";
}

const changeOf = (counted: readonly Counted[], question: Question): ChangeResult => {
	const before = countsWhere(counted, question, ({ kind }) => kind === "before");
	const after = countsWhere(counted, question, ({ kind }) => kind === "after");
	return {
		question,
		before: estimate(before),
		after: estimate(after),
		comparison: compareGroups(before, after),
	};
};

/** How the understanding of why and how changed. */
export const understandingResults = (counted: readonly Counted[]): ChangeResult[] =>
	understandingQuestions.map((question) => changeOf(counted, question));

/** How what drives and hinders changed. */
export const driverResults = (counted: readonly Counted[]): ChangeResult[] =>
	driverQuestions.map((question) => changeOf(counted, question));

/** One question in two programmes: groups of different people, never persons. */
export type ProgrammeResult = {
	question: Question;
	earlier: Estimate | null;
	now: Estimate | null;
	/** How far this programme lies above the earlier one; null where one of them may not be shown. */
	comparison: Comparison | null;
};

/**
 * The same question of the same form in two programmes. What is counted are sums of whole batches in each of them, so
 * that no difference between the two reaches inside a batch.
 */
export function programmeResults(
	{ kind, questions }: { kind: RoundKind; questions: readonly Question[] },
	earlier: readonly Counted[],
	now: readonly Counted[],
): ProgrammeResult[] {
	return questions.map((question) => {
		const before = countsWhere(earlier, question, (one) => one.kind === kind);
		const after = countsWhere(now, question, (one) => one.kind === kind);
		return {
			question,
			earlier: estimate(before),
			now: estimate(after),
			comparison: compareGroups(before, after),
		};
	});
}
