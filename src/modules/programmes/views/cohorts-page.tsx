import type { ComponentChildren } from "preact";
import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Cluster,
	EmptyState,
	ErrorSummary,
	Form,
	Heading,
	type NavigationLink,
	NumberField,
	PageHeader,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { AudienceLeader } from "../queries/audience.ts";
import type { Cohort } from "../queries/cohorts.ts";

/** A cohort and how many of each sector it has. */
export type CohortMix = { cohort: Cohort; sectors: readonly (readonly [name: string, leaders: number])[] };

type Props = {
	t: Messages;
	programme: { id: string; title: string };
	mixes: readonly CohortMix[];
	unplaced: readonly AudienceLeader[];
	form: FormState;
	/** How many cohorts the unplaced fill at the size in the form. */
	suggestedCount: number;
	size: number;
	/** What other modules do with the cohorts of a programme: the first is the usual way to make them. */
	links: readonly NavigationLink[];
	/** A plan that is on its way; null for none. */
	planned: ComponentChildren;
};

/** The cohorts of a programme: make them, split the leaders, place those who are left. */
export function CohortsPage(props: Props) {
	const { t, programme, mixes, unplaced, links } = props;
	const words = t.programmes.cohorts;
	const canSplit = mixes.length > 0 && unplaced.length > 0;
	return (
		<Stack space="section">
			<PageHeader
				title={words.title}
				lead={words.lead}
				action={
					<Cluster>
						{links.map(({ label, href }) => (
							<ButtonLink href={href} variant={props.planned ? "secondary" : "primary"}>
								{label}
							</ButtonLink>
						))}
						{canSplit && (
							<>
								<ButtonLink href={paths.split(programme.id)} variant="secondary">
									{words.split}
								</ButtonLink>
								<ButtonLink href={paths.latecomers(programme.id)} variant="secondary">
									{words.latecomer}
								</ButtonLink>
							</>
						)}
					</Cluster>
				}
			/>
			{props.planned}
			{(mixes.length > 0 || !props.planned) && <MixTable t={t} mixes={mixes} />}
			{mixes.length > 0 && !canSplit && (
				<p>
					<a href={paths.latecomers(programme.id)}>{words.latecomer}</a>
				</p>
			)}
			{mixes.length > 0 && unplaced.length > 0 && <Unplaced {...props} />}
			<MakeCohorts {...props} />
		</Stack>
	);
}

function MixTable({ t, mixes }: Pick<Props, "t" | "mixes">) {
	const words = t.programmes.cohorts;
	if (mixes.length === 0) return <EmptyState title={t.programmes.page.noCohorts} text={words.empty} />;
	return (
		<Table
			caption={words.caption}
			captionHidden
			columns={[
				{ key: "name", label: words.columns.name },
				{ key: "members", label: words.columns.members, numeric: true },
				{ key: "sectors", label: words.columns.sectors },
			]}
			rows={mixes.map(({ cohort, sectors }) => [
				<a href={paths.cohort(cohort.id)}>{cohort.name}</a>,
				words.of(cohort.members, cohort.capacity),
				sectors.map(([name, leaders]) => `${name} ${leaders}`).join(", ") || "–",
			])}
		/>
	);
}

/** So many names help to see who is meant; the whole list is on the page for adding by hand. */
const namesShown = 8;

function Unplaced({ t, programme, unplaced }: Props) {
	const words = t.programmes.cohorts;
	const names = unplaced
		.slice(0, namesShown)
		.map(({ givenName, familyName }) => `${givenName} ${familyName}`);
	return (
		<section aria-labelledby="unplaced">
			<Stack>
				<Heading level={2} id="unplaced">
					{words.unplaced(unplaced.length)}
				</Heading>
				<p>{words.unplacedText}</p>
				<p>
					{names.join(", ")}
					{unplaced.length > namesShown && " …"}
				</p>
				<p>
					<a href={paths.latecomers(programme.id)}>{words.latecomer}</a>
				</p>
			</Stack>
		</section>
	);
}

function MakeCohorts({ t, programme, mixes, unplaced, form, suggestedCount, size, links }: Props) {
	const words = t.programmes.cohorts;
	const first = mixes.length === 0 && links.length === 0;
	return (
		<section aria-labelledby="make">
			<Stack>
				<Heading level={2} id="make">
					{words.make}
				</Heading>
				{unplaced.length > 0 && <p>{words.makeText(unplaced.length, size, suggestedCount)}</p>}
				<ErrorSummary form={form} t={t} labels={{ capacity: words.size, count: words.count }} />
				<Form action={paths.cohorts(programme.id)}>
					<NumberField form={form} name="capacity" label={words.size} required whole />
					<NumberField form={form} name="count" label={words.count} hint={words.countHint} whole />
					<Button variant={first ? "primary" : "secondary"}>{words.make}</Button>
				</Form>
			</Stack>
		</section>
	);
}
