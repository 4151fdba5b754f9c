import { Cluster, HiddenField, SearchForm, SelectField } from "../../../platform/html/index.ts";
import { blankForm } from "../../../platform/web/form-state.ts";
import { states, types } from "../benefit.ts";
import { paths } from "../paths.ts";
import type { BenefitsProps } from "./benefits.tsx";

type Props = Pick<BenefitsProps, "t" | "filter" | "goals" | "sectors"> & {
	/** The years to choose among; none where the page does not ask. */
	years?: readonly number[];
	action?: string;
};

/** What the list is narrowed by, kept in the address. */
export function BenefitFilter({ t, filter, goals, sectors, years = [], action }: Props) {
	const words = t.benefits.list;
	const form = blankForm({
		goal: filter.goal ?? "",
		sector: filter.sector ?? "",
		type: filter.type ?? "",
		state: filter.state ?? "",
		year: filter.year === null ? "" : String(filter.year),
	});
	const field = { form, required: true } as const;
	const typeOptions = types.map((value) => ({ value, label: t.benefits.types[value] }));
	const stateOptions = states.map((value) => ({ value, label: t.benefits.states[value] }));
	return (
		<SearchForm
			action={action ?? paths.benefits()}
			label={words.search}
			value={filter.q}
			t={t}
			isFiltered={Object.values(form.values).some(Boolean)}
		>
			<Cluster>
				<SelectField {...field} name="goal" label={words.filterGoal} options={goals} blank={words.allGoals} />
				<SelectField
					{...field}
					name="sector"
					label={words.filterSector}
					options={sectors}
					blank={words.allSectors}
				/>
				<SelectField
					{...field}
					name="type"
					label={words.filterType}
					options={typeOptions}
					blank={words.allTypes}
				/>
				<SelectField
					{...field}
					name="state"
					label={words.filterState}
					options={stateOptions}
					blank={words.allStates}
				/>
				{years.length > 0 && (
					<SelectField
						{...field}
						name="year"
						label={t.benefitResults.filterYear}
						options={years.map((year) => ({ value: String(year), label: String(year) }))}
						blank={t.benefitResults.allYears}
					/>
				)}
			</Cluster>
			{years.length === 0 && filter.year !== null && <HiddenField name="year" value={String(filter.year)} />}
			{filter.sort !== "title" && <HiddenField name="sort" value={filter.sort} />}
		</SearchForm>
	);
}
