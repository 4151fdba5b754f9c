import type { ComponentChildren } from "preact";
import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Cluster,
	DefinitionList,
	Details,
	Form,
	Heading,
	HiddenField,
	LinkList,
	type NavigationLink,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { formatDate, formatMoney } from "../../../platform/i18n/format.ts";
import { paths } from "../paths.ts";
import { allowedMoves, type ProgrammeState } from "../programme.ts";
import type { Cohort } from "../queries/cohorts.ts";
import type { Notice } from "../queries/notices.ts";
import type { PlannedGatheringRow, Programme } from "../queries/programmes.ts";
import { stepsInWords } from "../words.ts";
import type { Exception, GatheringState } from "../worklist.ts";
import { Notices } from "./notices.tsx";
import { StateTag } from "./programme-list.tsx";
import { addUp, Strip } from "./strip.tsx";
import { NextException, Worklist } from "./worklist.tsx";

export type ProgrammePageProps = {
	t: Messages;
	locale: Locale;
	programme: Programme;
	plan: readonly PlannedGatheringRow[];
	cohorts: readonly Cohort[];
	gatherings: readonly GatheringState[];
	exceptions: readonly Exception[];
	/** What other modules have about the programme. */
	links: readonly NavigationLink[];
	/** Names of the chosen levels, sectors and units; empty for all leaders. */
	audience: readonly string[];
	/** What the office has not seen yet. */
	notices: readonly Notice[];
	/** Where its cohorts come from: a plan that is on its way; null for none. */
	planned: ComponentChildren;
};

/** A programme for the office: what to do next, how each gathering stands, and what is planned. */
export function ProgrammePage(props: ProgrammePageProps) {
	const { t, programme, cohorts } = props;
	const words = t.programmes.page;
	const first = cohorts.length === 0;
	const participants = cohorts.reduce((sum, { members }) => sum + members, 0);
	return (
		<Stack space="section">
			<PageHeader
				title={programme.title}
				state={<StateTag t={t} state={programme.state} />}
				lead={programme.aim || undefined}
			/>
			<LinkList label={words.links} links={props.links} />
			{first && props.planned ? props.planned : <NextException {...props} programmeId={programme.id} />}
			<Notices {...props} programmeId={programme.id} />
			<Strips {...props} />
			<Worklist {...props} programmeId={programme.id} />
			<section aria-labelledby="cohorts">
				<Stack>
					<Heading level={2} id="cohorts">
						{words.cohorts}
					</Heading>
					<p>
						{first ? words.noCohorts : words.statsText(t.programmes.leaders(participants), cohorts.length)}
					</p>
					{!first && props.planned}
					<ul class="plain-list cohort-list">
						{cohorts.map(({ id, name, members, capacity }) => (
							<li>
								<a href={paths.cohort(id)}>{name}</a>{" "}
								<span class="meta">{t.programmes.cohorts.of(members, capacity)}</span>
							</li>
						))}
					</ul>
					<p>
						<a href={paths.cohorts(programme.id)}>{words.allCohorts}</a>
					</p>
					<p>
						<a href={paths.completion(programme.id)}>{t.checkIn.completion.link}</a>
					</p>
				</Stack>
			</section>
			<Plan {...props} />
			<Mandate {...props} />
		</Stack>
	);
}

function Strips({ t, plan, gatherings, cohorts }: ProgrammePageProps) {
	const words = t.programmes.page;
	if (cohorts.length === 0) return null;
	return (
		<section aria-labelledby="strips">
			<Stack>
				<Heading level={2} id="strips">
					{words.strips}
				</Heading>
				<p class="meta">{words.stripsText}</p>
				{plan.map(({ number, theme }) => {
					const own = gatherings.filter((gathering) => gathering.number === number);
					const figures = addUp(own);
					const dated = own.filter(({ days }) => days.length > 0).length;
					return (
						<section class="strip-row">
							<Heading level={3}>{t.programmes.gatheringWithTheme(number, theme)}</Heading>
							<p class="meta">{t.programmes.strip.dates(dated, cohorts.length)}</p>
							{figures.invited > 0 && <Strip t={t} figures={figures} />}
						</section>
					);
				})}
			</Stack>
		</section>
	);
}

/** What each gathering is to give; folded once there are cohorts, when it is seldom changed. */
function Plan({ t, locale, plan, programme, cohorts }: ProgrammePageProps) {
	const words = t.programmes.page;
	return (
		<section aria-labelledby="plan">
			<Stack>
				<Heading level={2} id="plan">
					{words.plan}
				</Heading>
				<p>{words.planText}</p>
				{plan.map((gathering) => (
					<Details
						summary={t.programmes.gatheringWithTheme(gathering.number, gathering.theme)}
						open={cohorts.length === 0}
					>
						{gathering.aims && <p>{gathering.aims}</p>}
						<p class="meta">{planFacts(t, locale, gathering)}</p>
						{gathering.homework && gathering.homeworkDueWeeks !== null && (
							<p>
								<strong>{words.homework(gathering.homeworkDueWeeks)}:</strong> {gathering.homework}
							</p>
						)}
						<p>
							<a
								href={paths.plannedGathering(programme.id, String(gathering.number))}
								aria-label={`${words.editPlan} ${t.programmes.gathering(gathering.number).toLowerCase()}`}
							>
								{words.editPlan}
							</a>
						</p>
					</Details>
				))}
			</Stack>
		</section>
	);
}

function planFacts(t: Messages, locale: Locale, gathering: PlannedGatheringRow): string {
	const words = t.programmes.page;
	const { dayCount, opensSteps, closesSteps } = gathering;
	const parts = [words.days(dayCount)];
	if (opensSteps.length > 0) parts.push(words.opens(stepsInWords(t, locale, opensSteps)));
	if (closesSteps.length > 0) parts.push(words.closes(stepsInWords(t, locale, closesSteps)));
	return parts.join(" · ");
}

function Mandate({ t, locale, programme, audience }: ProgrammePageProps) {
	const words = t.programmes.page;
	const { mandate, caseNumber, budgetNok, discussedOn, startsOn, guidingQuestion } = programme;
	const facts = [
		{ term: words.audience, description: audience.length > 0 ? audience.join(", ") : words.everyone },
		{ term: t.programmes.form.guidingQuestion, description: guidingQuestion },
		{ term: t.programmes.form.startsOn, description: startsOn && formatDate(startsOn, locale) },
		{ term: words.mandate, description: mandate },
		{ term: t.programmes.form.caseNumber, description: caseNumber },
		{ term: t.programmes.form.budget, description: budgetNok !== null && formatMoney(budgetNok, locale) },
		{
			term: t.programmes.attendance.title,
			description: discussedOn ? words.discussed(formatDate(discussedOn, locale)) : words.notDiscussed,
		},
	].filter(({ description }) => description);
	return (
		<section aria-labelledby="mandate">
			<Stack>
				<Heading level={2} id="mandate">
					{words.mandate}
				</Heading>
				<DefinitionList items={facts} />
				<Cluster>
					<ButtonLink href={paths.editProgramme(programme.id)} variant="secondary">
						{words.edit}
					</ButtonLink>
					<Moves t={t} programme={programme} />
				</Cluster>
			</Stack>
		</section>
	);
}

function Moves({ t, programme }: { t: Messages; programme: Programme }) {
	const words = t.programmes.page;
	const label = (to: ProgrammeState) =>
		to === "finished" ? words.finish : programme.state === "finished" ? words.reopen : words.start;
	return (
		<>
			{allowedMoves[programme.state].map((to) => (
				<Form action={paths.programmeState(programme.id)}>
					<HiddenField name="to" value={to} />
					<Button variant="secondary">{label(to)}</Button>
				</Form>
			))}
		</>
	);
}
