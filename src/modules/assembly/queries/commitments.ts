import type { Db } from "../../../platform/db/index.ts";
import type { CommitmentKind } from "../assembly.ts";

export type Commitment = { readonly id: string; readonly kind: CommitmentKind; readonly body: string };

/** What somebody promised themselves on the day. Asked for with the viewer's own id, never another's. */
export function commitmentsBy(db: Db, assemblyId: string, personId: string): Promise<Commitment[]> {
	return db
		.selectFrom("assemblyCommitments")
		.select(["id", "kind", "body"])
		.where("assemblyId", "=", assemblyId)
		.where("personId", "=", personId)
		.orderBy("madeAt")
		.orderBy("id")
		.execute();
}
