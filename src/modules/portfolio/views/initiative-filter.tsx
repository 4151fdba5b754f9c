import type { Messages } from "../../../../locales/index.ts";
import {
	CheckboxField,
	Cluster,
	HiddenField,
	SearchForm,
	SelectField,
} from "../../../platform/html/index.ts";
import { blankForm } from "../../../platform/web/form-state.ts";
import type { FilterInput } from "../forms.ts";
import { origins, states } from "../initiative.ts";
import type { Choice } from "../queries/choices.ts";

type Props = {
	t: Messages;
	filter: FilterInput;
	sectors: readonly Choice[];
	goals: readonly Choice[];
	/** The view that is narrowed. */
	action: string;
	/** The board has its states as columns, and needs no choice of them. */
	withState?: boolean;
};

/** What a view is narrowed by, kept in the address. */
export function InitiativeFilter({ t, filter, sectors, goals, action, withState }: Props) {
	const words = t.portfolio.list;
	const form = blankForm({
		state: filter.state,
		sector: filter.sector ?? "",
		goal: filter.goal ?? "",
		origin: filter.origin ?? "",
		mine: filter.mine ? "on" : "",
	});
	const stateOptions = [
		{ value: "live", label: words.stateLive },
		{ value: "still", label: words.stateStill },
		...states.map((state) => ({ value: state, label: t.portfolio.states[state] })),
		{ value: "all", label: words.stateAll },
	];
	const originOptions = origins.map((origin) => ({ value: origin, label: t.portfolio.origins[origin] }));
	const field = { form, required: true } as const;
	const { state, ...others } = form.values;
	const isFiltered = (withState && state !== "live") || Object.values(others).some(Boolean);
	return (
		<SearchForm action={action} label={words.search} value={filter.q} t={t} isFiltered={isFiltered}>
			<Cluster>
				{withState && (
					<SelectField
						{...field}
						name="state"
						label={words.filterState}
						options={stateOptions}
						blank={false}
					/>
				)}
				<SelectField
					{...field}
					name="sector"
					label={words.filterSector}
					options={sectors}
					blank={words.allSectors}
				/>
				<SelectField {...field} name="goal" label={words.filterGoal} options={goals} blank={words.allGoals} />
				<SelectField
					{...field}
					name="origin"
					label={words.filterOrigin}
					options={originOptions}
					blank={words.allOrigins}
				/>
				<CheckboxField form={form} name="mine" label={words.filterMine} />
			</Cluster>
			{filter.sort !== "needs" && <HiddenField name="sort" value={filter.sort} />}
		</SearchForm>
	);
}
