import type { Messages } from "../../../../locales/index.ts";
import { PageHeader, Stack, Tabs } from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";

type Tab = "panels" | "frame" | "availability" | "schedules";

/** The heading of the pages about a day's panels, and the way between them: in the order one works. */
export function DayHeader({
	t,
	dayId,
	current,
	lead,
}: {
	t: Messages;
	dayId: string;
	current: Tab;
	lead: string;
}) {
	const words = t.pitchplanning;
	const hrefs = {
		panels: paths.panels,
		frame: paths.frame,
		availability: paths.availability,
		schedules: paths.schedules,
	};
	const tabs = (["panels", "frame", "availability", "schedules"] as const).map((key) => ({
		...{ label: words[key].title, href: hrefs[key](dayId), current: key === current },
	}));
	return (
		<Stack>
			<PageHeader title={words[current].title} lead={lead} />
			<Tabs label={words.tabs} tabs={tabs} />
		</Stack>
	);
}
