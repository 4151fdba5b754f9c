import type { Messages } from "../../../../locales/index.ts";
import {
	ButtonLink,
	EmptyState,
	PageHeader,
	Pagination,
	SearchForm,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { paths } from "../paths.ts";
import type { PersonForCode } from "../queries/code-receiver.ts";

type CodesProps = {
	t: Messages;
	q: string;
	people: readonly PersonForCode[];
	page: number;
	pageCount: number;
};

/** Those who need a code to come in. */
export function Codes({ t, q, people, page, pageCount }: CodesProps) {
	const texts = t.identity.codes;
	const columns = [
		{ key: "name", label: texts.name },
		{ key: "number", label: texts.employeeNumber },
		{ key: "action", label: texts.action, hidden: true },
	];
	const rows = people.map(({ id, name, employeeNumber }) => [
		name,
		employeeNumber ?? "",
		<ButtonLink variant="tertiary" size="sm" href={paths.issueCode(id)} label={texts.makeFor(name)}>
			{t.identity.issueCode.make}
		</ButtonLink>,
	]);
	const empty = <EmptyState title={texts.empty} text={q === "" ? texts.emptyText : texts.nobodyFits} />;
	return (
		<>
			<PageHeader title={texts.title} lead={texts.lead} />
			<Stack space="wide">
				<SearchForm action={paths.codes()} label={texts.search} hint={texts.searchHint} value={q} t={t} />
				<Table caption={texts.caption} captionHidden columns={columns} rows={rows} empty={empty} />
				<Pagination
					page={page}
					pageCount={pageCount}
					hrefFor={(number) => withQuery(paths.codes(), { q, page: number })}
					t={t}
				/>
			</Stack>
		</>
	);
}
