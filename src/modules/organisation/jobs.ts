import { daily, type Jobs, long } from "../../platform/jobs/index.ts";
import { forgetOldStaged, giveUpImport, importTask, runImport } from "./actions/imports.ts";

/** Tried this often: what breaks an import, such as a lost connection, is either gone by then or here to stay. */
const tries = 3;

export const jobs: Jobs = {
	[importTask]: long(async (transaction, payload, { clock, attempt }) => {
		const { id } = payload as { id: string };
		try {
			await transaction((db) => runImport(db, id, clock()));
		} catch (error) {
			if (attempt.number < tries && !attempt.last) throw error;
			await transaction((db) => giveUpImport(db, id, clock()));
		}
	}),
	forget_staged_imports: daily((db, _, { clock }) => forgetOldStaged(db, clock())),
};
