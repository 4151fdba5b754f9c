import type { Locale, Messages } from "../../../../locales/index.ts";
import { Heading, Stack, Tag } from "../../../platform/html/index.ts";
import { withQuery } from "../../../platform/web/path.ts";
import type { Chapters } from "../chapters.ts";
import { paths } from "../paths.ts";
import { slotsOf } from "../plan.ts";
import { slotInWords } from "../words.ts";
import type { PersonRow } from "./people.tsx";
import { PlanHeader } from "./plan.tsx";

type Props = Chapters & {
	t: Messages;
	locale: Locale;
	byCohort: ReadonlyMap<number, readonly PersonRow[]>;
};

/** Cohort by cohort, to print and to move people in: a name leads to its move, or is dragged there. */
export function BoardPage(props: Props) {
	const { t, plan, byCohort } = props;
	const words = t.planning.board;
	return (
		<Stack space="section">
			<PlanHeader {...props} current="board" title={words.title(plan.name)} lead={words.lead} />
			<drag-to-cohort source={paths.move(plan.id)} hint={words.drop}>
				<div class="plan-consequence" role="status" data-consequence hidden />
				<div class="plan-board">
					{plan.cohorts.map(({ name }, at) => (
						<section class="plan-cohort" data-cohort={at} aria-labelledby={`cohort-${at}`}>
							<Heading level={2} size="sm" id={`cohort-${at}`}>
								{name}
							</Heading>
							<p class="meta">{words.people(byCohort.get(at)?.length ?? 0)}</p>
							<Meetings {...props} at={at} />
							<Members {...props} members={byCohort.get(at) ?? []} />
						</section>
					))}
				</div>
			</drag-to-cohort>
		</Stack>
	);
}

function Meetings({ locale, plan, venues, at }: Props & { at: number }) {
	return (
		<ol class="plan-meetings">
			{(slotsOf(plan)[at] ?? []).map((slot) => {
				const { days, venueId } = slotInWords(slot, plan, locale);
				return (
					<li>
						{days}, {venues.get(venueId)}
					</li>
				);
			})}
		</ol>
	);
}

function Members({ t, plan, members }: Props & { members: readonly PersonRow[] }) {
	if (members.length === 0) return <p>{t.planning.board.empty}</p>;
	return (
		<ul class="plan-members">
			{members.map(({ id, name, unitName, isLocked }) => (
				<li id={`person-${id}`}>
					<a href={withQuery(paths.move(plan.id), { personId: id })} data-person={id}>
						{name}
					</a>
					<span class="meta">{unitName}</span>
					{isLocked && <Tag>{t.planning.people.locked}</Tag>}
				</li>
			))}
		</ul>
	);
}
