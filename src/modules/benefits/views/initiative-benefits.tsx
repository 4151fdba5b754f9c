import { ButtonLink, EmptyState, PageHeader, Stack, Tabs } from "../../../platform/html/index.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import { paths as portfolio } from "../../portfolio/index.ts";
import type { BenefitRow } from "../queries/benefits.ts";
import { type BenefitMapProps, BenefitMapSection } from "./benefit-map.tsx";
import { BenefitTable } from "./benefit-table.tsx";

type Props = BenefitMapProps & {
	locale: Locale;
	rows: readonly BenefitRow[];
};

/** What comes of one initiative. */
export function InitiativeBenefits({ locale, rows, ...map }: Props) {
	const { t, initiative } = map;
	const words = t.benefits.ofInitiative;
	const { id, title, mayChange } = initiative;
	const add = <ButtonLink href={portfolio.newInitiativeBenefit(id)}>{t.benefits.list.add}</ButtonLink>;
	const tabs = [
		{ label: words.tab, href: portfolio.initiative(id) },
		{ label: words.title, href: portfolio.initiativeBenefits(id), current: true },
	];
	return (
		<Stack space="wide">
			<PageHeader
				title={words.title}
				lead={words.lead(title)}
				action={mayChange && rows.length > 0 ? add : undefined}
			/>
			<Tabs tabs={tabs} label={words.tabs} />
			{rows.length === 0 ? (
				<EmptyState title={words.emptyTitle} text={words.emptyText} action={mayChange ? add : undefined} />
			) : (
				<>
					<BenefitTable
						t={t}
						locale={locale}
						rows={rows}
						caption={t.benefits.list.caption(rows.length)}
						initiativeId={id}
					/>
					<BenefitMapSection {...map} />
				</>
			)}
		</Stack>
	);
}
