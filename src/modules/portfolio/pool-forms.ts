import { z } from "zod";
import {
	because,
	day,
	decimal,
	id,
	optionalDay,
	optionalText,
	wholeNumber,
} from "../../platform/web/fields.ts";
import { absenceKinds, rhythms } from "./pool-post.ts";

const percent = () => decimal({ min: 1, max: 100 });
const isRhythm = (weeks: number) => (rhythms as readonly number[]).includes(weeks);

const post = {
	employmentPercent: percent(),
	/** A full week is never longer than 48 hours; a typed 375 is a comma that was lost. */
	weekHours: decimal({ min: 1, max: 48 }),
	fromDay: day(),
	toDay: optionalDay(),
};

const endsAfterStart = {
	...because((t) => t.capacity.post.endsBeforeStart),
	path: ["toDay"],
};
const isInOrder = ({ fromDay, toDay }: { fromDay: string; toDay: string | null }) =>
	toDay === null || toDay >= fromDay;

const share = {
	percent: percent(),
	everyWeeks: wholeNumber({ min: 1, max: 12 }).refine(isRhythm),
	firstWeek: day(),
};

/** A new post: somebody's, or a vacant one with a title and whom it is under; and its first competence. */
export const newPostForm = z
	.object({
		person: optionalText(120),
		title: optionalText(100),
		leader: optionalText(120),
		competenceId: id(),
		...post,
		...share,
	})
	.refine(isInOrder, endsAfterStart)
	.refine(({ person, title }) => person !== "" || title !== "", {
		...because((t) => t.capacity.post.whoOrWhat),
		path: ["person"],
	});

/** What can be changed of a post. */
export const postForm = z.object({ title: optionalText(100), ...post }).refine(isInOrder, endsAfterStart);

export const shareForm = z.object({ competenceId: id(), ...share });

export const absenceForm = z
	.object({ kind: z.enum(absenceKinds), fromDay: day(), toDay: day(), percent: percent() })
	.refine(isInOrder, endsAfterStart);

export const discussedForm = z.object({ discussedOn: day() });

export type NewPostValue = z.output<typeof newPostForm>;
