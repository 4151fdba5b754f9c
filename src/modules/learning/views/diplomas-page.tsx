import type { Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	CheckboxField,
	Cluster,
	type Colour,
	Details,
	EmptyState,
	ErrorSummary,
	Form,
	Heading,
	Meta,
	NumberField,
	PageHeader,
	Pagination,
	Stack,
	Table,
	Tag,
	TextField,
} from "../../../platform/html/index.ts";
import { type FormState, isRefused } from "../../../platform/web/form-state.ts";
import { withQuery } from "../../../platform/web/path.ts";
import type { DiplomaRules, NextRole } from "../diploma.ts";
import { paths } from "../paths.ts";
import type { Candidate } from "../queries/candidates.ts";

type Props = {
	t: Messages;
	programmeId: string;
	rules: DiplomaRules;
	rulesState: FormState;
	daysTotal: number;
	/** Attendance may be marked, and so days can be counted. */
	discussed: boolean;
	all: number;
	passing: number;
	toIssue: number;
	issued: number;
	shown: readonly Candidate[];
	page: number;
	pageCount: number;
	interests: readonly { name: string; role: NextRole }[];
	editHref: string;
};

/** Who passes, all diplomas at once, and who would like to do more. */
export function DiplomasPage(props: Props) {
	const { t, programmeId, all, passing, toIssue, issued, discussed, editHref, interests } = props;
	const words = t.learning.diplomas;
	return (
		<Stack space="section">
			<PageHeader
				title={words.title}
				lead={all === 0 ? words.nobody : words.lead(passing, all)}
				action={
					toIssue > 0 && (
						<Form action={paths.diplomas(programmeId)}>
							<Button>{words.issue(toIssue)}</Button>
						</Form>
					)
				}
			/>
			<ErrorSummary form={props.rulesState} t={t} />
			{!discussed && (
				<Alert kind="warning">
					<p>{words.notDiscussed}</p>
					<p>
						<a href={editHref}>{t.programmes.page.edit}</a>
					</p>
				</Alert>
			)}
			<Rules {...props} />
			{issued > 0 && (
				<Cluster>
					<a href={paths.diplomasToPrint(programmeId)} download>
						{words.toPrint(issued)}
					</a>
					<a href={paths.diplomaFile(programmeId)} download>
						{words.file}
					</a>
				</Cluster>
			)}
			{interests.length > 0 && <Interests {...props} />}
			{all > 0 && <Candidates {...props} />}
		</Stack>
	);
}

function Rules({ t, programmeId, rules, rulesState, daysTotal }: Props) {
	const words = t.learning.diplomas;
	const isFaulty = isRefused(rulesState);
	return (
		<section aria-labelledby="rules">
			<Stack>
				<Heading level={2} id="rules">
					{words.rulesTitle}
				</Heading>
				<p>{words.rulesText(rules.daysRequired, daysTotal, rules.pitchRequired)}</p>
				<Details summary={words.changeRules} open={isFaulty}>
					<Form action={paths.diplomaRules(programmeId)} label={words.changeRules} form={rulesState}>
						<NumberField
							form={rulesState}
							name="daysRequired"
							label={words.daysRequired}
							unit={words.daysOf(daysTotal)}
							whole
							required
						/>
						<CheckboxField form={rulesState} name="pitchRequired" label={words.pitchRequired} />
						<TextField form={rulesState} name="signedBy" label={words.signedBy} maxLength={80} />
						<TextField form={rulesState} name="signedTitle" label={words.signedTitle} maxLength={80} />
						<Button variant="secondary">{words.saveRules}</Button>
					</Form>
				</Details>
			</Stack>
		</section>
	);
}

function Interests({ t, interests }: Props) {
	const words = t.learning.diplomas;
	const byName = [...Map.groupBy(interests, ({ name }) => name)];
	return (
		<section aria-labelledby="interests">
			<Stack>
				<Heading level={2} id="interests">
					{words.interests}
				</Heading>
				<p>{words.interestsText}</p>
				<ul class="plain-list">
					{byName.map(([name, own]) => (
						<li>
							<strong>{name}</strong>{" "}
							<span class="meta">{own.map(({ role }) => words.roles[role]).join(", ")}</span>
						</li>
					))}
				</ul>
			</Stack>
		</section>
	);
}

function Candidates({ t, shown, daysTotal, programmeId, page, pageCount }: Props) {
	const words = t.learning.diplomas;
	const { columns } = words;
	return (
		<section aria-labelledby="candidates">
			<Stack>
				<Heading level={2} id="candidates">
					{words.list}
				</Heading>
				<Meta>{words.purpose}</Meta>
				{shown.length === 0 ? (
					<EmptyState title={words.nobody} text={words.rulesTitle} level={3} />
				) : (
					<Table
						caption={words.list}
						captionHidden
						columns={[
							{ key: "name", label: columns.name },
							{ key: "cohort", label: columns.cohort },
							{ key: "days", label: columns.days, numeric: true },
							{ key: "pitch", label: columns.pitch },
							{ key: "state", label: columns.state },
						]}
						rows={shown.map((one) => [
							one.name,
							one.cohortName,
							words.days(one.daysAttended, daysTotal),
							one.pitched ? words.pitched : words.notPitched,
							<State t={t} candidate={one} />,
						])}
					/>
				)}
				<Pagination
					page={page}
					pageCount={pageCount}
					hrefFor={(number) => withQuery(paths.diplomas(programmeId), { page: number })}
					t={t}
				/>
			</Stack>
		</section>
	);
}

function State({ t, candidate }: { t: Messages; candidate: Candidate }) {
	const words = t.learning.diplomas;
	const { diplomaId, lacks, name } = candidate;
	if (diplomaId) {
		return (
			<>
				<Tag colour="mose">{words.states.issued}</Tag>{" "}
				<a href={paths.diploma(diplomaId)} aria-label={`${words.download}: ${name}`} download>
					{words.download}
				</a>
			</>
		);
	}
	const states: readonly [Colour, string][] =
		lacks.length === 0
			? [["fjord", words.states.passes]]
			: lacks.map((lack) => ["neutral", words.states[lack]] as const);
	return (
		<>
			{states.map(([colour, label]) => (
				<Tag colour={colour}>{label}</Tag>
			))}
		</>
	);
}
