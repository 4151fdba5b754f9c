import { z } from "zod";
import {
	because,
	choices,
	day,
	id,
	openLine,
	openText,
	optionalDay,
	wholeNumber,
} from "../../platform/web/fields.ts";

/** Taking somebody into the register; without a day they begin today. */
export const registerForm = z.object({ personId: id(), since: optionalDay() });

const limit = () => wholeNumber({ min: 1, max: 20 });

const closing = z
	.object({ act: z.literal("close"), fromDay: day(), toDay: optionalDay() })
	.transform((value) => ({ ...value, toDay: value.toDay ?? value.fromDay }))
	.refine(({ fromDay, toDay }) => fromDay <= toDay, {
		path: ["toDay"],
		...because((t) => t.facilitators.faults.order),
	});
const opening = z.object({ act: z.literal("open"), absence: id() });

/** What somebody changes about themselves. */
export const ownForm = z.union([
	z.object({ act: z.literal("limits"), monthlyLimit: limit() }),
	closing,
	opening,
]);

/** What the office changes about one of the register. */
export const facilitatorForm = z.union([
	z.object({ act: z.literal("limits"), monthlyLimit: limit(), since: day() }),
	z.object({ act: z.literal("competence"), competence: openLine(60), competenceSince: day() }),
	z.object({ act: z.literal("drop"), competence: openLine(60) }),
	z.object({ act: z.literal("end") }),
	closing,
	opening,
]);

/** Who carries a gathering: named by the office, or one for another. */
export const staffingForm = z.union([
	z.object({ act: z.literal("name"), people: choices(id()) }),
	z.object({ act: z.literal("step-in"), out: id(), into: id() }),
]);

/** What was shown as a suggestion comes back as it was: "gathering:person,person". */
export const picksForm = z.object({
	pick: choices(
		z
			.string()
			.regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}(,[0-9a-f-]{36})*$/)
			.transform((text) => {
				const [gatheringId = "", people = ""] = text.split(":");
				return { gatheringId, people: people.split(",") };
			}),
	),
});

/** A note to whoever carries the next gathering. */
export const handoverForm = z.object({ body: openText(1500).pipe(z.string().min(1)) });
