import { z } from "zod";
import { dayOf } from "../../platform/i18n/format.ts";
import { daily, type Jobs } from "../../platform/jobs/index.ts";
import { finishedProgrammes } from "../programmes/index.ts";
import { settleRound, showTexts } from "./actions/counting.ts";
import { forgetDiplomas } from "./actions/diplomas.ts";
import { countTask, showTextsTask } from "./actions/evaluation.ts";
import { forgetReflections } from "./actions/reflections.ts";
import { askLatecomers, closeRounds, forgetEvaluations, openRounds } from "./actions/rounds.ts";

const ofRound = z.object({ roundId: z.uuid() });
const ofProgramme = z.object({ programmeId: z.uuid() });

/** Jobs of the module: forms open and close by the day, boxes are emptied, what has had its time is forgotten. */
export const jobs: Jobs = {
	[countTask]: (db, payload) => settleRound(db, ofRound.parse(payload).roundId),
	[showTextsTask]: (db, payload) => showTexts(db, ofProgramme.parse(payload).programmeId),
	turn_evaluation_rounds: daily(async (db, _payload, { clock }) => {
		const today = dayOf(clock());
		await closeRounds(db, today);
		await askLatecomers(db, today);
		await openRounds(db, today);
		await forgetEvaluations(db, await finishedProgrammes(db), today);
	}),
	forget_diplomas: daily((db, _payload, { clock }) => forgetDiplomas(db, clock())),
	forget_reflections: daily((db, _payload, { clock }) => forgetReflections(db, clock())),
};
