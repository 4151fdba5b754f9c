import { Card } from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { paths } from "../paths.ts";
import type { Noticed } from "../queries/outcomes.ts";
import type { BenefitProps } from "./benefit.tsx";

/** The way to the page that can be shared, and who is told when. */
export function OutcomeNotice(props: BenefitProps) {
	const { t, benefit, noticed } = props;
	const [latest] = noticed;
	if (!latest) return null;
	const words = t.benefitCare.outcome;
	const sad = latest.kind === "not_realised";
	return (
		<Card
			title={sad ? words.sadLink : words.link}
			level={2}
			href={paths.outcome(benefit.id)}
			colour={sad ? "lyng" : "mose"}
		>
			<p>{tellingText(latest, props)}</p>
			<p>{words.linkText}</p>
		</Card>
	);
}

function tellingText(
	{ kind, toldAt, toldCount }: Noticed,
	{ t, locale, touchedCount }: BenefitProps,
): string {
	const words = t.benefitCare.outcome;
	if (toldAt) return words.told(toldCount ?? 0, formatDate(toldAt, locale));
	return kind === "better" ? words.waiting(touchedCount) : words.sadWaiting(touchedCount);
}
