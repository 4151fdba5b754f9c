import { z } from "zod";
import { currentTenant, type Jobs } from "../jobs/index.ts";

const payloadShape = z.object({ fileId: z.uuid() });

export const jobs: Jobs = {
	/** Runs only when the transaction that removed the row is certain. */
	erase_file: async (db, payload, { files }) => {
		const { fileId } = payloadShape.parse(payload);
		await files.erase(await currentTenant(db), fileId);
	},
};
