import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import { Stepper } from "../../../platform/html/index.ts";
import { placesOnRoad, type Road } from "../road.ts";
import { daysInWords } from "../words.ts";

type Props = {
	t: Messages;
	locale: Locale;
	today: Day;
	road: Road;
	/** The page that shows the gatherings; left out on that page itself. */
	base?: string;
};

/** The gatherings of one programme as a path: behind, here, ahead. */
export function RoadStepper({ t, locale, today, road, base = "" }: Props) {
	const places = placesOnRoad(road.gatherings, today);
	return (
		<Stepper
			label={`${t.programmes.mine.road}: ${road.title}`}
			steps={road.gatherings.map((gathering, index) => ({
				label: gathering.theme,
				state: places[index] ?? "coming",
				href: `${base}#gathering-${gathering.id}`,
				note: daysInWords(t, locale, gathering.days),
			}))}
		/>
	);
}
