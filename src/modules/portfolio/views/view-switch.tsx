import type { Messages } from "../../../../locales/index.ts";
import type { NavigationLink } from "../../../platform/html/index.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import { withQuery } from "../../../platform/web/path.ts";
import type { FilterInput } from "../forms.ts";
import { paths } from "../paths.ts";
import type { Choice } from "../queries/choices.ts";
import type { InitiativeRow } from "../queries/initiatives.ts";
import { addressOf } from "./filter-address.ts";

/** What the board and the timeline show. */
export type ViewProps = {
	t: Messages;
	locale: Locale;
	filter: FilterInput;
	rows: readonly InitiativeRow[];
	sectors: readonly Choice[];
	goals: readonly Choice[];
	links: readonly NavigationLink[];
	/** The address one is at, to come back to after a move. */
	here: string;
	/** Those who answer for an initiative find the buttons that move it. */
	mayMove: (row: InitiativeRow) => boolean;
};

type Place = "list" | "board" | "timeline";

/** The same initiatives as a list, a board and a timeline; the filter goes along. */
export function ViewSwitch({ t, filter, at }: { t: Messages; filter: FilterInput; at: Place }) {
	const words = t.views;
	const places: [Place, string][] = [
		["list", paths.initiatives()],
		["board", paths.board()],
		["timeline", paths.timeline()],
	];
	const query = { ...addressOf(filter, 1), state: null };
	return (
		<nav class="view-switch" aria-label={words.label}>
			<ul>
				{places.map(([place, href]) => (
					<li>
						<a href={withQuery(href, query)} aria-current={place === at ? "page" : undefined}>
							{words.names[place]}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
