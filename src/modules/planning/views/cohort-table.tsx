import type { Locale, Messages } from "../../../../locales/index.ts";
import { Table, Tag, VisuallyHidden } from "../../../platform/html/index.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { sizesOf } from "../account.ts";
import type { Chapters } from "../chapters.ts";
import { isLocked } from "../dates.ts";
import { paths } from "../paths.ts";
import { slotInWords } from "../words.ts";

type Props = Pick<Chapters, "plan" | "cohortOf" | "venues"> & {
	t: Messages;
	locale: Locale;
	/** Slots by cohort and gathering. */
	slots: readonly (readonly string[])[];
	/** A plan that the search may still better has nothing to open yet. */
	isDraft?: boolean;
};

/** The cohorts of a plan, with how many they are, and when and where they meet. */
export function CohortTable({ t, locale, plan, cohortOf, venues, slots, isDraft }: Props) {
	const words = t.planning.plan;
	const sizes = sizesOf(cohortOf);
	const isPublished = plan.publishedAt !== null;
	return (
		<Table
			caption={words.cohortsCaption}
			columns={[
				{ key: "cohort", label: words.cohortColumn },
				{ key: "size", label: words.sizeColumn, numeric: true },
				...plan.rules.periods.map(({ number }) => ({
					key: `gathering ${number}`,
					label: words.gatheringColumn(number),
				})),
				...(isPublished ? [{ key: "tables", label: t.planning.seating.link, hidden: true }] : []),
			]}
			rows={plan.cohorts.map(({ id, name }, at) => [
				isDraft ? name : <CohortLinks t={t} plan={plan} at={at} name={name} />,
				sizes.get(at) ?? 0,
				...(slots[at] ?? []).map((slot, gathering) => {
					const { days, venueId } = slotInWords(slot, plan, locale);
					return (
						<span class="plan-slot">
							{days}
							<span class="meta">{venues.get(venueId)}</span>
							{isLocked(plan.lockedSlots, at, gathering) && <Tag>{t.planning.dates.locked}</Tag>}
						</span>
					);
				}),
				...(isPublished && id ? [<TablesLink t={t} id={id} name={name} />] : []),
			])}
		/>
	);
}

/** A cohort's leaders, and the way to other dates for it. */
function CohortLinks({ t, plan, at, name }: Pick<Props, "t" | "plan"> & { at: number; name: string }) {
	return (
		<span class="plan-slot">
			<a href={withQuery(paths.people(plan.id), { cohort: at })}>{name}</a>
			<a class="plan-dates-link" href={withQuery(paths.dates(plan.id), { cohort: at })}>
				{t.planning.dates.link}
				<VisuallyHidden> {t.planning.dates.linkFor(name)}</VisuallyHidden>
			</a>
		</span>
	);
}

/** A published cohort has its tables a step away, also for those who run this programme only. */
function TablesLink({ t, id, name }: { t: Messages; id: string; name: string }) {
	return (
		<a href={paths.seating(id)}>
			{t.planning.seating.link}
			<VisuallyHidden> {name}</VisuallyHidden>
		</a>
	);
}
