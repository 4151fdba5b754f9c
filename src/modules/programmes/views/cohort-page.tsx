import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Cluster,
	EmptyState,
	Form,
	Heading,
	HiddenField,
	LinkList,
	type NavigationLink,
	PageHeader,
	SelectField,
	Stack,
	Table,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { blankForm } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { Cohort, Member, Person } from "../queries/cohorts.ts";
import { daysInWords } from "../words.ts";
import type { GatheringState } from "../worklist.ts";
import { Facilitators } from "./facilitators.tsx";
import { Strip } from "./strip.tsx";

export type CohortPageProps = {
	t: Messages;
	locale: Locale;
	cohort: Cohort;
	gatherings: readonly GatheringState[];
	members: readonly Member[];
	facilitators: readonly Person[];
	/** Cohorts to move to; empty for those who may not move anybody. */
	others: readonly Cohort[];
	/** Only the office moves people, names facilitators and sets dates. */
	runs: boolean;
	search: string;
	found: readonly Person[];
	/** What other modules have about the cohort. */
	links: readonly NavigationLink[];
	/** Why the last move was refused. */
	fault?: string;
};

/** A cohort: its gatherings, its people, its facilitators. */
export function CohortPage(props: CohortPageProps) {
	const { t, locale, cohort, gatherings, runs, fault } = props;
	return (
		<Stack space="section">
			<PageHeader
				title={cohort.name}
				lead={t.programmes.cohort.lead(cohort.members, cohort.capacity)}
				action={
					runs && (
						<Cluster>
							<ButtonLink href={paths.latecomers(cohort.programmeId)} variant="secondary">
								{t.programmes.cohorts.latecomer}
							</ButtonLink>
							<ButtonLink href={paths.editCohort(cohort.id)} variant="tertiary">
								{t.programmes.cohort.edit}
							</ButtonLink>
						</Cluster>
					)
				}
			/>
			<LinkList label={t.programmes.cohort.links} links={props.links} />
			{fault && (
				<Alert kind="danger" live>
					<p>{fault}</p>
				</Alert>
			)}
			<section aria-labelledby="gatherings">
				<Stack>
					<Heading level={2} id="gatherings">
						{t.programmes.cohort.gatherings}
					</Heading>
					{gatherings.map((gathering) => (
						<GatheringRow t={t} locale={locale} gathering={gathering} runs={runs} />
					))}
				</Stack>
			</section>
			<Members {...props} />
			<Facilitators {...props} />
		</Stack>
	);
}

type RowProps = { t: Messages; locale: Locale; gathering: GatheringState; runs: boolean };

function GatheringRow({ t, locale, gathering, runs }: RowProps) {
	const title = t.programmes.gatheringWithTheme(gathering.number, gathering.theme);
	const dated = gathering.days.length > 0;
	return (
		<section class="strip-row">
			<Heading level={3}>
				<a href={paths.gathering(gathering.id)}>{title}</a>{" "}
				{gathering.cancelledAt && <Tag colour="leire">{t.enrolment.cancellation.tag}</Tag>}
			</Heading>
			<p class="meta">
				{daysInWords(t, locale, gathering.days)}
				{dated && ` · ${gathering.venueName ?? t.programmes.noVenue}`}
				{gathering.invitedAt === null && ` · ${t.programmes.cohort.notInvited}`}
			</p>
			{gathering.invitedAt !== null && <Strip t={t} figures={gathering} />}
			{!dated && runs && (
				<p>
					<a href={paths.gathering(gathering.id)} aria-label={`${t.programmes.cohort.setDates}: ${title}`}>
						{t.programmes.cohort.setDates}
					</a>
				</p>
			)}
		</section>
	);
}

function Members({ t, locale, cohort, members, others, runs }: CohortPageProps) {
	const words = t.programmes.cohort;
	const columns = words.memberColumns;
	return (
		<section aria-labelledby="members">
			<Stack>
				<Heading level={2} id="members">
					{words.members}
				</Heading>
				<Table
					caption={words.membersCaption}
					captionHidden
					columns={[
						{ key: "name", label: columns.name },
						{ key: "unit", label: columns.unit },
						{ key: "place", label: columns.place },
						...(runs ? [{ key: "move", label: columns.move, hidden: true }] : []),
					]}
					rows={members.map((member) => [
						member.name,
						[member.unitName, member.sectorName].filter(Boolean).join(", "),
						member.leftAt
							? words.left(formatDate(member.leftAt, locale))
							: member.locked
								? words.byHand
								: words.automatic,
						...(runs ? [<Moves t={t} cohort={cohort} member={member} others={others} />] : []),
					])}
					empty={<EmptyState level={3} title={words.members} text={words.emptyMembers} />}
				/>
			</Stack>
		</section>
	);
}

type MovesProps = { t: Messages; cohort: Cohort; member: Member; others: readonly Cohort[] };

function Moves({ t, cohort, member, others }: MovesProps) {
	const words = t.programmes.cohort;
	if (member.leftAt) return null;
	return (
		<details class="row-actions">
			<summary aria-label={words.moveLabel(member.name)}>{words.move}</summary>
			<Cluster>
				{others.length > 0 && (
					<Form action={paths.placements(cohort.programmeId)}>
						<HiddenField name="personId" value={member.personId} />
						<HiddenField name="back" value={cohort.id} />
						<SelectField
							form={blankForm()}
							id={`move-${member.personId}`}
							name="cohortId"
							label={words.moveTo(member.name)}
							required
							options={others.map((other) => ({
								value: other.id,
								label: `${other.name} (${t.programmes.cohorts.of(other.members, other.capacity)})`,
							}))}
						/>
						<Button variant="secondary" label={words.moveLabel(member.name)}>
							{words.move}
						</Button>
					</Form>
				)}
				<Form action={paths.departures(cohort.programmeId)}>
					<HiddenField name="personId" value={member.personId} />
					<Button variant="tertiary" label={words.leaveLabel(member.name)}>
						{words.leave}
					</Button>
				</Form>
			</Cluster>
		</details>
	);
}
