import type { Messages } from "../../../../locales/index.ts";
import { Tag } from "../../../platform/html/index.ts";
import type { UnitLoad } from "../unit-load.ts";

const colours = { over: "leire", full: "sol", room: "mose" } as const;

/** How full a unit is, in words. */
export const FullnessTag = ({ t, load }: { t: Messages; load: UnitLoad }) => (
	<Tag colour={colours[load.fullness]}>{t.changeLoad.fullness[load.fullness]}</Tag>
);
