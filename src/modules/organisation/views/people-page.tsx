import type { Messages } from "../../../../locales/index.ts";
import {
	EmptyState,
	HiddenField,
	PageHeader,
	Pagination,
	SearchForm,
	SelectField,
	Stack,
	Table,
	Tag,
} from "../../../platform/html/index.ts";
import { blankForm } from "../../../platform/web/form-state.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { paths } from "../paths.ts";
import type { PersonCard } from "../person.ts";
import { Sections } from "./sections.tsx";

/** What the list is narrowed to, as it stands in the address. */
export type PeopleFilter = { q: string; level: string; unit: { id: string; name: string } | null };

type Props = {
	t: Messages;
	people: readonly PersonCard[];
	total: number;
	page: number;
	pageCount: number;
	filter: PeopleFilter;
	levels: ReadonlyMap<number, string>;
	mayChange: boolean;
};

/** Everyone who works here, by name. */
export function PeoplePage({ t, people, total, page, pageCount, filter, levels, mayChange }: Props) {
	const words = t.organisation.people;
	const query = { q: filter.q, level: filter.level, unit: filter.unit?.id };
	return (
		<Stack space="wide">
			<Sections t={t} current="people" mayChange={mayChange} />
			<PageHeader title={words.title} />
			<Search t={t} filter={filter} levels={levels} />
			<div id="people-list" class="stack">
				<p class="meta">{words.lead(total)}</p>
				<PeopleTable t={t} people={people} levels={levels} />
				<Pagination
					page={page}
					pageCount={pageCount}
					hrefFor={(n) => withQuery(paths.people(), { ...query, page: n === 1 ? undefined : n })}
					t={t}
				/>
			</div>
		</Stack>
	);
}

function Search({ t, filter, levels }: Pick<Props, "t" | "filter" | "levels">) {
	const words = t.organisation.people;
	const options = [...levels].map(([level, title]) => ({ value: String(level), label: title }));
	const form = blankForm({ level: filter.level });
	return (
		<Stack space="tight">
			<SearchForm
				action={paths.people()}
				label={words.search}
				hint={words.searchHint}
				value={filter.q}
				t={t}
				live="people-list"
				isFiltered={Boolean(filter.level)}
			>
				<SelectField
					form={form}
					name="level"
					label={words.level}
					options={options}
					blank={words.everyLevel}
					required
				/>
				{filter.unit && <HiddenField name="unit" value={filter.unit.id} />}
			</SearchForm>
			{filter.unit && (
				<p>
					{words.inUnit(filter.unit.name)}{" "}
					<a href={withQuery(paths.people(), { q: filter.q, level: filter.level })}>{words.everywhere}</a>
				</p>
			)}
		</Stack>
	);
}

function PeopleTable({ t, people, levels }: Pick<Props, "t" | "people" | "levels">) {
	const { unit: words, people: list, shielding } = t.organisation;
	return (
		<Table
			caption={list.caption}
			captionHidden
			columns={[
				{ key: "name", label: words.nameColumn },
				{ key: "title", label: words.titleColumn },
				{ key: "unit", label: words.unitColumn },
				{ key: "level", label: words.levelColumn },
			]}
			rows={people.map((person) => [
				<>
					<a href={paths.person(person.id)}>{person.name}</a>{" "}
					{person.shielded && <Tag colour="leire">{shielding.state}</Tag>}
				</>,
				person.title ?? person.guestOf ?? "–",
				person.unitId ? <a href={paths.unit(person.unitId)}>{person.unitName}</a> : "–",
				person.level ? (levels.get(person.level) ?? "") : "–",
			])}
			empty={<EmptyState title={list.nothingTitle} text={list.nothingText} />}
		/>
	);
}
