import type { Messages } from "../../../../locales/index.ts";
import { type NavigationLink, Tabs } from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";

type Place = "initiatives" | "queue" | "capacity" | "requests";

/** The sides of the portfolio; what other modules have about it stands last. */
export function PortfolioTabs({
	t,
	at,
	links,
}: {
	t: Messages;
	at: Place;
	links: readonly NavigationLink[];
}) {
	const { tabs } = t.portfolio;
	const places: [Place, string][] = [
		["initiatives", paths.initiatives()],
		["queue", paths.queue()],
		["capacity", paths.capacity()],
		["requests", paths.capacityRequests()],
	];
	return (
		<Tabs
			label={tabs.label}
			tabs={[
				...places.map(([place, href]) => ({ label: tabs[place], href, current: place === at })),
				...links,
			]}
		/>
	);
}
