import type { ComponentChildren } from "preact";
import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import { Heading, PageHeader, Stack } from "../../../platform/html/index.ts";
import { formatDate, formatList, formatNumber } from "../../../platform/i18n/format.ts";
import { type BenefitRow, paths as benefitPaths } from "../../benefits/index.ts";
import { paths as innovation, type NamedIdea, type YearOfIdeas } from "../../innovation/index.ts";
import { paths as portfolio, type YearsInitiative } from "../../portfolio/index.ts";
import type { OwnAssembly } from "../queries/assemblies.ts";
import type { ShownPromise } from "../queries/promises.ts";

type Props = {
	t: Messages;
	locale: Locale;
	assembly: OwnAssembly;
	from: Day;
	ideas: YearOfIdeas;
	initiatives: readonly YearsInitiative[];
	benefits: readonly BenefitRow[];
	promises: readonly ShownPromise[];
};

/** What the year started, stopped and realised, told so that it can be read aloud. */
export function YearPage(props: Props) {
	const { t, locale, assembly, from, ideas, benefits } = props;
	const words = t.assembly.year;
	const started = those(props, "started");
	const stopped = those(props, "stopped");
	const finished = those(props, "finished");
	const parts = [
		ideas.begun > 0 && words.ideasBegun(ideas.begun),
		started.length > 0 && words.countStarted(started.length),
		stopped.length > 0 && words.countStopped(stopped.length),
		finished.length > 0 && words.countFinished(finished.length),
		benefits.length > 0 && words.countRealised(benefits.length),
	].filter((part) => part !== false);
	return (
		<Stack space="section">
			<PageHeader
				title={words.title}
				lead={words.lead(formatDate(from, locale), formatDate(assembly.day, locale))}
			/>
			{parts.length > 0 && <p class="assembly-sentence">{`${formatList(parts, locale)}.`}</p>}
			<Chapter title={words.started} id="started">
				<Ideas title={words.ideasBegun(ideas.begun)} ideas={ideas.begunShared} />
				<Initiatives t={t} title={words.initiativesStarted} rows={started} />
			</Chapter>
			<Chapter title={words.stopped} id="stopped">
				<Initiatives t={t} title={words.initiativesStopped} rows={stopped} />
				<Ideas title={words.ideasClosed(ideas.closed)} ideas={ideas.closedShared} />
			</Chapter>
			<Chapter title={words.realised} id="realised">
				<Benefits {...props} />
				<Initiatives t={t} title={words.initiativesFinished} rows={finished} />
			</Chapter>
			{props.promises.length > 0 && (
				<Chapter title={words.promises} id="promises">
					<ul class="plain-list">
						{props.promises.map(({ id, promise, unitName }) => (
							<li id={`promise-${id}`}>
								<p>{promise}</p>
								<p class="meta">{unitName}</p>
							</li>
						))}
					</ul>
				</Chapter>
			)}
		</Stack>
	);
}

const those = ({ initiatives }: Props, kind: YearsInitiative["what"]) =>
	initiatives.filter(({ what }) => what === kind);

type ChapterProps = { title: string; id: string; children: ComponentChildren };

function Chapter({ title, id, children }: ChapterProps) {
	return (
		<section aria-labelledby={id}>
			<Stack>
				<Heading level={2} id={id}>
					{title}
				</Heading>
				{children}
			</Stack>
		</section>
	);
}

function Ideas({ title, ideas }: { title: string; ideas: readonly NamedIdea[] }) {
	return (
		<>
			<Heading level={3}>{title}</Heading>
			{ideas.length > 0 && (
				<ul>
					{ideas.map((idea) => (
						<li>
							<a href={innovation.idea(idea.id)}>{idea.title}</a>
						</li>
					))}
				</ul>
			)}
		</>
	);
}

type InitiativesProps = { t: Messages; title: string; rows: readonly YearsInitiative[] };

function Initiatives({ t, title, rows }: InitiativesProps) {
	if (rows.length === 0) return null;
	return (
		<>
			<Heading level={3}>{title}</Heading>
			<ul>
				{rows.map(({ id, title: name, learned }) => (
					<li>
						<a href={portfolio.initiative(id)}>{name}</a>
						{learned && <p class="meta">{t.assembly.year.learned(learned)}</p>}
					</li>
				))}
			</ul>
		</>
	);
}

function Benefits({ t, locale, benefits }: Props) {
	const words = t.assembly.year;
	if (benefits.length === 0) return <p>{words.nothing}</p>;
	return (
		<>
			<Heading level={3}>{words.benefits}</Heading>
			<ul>
				{benefits.map(({ id, title, latestValue, unitOfMeasure }) => (
					<li>
						<a href={benefitPaths.benefit(id)}>{title}</a>
						{latestValue !== null && (
							<p class="meta">{words.measured(formatNumber(latestValue, locale), unitOfMeasure)}</p>
						)}
					</li>
				))}
			</ul>
		</>
	);
}
