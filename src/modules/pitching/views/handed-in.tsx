import type { Messages } from "../../../../locales/index.ts";
import { DefinitionList } from "../../../platform/html/index.ts";
import { pitchParts } from "../../innovation/index.ts";
import type { HandedIn } from "../queries/pitches.ts";

/** The one page a team has handed in, part by part. */
export function HandedInPage({ t, page }: { t: Messages; page: HandedIn }) {
	const items = pitchParts.map((part) => ({
		term: t.pitching.pageParts[part],
		description: page[part] || t.pitching.emptyPart,
	}));
	return <DefinitionList items={items} />;
}
