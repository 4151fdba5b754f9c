import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	ButtonLink,
	Cluster,
	EmptyState,
	PageHeader,
	Pagination,
	Stack,
	Table,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { paths } from "../paths.ts";
import type { ProgrammeState } from "../programme.ts";
import type { ProgrammeLine } from "../queries/programmes.ts";

/** The word for a programme's state. */
export function StateTag({ t, state }: { t: Messages; state: ProgrammeState }) {
	const colour = { draft: "neutral", running: "fjord", finished: "mose" } as const;
	return <Tag colour={colour[state]}>{t.programmes.states[state]}</Tag>;
}

type Props = {
	t: Messages;
	locale: Locale;
	rows: readonly ProgrammeLine[];
	page: number;
	pageCount: number;
	/** The office of the whole tenant makes programmes and venues. */
	runsSchool: boolean;
};

/** Every programme of the tenant, for the office. */
export function ProgrammeList({ t, locale, rows, page, pageCount, runsSchool }: Props) {
	const words = t.programmes.list;
	const create = <ButtonLink href={paths.newProgramme()}>{words.create}</ButtonLink>;
	if (rows.length === 0 && page === 1) {
		return (
			<Stack space="section">
				<PageHeader title={t.programmes.title} lead={words.lead} />
				<EmptyState title={words.emptyTitle} text={words.emptyText} action={create} />
			</Stack>
		);
	}
	return (
		<Stack space="section">
			<PageHeader
				title={t.programmes.title}
				lead={words.lead}
				action={
					runsSchool && (
						<Cluster>
							{create}
							<ButtonLink href={paths.venues()} variant="secondary">
								{words.venues}
							</ButtonLink>
							<ButtonLink href={paths.closedWeeks()} variant="secondary">
								{t.enrolment.closedWeeks.link}
							</ButtonLink>
							<ButtonLink href={paths.mailTemplates()} variant="secondary">
								{t.mailTemplates.title}
							</ButtonLink>
						</Cluster>
					)
				}
			/>
			<ProgrammeTable t={t} locale={locale} rows={rows} />
			<Pagination
				page={page}
				pageCount={pageCount}
				hrefFor={(number) => withQuery(paths.programmes(), { page: number })}
				t={t}
			/>
		</Stack>
	);
}

function ProgrammeTable({ t, locale, rows }: Pick<Props, "t" | "locale" | "rows">) {
	const { columns, caption } = t.programmes.list;
	return (
		<Table
			caption={caption}
			captionHidden
			columns={[
				{ key: "title", label: columns.title },
				{ key: "state", label: columns.state },
				{ key: "cohorts", label: columns.cohorts, numeric: true },
				{ key: "participants", label: columns.participants, numeric: true },
				{ key: "next", label: columns.next },
			]}
			rows={rows.map((row) => [
				<a href={paths.programme(row.id)}>{row.title}</a>,
				<StateTag t={t} state={row.state} />,
				row.cohorts,
				row.participants,
				row.nextDay ? formatDate(row.nextDay, locale) : "–",
			])}
		/>
	);
}
