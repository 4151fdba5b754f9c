import {
	type Colour,
	EmptyState,
	Pagination,
	SearchForm,
	Stack,
	Table,
	Tag,
	type WithPlatformTexts,
} from "../../platform/html/index.ts";
import { withQuery } from "../../platform/web/path.ts";
import { paths } from "../paths.ts";
import type { SampleIdea, SampleList } from "../sample-list.ts";

const colourOf: Record<SampleIdea["state"], Colour> = {
	ny: "neutral",
	pågår: "lyng",
	pitch: "sol",
	drift: "mose",
};

const address = (query: Record<string, string | number>) => `${withQuery(paths.design(), query)}#list`;

function columnsFor({ sort, query }: SampleList) {
	const supporters =
		sort === "-supporters"
			? ("descending" as const)
			: sort === "supporters"
				? ("ascending" as const)
				: undefined;
	return [
		{
			key: "title",
			label: "Idé",
			sortHref: address({ q: query, sort: "title" }),
			sorted: sort === "title" ? ("ascending" as const) : undefined,
		},
		{ key: "unit", label: "Enhet" },
		{ key: "state", label: "Tilstand" },
		{
			key: "supporters",
			label: "Støtter",
			numeric: true,
			sortHref: address({ q: query, sort: sort === "-supporters" ? "supporters" : "-supporters" }),
			sorted: supporters,
		},
		{ key: "changed", label: "Endret", numeric: true },
	];
}

/** Search, table and paging. */
export function ListShown({ t, list }: { t: WithPlatformTexts; list: SampleList }) {
	return (
		<Stack space="wide">
			<SearchForm action={paths.design()} label="Søk i idéene" value={list.query} t={t} live="ideas" />
			<div id="ideas">
				<Stack>
					<Table
						caption="Idéer i Fjordvik"
						columns={columnsFor(list)}
						rows={list.rows.map((idea) => [
							<a href="#list">{idea.title}</a>,
							idea.unit,
							<Tag colour={colourOf[idea.state]}>{idea.state}</Tag>,
							idea.supporters,
							idea.changed,
						])}
						empty={
							<EmptyState
								level={3}
								title="Ingen treff"
								text="Prøv et kortere ord, eller se alle idéene."
								action={<a href={paths.design()}>Se alle</a>}
							/>
						}
					/>
					<Pagination
						page={list.page}
						pageCount={list.pageCount}
						hrefFor={(page) => address({ q: list.query, sort: list.sort, page })}
						t={t}
					/>
				</Stack>
			</div>
		</Stack>
	);
}
