import type { Messages } from "../../../../locales/index.ts";
import { Tabs } from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";

type Place = "initiatives" | "queue" | "capacity" | "requests";

/** The sides of the portfolio. */
export function PortfolioTabs({ t, at }: { t: Messages; at: Place }) {
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
			tabs={places.map(([place, href]) => ({ label: tabs[place], href, current: place === at }))}
		/>
	);
}
