import type { Messages } from "../../../../locales/index.ts";
import { Cluster, Tag } from "../../../platform/html/index.ts";
import type { Outcome } from "../outcome.ts";
import { outcomeColour } from "./colours.ts";

/** What is recommended or decided, in its own words. */
export function OutcomeTag({ t, outcome }: { t: Messages; outcome: Outcome }) {
	return (
		<Cluster>
			<Tag colour={outcomeColour[outcome]}>{t.pitching.outcomes[outcome]}</Tag>
		</Cluster>
	);
}
