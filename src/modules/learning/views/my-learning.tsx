import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	ButtonLink,
	Cluster,
	EmptyState,
	Heading,
	NextStep,
	PageHeader,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import { formatWeekday } from "../../../platform/i18n/format.ts";
import type { NextRole } from "../diploma.ts";
import { paths } from "../paths.ts";
import type { PastDay } from "../reflection.ts";
import { OwnDiploma } from "./own-diploma.tsx";

/** A day that has come, and how many answers are written on it and shared. */
export type LearningDay = PastDay & { written: number; shared: number };

export type OwnProgramme = {
	id: string;
	title: string;
	/** The viewer's cohort now; null for who has left the programme. */
	cohort: { cohortId: string; cohortName: string } | null;
	days: readonly LearningDay[];
};

/** A diploma of the viewer's own, and which roles they would like next. */
export type HeldDiploma = { id: string; programme: string; roles: readonly NextRole[] };

type Props = {
	t: Messages;
	locale: Locale;
	programmes: readonly OwnProgramme[];
	hasTeam: boolean;
	diplomas: readonly HeldDiploma[];
	/** Evaluations that wait for the viewer. */
	forms: readonly { asking: { id: string; closesOn: string }; title: string }[];
	/** Cohorts that the viewer runs, where participants may have shared something. */
	facilitated: readonly { cohortId: string; cohortName: string; programmeId: string }[];
};

/** One's own learning: the next thing to write on top, how the answer grew, day by day, and what others have shared. */
export function MyLearning(props: Props) {
	const { t, programmes, facilitated } = props;
	const words = t.learning.mine;
	const isEmpty = programmes.length + facilitated.length + props.diplomas.length === 0;
	return (
		<Stack space="section">
			<PageHeader title={t.learning.title} lead={words.lead} />
			{isEmpty && <EmptyState title={words.emptyTitle} text={words.emptyText} />}
			{props.forms.map(({ asking, title }) => (
				<NextStep
					title={title}
					text={<p>{t.learning.evaluation.nextText}</p>}
					action={
						<ButtonLink href={paths.evaluation(asking.id)} label={`${t.learning.evaluation.open}: ${title}`}>
							{t.learning.evaluation.open}
						</ButtonLink>
					}
				/>
			))}
			{props.diplomas.map(({ roles, ...diploma }) => (
				<OwnDiploma t={t} diploma={diploma} roles={roles} />
			))}
			{programmes.map((programme) => (
				<ProgrammeSection {...props} programme={programme} />
			))}
			{facilitated.length > 0 && (
				<section aria-labelledby="facilitated">
					<Stack>
						<Heading level={2} id="facilitated">
							{words.sharedWithYou}
						</Heading>
						<p>{words.sharedWithYouText}</p>
						<ul class="plain-list">
							{facilitated.map(({ cohortId, cohortName, programmeId }) => (
								<li>
									<Cluster>
										<a href={paths.sharedInCohort(cohortId)}>{words.sharedIn(cohortName)}</a>
										<a href={paths.results(programmeId)}>{words.evaluationOf(cohortName)}</a>
									</Cluster>
								</li>
							))}
						</ul>
					</Stack>
				</section>
			)}
		</Stack>
	);
}

function ProgrammeSection({ t, locale, programme, hasTeam }: Props & { programme: OwnProgramme }) {
	const words = t.learning.mine;
	const { id, title, cohort, days } = programme;
	return (
		<section aria-labelledby={`programme-${id}`}>
			<Stack>
				<Heading level={2} id={`programme-${id}`}>
					{title}
				</Heading>
				{days.length === 0 ? (
					<p>{words.noDays}</p>
				) : (
					<Cluster>
						<ButtonLink href={paths.growth(id)} variant="secondary">
							{words.growth}
						</ButtonLink>
						{cohort && (
							<a href={paths.sharedInCohort(cohort.cohortId)}>{words.sharedIn(cohort.cohortName)}</a>
						)}
						{cohort && hasTeam && <a href={paths.myTeam()}>{words.team}</a>}
					</Cluster>
				)}
				<ul class="plain-list">
					{days.map((day) => (
						<DayRow t={t} locale={locale} day={day} />
					))}
				</ul>
			</Stack>
		</section>
	);
}

function DayRow({
	t,
	locale,
	day: { gathering, dayNumber, day, written, shared },
}: {
	t: Messages;
	locale: Locale;
	day: LearningDay;
}) {
	const words = t.learning.mine;
	return (
		<li class="learning-day">
			<a href={paths.reflection(gathering.id, String(dayNumber))}>
				{t.learning.write.title(gathering.number, dayNumber)}
			</a>
			<span class="meta">{formatWeekday(day, locale)}</span>
			<Tag colour={written > 0 ? "mose" : "neutral"}>{written > 0 ? words.written : words.notWritten}</Tag>
			{shared > 0 && <Tag colour="lyng">{words.shared}</Tag>}
		</li>
	);
}
