import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	EmptyState,
	Heading,
	PageHeader,
	Pagination,
	SearchForm,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { paths } from "../paths.ts";
import type { Grant, Subject } from "../queries/roles.ts";
import { grantCells, grantColumns } from "./role-table.tsx";

type RolesProps = {
	t: Messages;
	locale: Locale;
	q: string;
	found: readonly Subject[];
	grants: readonly Grant[];
	page: number;
	pageCount: number;
};

/** Everybody's roles, with a search that leads to one person's. */
export function Roles(props: RolesProps) {
	const { t, q } = props;
	const texts = t.identity.roleAdmin;
	return (
		<>
			<PageHeader title={texts.title} lead={texts.lead} />
			<Stack space="section">
				<SearchForm action={paths.roles()} label={texts.search} hint={texts.searchHint} value={q} t={t} />
				{q !== "" && <Found {...props} />}
				<Granted {...props} />
			</Stack>
		</>
	);
}

function Found({ t, q, found }: RolesProps) {
	const texts = t.identity.roleAdmin;
	if (found.length === 0) return <p role="status">{texts.notFound(q)}</p>;
	return (
		<Stack>
			<Heading level={2}>{texts.found}</Heading>
			<ul>
				{found.map((person) => (
					<li>
						<a href={paths.personRoles(person.id)}>{person.name}</a>
						{person.employeeNumber && `, ${person.employeeNumber}`}
						{person.guestOf && `, ${person.guestOf}`}
					</li>
				))}
			</ul>
		</Stack>
	);
}

function Granted({ t, locale, q, grants, page, pageCount }: RolesProps) {
	const texts = t.identity.roleAdmin;
	const rows = grants.map((grant) => [
		grant.personName === null ? (
			texts.shielded
		) : (
			<a href={paths.personRoles(grant.personId)}>{grant.personName}</a>
		),
		...grantCells(grant, { t, locale }),
	]);
	return (
		<Stack>
			<Table
				caption={texts.caption}
				columns={[{ key: "person", label: texts.person }, ...grantColumns(t)]}
				rows={rows}
				empty={<EmptyState title={texts.empty} text={texts.emptyText} />}
			/>
			<Pagination
				page={page}
				pageCount={pageCount}
				hrefFor={(number) => withQuery(paths.roles(), { q, page: number })}
				t={t}
			/>
		</Stack>
	);
}
