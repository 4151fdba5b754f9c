import type { Messages } from "../../../../locales/index.ts";
import type { LeaderTeamWish, Split } from "../../../core/cohorts/terms.ts";
import {
	Alert,
	Button,
	ChoiceField,
	Form,
	Heading,
	HiddenField,
	PageHeader,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";

type Props = {
	t: Messages;
	programme: { id: string };
	form: FormState;
	wish: LeaderTeamWish;
	seed: number;
	split: Split;
	cohortNames: ReadonlyMap<string, string>;
	/** The print of what the page shows, and if it is another than the one that was looked at. */
	shown: string;
	another: boolean;
};

/** A proposal for who goes where, why it looks so, and one button to use it. */
export function SplitPage(props: Props) {
	const { t, programme, form, wish, seed, split, cohortNames } = props;
	const words = t.programmes.split;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead} />
			{props.another && (
				<Alert kind="warning" live>
					{t.platform.shownAnother}
				</Alert>
			)}
			<Form action={paths.split(programme.id)} method="get">
				<ChoiceField
					form={form}
					name="wish"
					label={words.wish}
					required
					options={(["together", "apart", "free"] as const).map((value) => ({
						value,
						label: words.wishes[value],
					}))}
				/>
				<Button variant="secondary">{words.show}</Button>
				<Button variant="tertiary" name="seed" value={String(seed + 1)}>
					{words.another}
				</Button>
			</Form>
			<Why t={t} wish={wish} split={split} />
			<ProposalTable t={t} split={split} cohortNames={cohortNames} />
			<Form action={paths.split(programme.id)}>
				<HiddenField name="wish" value={wish} />
				<HiddenField name="seed" value={String(seed)} />
				<HiddenField name="shown" value={props.shown} />
				<Button>{words.use}</Button>
			</Form>
		</Stack>
	);
}

function Why({ t, wish, split }: { t: Messages; wish: LeaderTeamWish; split: Split }) {
	const words = t.programmes.split;
	const { sectors, cohorts, teamsAgainstWish, missingPlaces } = split.explanation;
	const locked = cohorts.reduce((sum, cohort) => sum + cohort.locked, 0);
	return (
		<section aria-labelledby="why">
			<Stack>
				<Heading level={2} id="why">
					{words.whyTitle}
				</Heading>
				{missingPlaces > 0 ? (
					<Alert kind="warning">{words.missing(missingPlaces)}</Alert>
				) : (
					<p>{words.allPlaced}</p>
				)}
				<ul>
					{sectors.map(({ sector, leaders, fewest, most }) => (
						<li>{words.whyEven(sector, leaders, fewest, most)}</li>
					))}
					{locked > 0 && <li>{words.locked(locked)}</li>}
					{teamsAgainstWish.length > 0 && <li>{words.against(wish, teamsAgainstWish.length)}</li>}
				</ul>
			</Stack>
		</section>
	);
}

function ProposalTable({ t, split, cohortNames }: Pick<Props, "t" | "split" | "cohortNames">) {
	const words = t.programmes.split;
	const { cohorts, sectors } = split.explanation;
	return (
		<Table
			caption={words.caption}
			columns={[
				{ key: "cohort", label: words.columns.cohort },
				{ key: "size", label: words.columns.size, numeric: true },
				...sectors.map(({ sector }) => ({ key: `sector ${sector}`, label: sector, numeric: true })),
				{ key: "locked", label: words.columns.locked, numeric: true },
			]}
			rows={cohorts.map((cohort) => [
				cohortNames.get(cohort.cohort),
				t.programmes.cohorts.of(cohort.size, cohort.capacity),
				...sectors.map(({ sector }) => cohort.bySector[sector] ?? 0),
				cohort.locked,
			])}
		/>
	);
}
