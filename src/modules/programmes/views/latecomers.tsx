import type { Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	EmptyState,
	Form,
	Heading,
	HiddenField,
	PageHeader,
	SearchForm,
	SelectField,
	Stack,
} from "../../../platform/html/index.ts";
import { blankForm } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { Cohort } from "../queries/cohorts.ts";

/** Somebody who may be added: where they work, or where a guest comes from. */
export type Candidate = { personId: string; name: string; unitName: string | null };

type Props = {
	t: Messages;
	programme: { id: string };
	cohorts: readonly Cohort[];
	search: string;
	found: readonly Candidate[];
	unplaced: readonly Candidate[];
	fault?: string;
};

/** Adds people to cohorts by hand: leaders without one, and anybody found by name. */
export function LatecomersPage({ t, programme, cohorts, search, found, unplaced, fault }: Props) {
	const words = t.programmes.latecomers;
	const list = search === "" ? unplaced : found;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead} />
			{fault && (
				<Alert kind="danger" live>
					<p>{fault}</p>
				</Alert>
			)}
			<SearchForm action={paths.latecomers(programme.id)} label={words.search} value={search} t={t} />
			{cohorts.length === 0 && (
				<EmptyState title={t.programmes.page.noCohorts} text={t.programmes.cohorts.empty} />
			)}
			{cohorts.length > 0 && (
				<section aria-labelledby="candidates">
					<Stack>
						<Heading level={2} id="candidates">
							{search === "" ? words.unplaced : words.found(found.length)}
						</Heading>
						{search !== "" && found.length === 0 && <p>{words.none}</p>}
						<ul class="plain-list">
							{list.map((candidate) => (
								<li>
									<AddForm t={t} programmeId={programme.id} cohorts={cohorts} candidate={candidate} />
								</li>
							))}
						</ul>
					</Stack>
				</section>
			)}
		</Stack>
	);
}

type AddProps = { t: Messages; programmeId: string; cohorts: readonly Cohort[]; candidate: Candidate };

function AddForm({ t, programmeId, cohorts, candidate }: AddProps) {
	const words = t.programmes.latecomers;
	const { personId, name, unitName } = candidate;
	return (
		<Form action={paths.placements(programmeId)}>
			<p>
				<strong>{name}</strong> {unitName && <span class="meta">{unitName}</span>}
			</p>
			<HiddenField name="personId" value={personId} />
			<SelectField
				form={blankForm()}
				id={`cohort-${personId}`}
				name="cohortId"
				label={words.cohort(name)}
				required
				options={cohorts.map((cohort) => ({
					value: cohort.id,
					label: `${cohort.name} (${t.programmes.cohorts.of(cohort.members, cohort.capacity)})`,
				}))}
			/>
			<Button variant="secondary" label={words.addLabel(name)}>
				{words.add}
			</Button>
		</Form>
	);
}
