import type { Messages } from "../../../../locales/index.ts";
import { Alert } from "../../../platform/html/index.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import { paths } from "../paths.ts";
import type { Strain } from "../reading.ts";
import { strainTexts } from "../words.ts";

type Props = { t: Messages; locale: Locale; strains: readonly Strain[] };

/** The units that a plan gives more than they can take. Nothing where there are none. */
export function PlanStrains({ t, locale, strains }: Props) {
	if (strains.length === 0) return null;
	const words = t.changeLoad.plan;
	return (
		<Alert kind="warning" title={words.title}>
			<p>{words.lead}</p>
			<ul>
				{strains.flatMap((strain) =>
					strainTexts(strain, words, t, locale).map((text) => (
						<li>
							<a href={paths.unitChanges(strain.unit.id)}>{text}</a>
						</li>
					)),
				)}
			</ul>
		</Alert>
	);
}
