import { Button, Form, Heading, HiddenField, SearchForm, Stack } from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";
import type { Person } from "../queries/cohorts.ts";
import type { CohortPageProps } from "./cohort-page.tsx";

/** Who runs the cohort's gatherings; the office finds and names them here. */
export function Facilitators({ t, cohort, facilitators, runs, search, found }: CohortPageProps) {
	const words = t.programmes.cohort;
	const action = paths.facilitators(cohort.id);
	return (
		<section aria-labelledby="facilitators">
			<Stack>
				<Heading level={2} id="facilitators">
					{words.facilitators}
				</Heading>
				<p>{facilitators.length === 0 ? words.noFacilitators : words.facilitatorsText}</p>
				<ul class="plain-list">
					{facilitators.map(({ personId, name }) => (
						<li>
							{name}
							{runs && (
								<Act action={action} act="relieve" personId={personId} label={words.relieveLabel(name)}>
									{words.relieve}
								</Act>
							)}
						</li>
					))}
				</ul>
				{runs && (
					<>
						<SearchForm action={paths.cohort(cohort.id)} label={words.findFacilitator} value={search} t={t} />
						{search !== "" && found.length === 0 && <p role="status">{words.nobodyFound}</p>}
						<ul class="plain-list">
							{found.map(({ personId, name }: Person) => (
								<li>
									{name}
									<Act
										action={action}
										act="name"
										personId={personId}
										label={words.nameFacilitatorLabel(name)}
									>
										{words.nameFacilitator}
									</Act>
								</li>
							))}
						</ul>
					</>
				)}
			</Stack>
		</section>
	);
}

type ActProps = {
	action: string;
	act: "name" | "relieve";
	personId: string;
	label: string;
	children: string;
};

function Act({ action, act, personId, label, children }: ActProps) {
	return (
		<Form action={action}>
			<HiddenField name="act" value={act} />
			<HiddenField name="personId" value={personId} />
			<Button variant="tertiary" size="sm" label={label}>
				{children}
			</Button>
		</Form>
	);
}
