import type { NavigationLink } from "../../platform/html/index.ts";
import type { Ctx } from "../../platform/web/context.ts";
import { paths } from "./paths.ts";

/** From a pitch day to its rooms, and from a pitch to its turn. */
export function around({ var: { t } }: Ctx, kind: string, id: string): readonly NavigationLink[] {
	if (kind === "pitch-day") return [{ label: t.pitchroom.room.title, href: paths.rooms(id) }];
	if (kind === "own-pitch") return [{ label: t.pitchroom.turn.title, href: paths.ownTurn(id) }];
	return [];
}
