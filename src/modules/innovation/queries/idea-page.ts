import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { isUuid } from "../../../platform/web/fields.ts";
import {
	type FoundationLevels,
	type IdeaState,
	type InnovationType,
	type PitchPage,
	pitchPageFrom,
	type Visibility,
} from "../idea.ts";
import type { Reader, Relation } from "../policy.ts";
import { nameOf, visibleTo } from "./visible.ts";

/** Everything that stands on the idea's own row, with how the reader stands to it. */
export interface Idea extends Relation {
	readonly id: string;
	readonly title: string;
	readonly challenge: string;
	readonly summary: string;
	readonly method: string;
	readonly state: IdeaState;
	readonly visibility: Visibility;
	readonly innovationTypes: readonly InnovationType[];
	readonly foundations: FoundationLevels;
	readonly pitch: PitchPage;
	/** When the page is due, or was, while the idea is on a pitch day. */
	readonly pageDueAt: Date | null;
	/** The page as it stood then, where it was changed since. */
	readonly pageAtDue: PitchPage | null;
	readonly ownerId: string;
	/** Null when the owner is shielded and the reader is not the office. */
	readonly ownerName: string | null;
	readonly guideId: string | null;
	readonly guideName: string | null;
	readonly teamUnitName: string | null;
	readonly unitId: string | null;
	readonly unitName: string | null;
	readonly goalId: string | null;
	readonly goalTitle: string | null;
	readonly programmeId: string | null;
	readonly programmeTitle: string | null;
	readonly challengeId: string | null;
	readonly challengeTitle: string | null;
	readonly mergedInto: string | null;
	readonly mergedTitle: string | null;
	readonly hiddenAt: Date | null;
	readonly hiddenNote: string | null;
	readonly createdAt: Date;
	readonly updatedAt: Date;
	readonly supporters: number;
	readonly isSupporting: boolean;
	readonly isFollowing: boolean;
}

/** One idea as this reader may see it; undefined where there is none, or none for this reader. */
export async function ideaFor(db: Db, reader: Reader, id: string): Promise<Idea | undefined> {
	if (!isUuid(id)) return undefined;
	const me = sql`${reader.personId}::uuid`;
	const { rows } = await sql<Omit<Idea, "pitch" | "pageAtDue"> & { pitch: unknown; pageAtDue: unknown }>`
		select i.id, i.title, i.challenge, i.summary, i.method, i.state, i.visibility, i.innovation_types,
			i.foundations, i.pitch, i.page_due_at, i.page_at_due, i.owner_id, ${nameOf("o", reader)} as owner_name,
			i.guide_id, ${nameOf("g", reader)} as guide_name, tu.name as team_unit_name,
			i.unit_id, u.name as unit_name, i.goal_id, goal.title as goal_title,
			i.programme_id, pr.title as programme_title, i.challenge_id, ch.title as challenge_title,
			i.merged_into, merged.title as merged_title, i.hidden_at, i.hidden_note, i.created_at, i.updated_at,
			(select count(*) from supports s where s.idea_id = i.id and s.supports) as supporters,
			coalesce(mine.supports, false) as is_supporting, coalesce(mine.follows, false) as is_following,
			coalesce(i.owner_id = ${me}, false) as is_owner, coalesce(m.state = 'joined', false) as is_member,
			coalesce(m.state = 'invited', false) as is_invited, coalesce(i.guide_id = ${me}, false) as is_guide
		from ideas i
		join people o on o.id = i.owner_id
		left join people g on g.id = i.guide_id
		left join units tu on tu.id = i.team_unit_id
		left join units u on u.id = i.unit_id
		left join goals goal on goal.id = i.goal_id
		left join programmes pr on pr.id = i.programme_id
		left join challenges ch on ch.id = i.challenge_id and ch.hidden_at is null
		left join ideas merged on merged.id = i.merged_into and merged.visibility = 'shared' and merged.hidden_at is null
		left join idea_members m on m.idea_id = i.id and m.person_id = ${me}
		left join supports mine on mine.idea_id = i.id and mine.person_id = ${me}
		where i.id = ${id}::uuid and ${visibleTo(reader)}
	`.execute(db);
	const row = rows[0];
	if (!row) return undefined;
	const pageAtDue = row.pageAtDue === null ? null : pitchPageFrom(row.pageAtDue);
	return { ...row, pitch: pitchPageFrom(row.pitch), pageAtDue };
}
