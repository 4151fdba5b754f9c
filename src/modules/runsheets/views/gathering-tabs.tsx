import type { Messages } from "../../../../locales/index.ts";
import { Tabs } from "../../../platform/html/index.ts";
import { paths as programmePaths } from "../../programmes/index.ts";
import { paths } from "../paths.ts";

type GatheringTabsProps = { t: Messages; gatheringId: string; at: "sheet" | "now" | "staffing" };

/** The pages of one gathering, for those who run it. */
export function GatheringTabs({ t, gatheringId, at }: GatheringTabsProps) {
	const words = t.runsheets;
	return (
		<Tabs
			label={words.tabs.gathering}
			tabs={[
				{ label: words.tabs.toGathering, href: programmePaths.gathering(gatheringId) },
				{ label: words.title, href: paths.sheet(gatheringId), current: at === "sheet" },
				{ label: words.now.tab, href: paths.now(gatheringId), current: at === "now" },
				{ label: t.facilitators.title, href: paths.staffing(gatheringId), current: at === "staffing" },
			]}
		/>
	);
}
