import type { ComponentChildren } from "preact";
import type { Locale, Messages } from "../../../../locales/index.ts";
import { Card, Meta, Stack } from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { Evidence } from "../queries/idea-parts.ts";

type EvidenceListProps = {
	t: Messages;
	locale: Locale;
	evidence: readonly Evidence[];
	/** What stands under each, such as the way to remove it. */
	under?: (evidence: Evidence) => ComponentChildren;
};

/** What was learned: how, from whom by role and number, when, and what it led to. */
export function EvidenceList({ t, locale, evidence, under }: EvidenceListProps) {
	return (
		<Stack>
			{evidence.map((one) => (
				<Card colour="lyng">
					<Meta>
						{sourceOf(t, one)}
						{one.happenedOn && `, ${formatDate(one.happenedOn, locale)}`}
					</Meta>
					<p>{one.finding}</p>
					{one.changed && <p>{t.innovation.evidence.changedTo(one.changed)}</p>}
					{under?.(one)}
				</Card>
			))}
		</Stack>
	);
}

/** "Spurte 8 nattevakter". */
export const sourceOf = (t: Messages, { kind, howMany, who }: Evidence): string =>
	[t.innovation.evidence.kinds[kind], howMany, who].filter(Boolean).join(" ");
