import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	Card,
	Cluster,
	DefinitionList,
	Details,
	Form,
	Heading,
	HiddenField,
	Meta,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { foundations } from "../idea.ts";
import { paths } from "../paths.ts";
import { isInTeam, mayWork } from "../policy.ts";
import type { Idea } from "../queries/idea-page.ts";
import type { Member } from "../queries/idea-parts.ts";
import type { IdeaPageProps } from "./idea-page.tsx";
import { nameOr, Paragraphs } from "./words.tsx";

/** The facts, the people, and what the team can do with it. */
export function IdeaSide(props: IdeaPageProps) {
	return (
		<Stack space="wide">
			<Facts {...props} />
			<People {...props} />
			<Checks {...props} />
			{isInTeam(props.idea) && <TeamActions {...props} />}
			{props.moderates && !props.idea.hiddenAt && (
				<a href={paths.ideaHiding(props.idea.id)}>{props.t.innovation.page.hide}</a>
			)}
		</Stack>
	);
}

function Facts({ t, locale, idea }: IdeaPageProps) {
	const texts = t.innovation.page;
	const fact = (term: string, description: string | null) => (description ? [{ term, description }] : []);
	const link = (term: string, href: string, label: string | null) =>
		label ? [{ term, description: <a href={href}>{label}</a> }] : [];
	return (
		<DefinitionList
			items={[
				...fact(
					texts.owner,
					idea.teamUnitName ? texts.ownerTeam(idea.teamUnitName) : nameOr(t, idea.ownerName),
				),
				...fact(texts.goal, idea.goalTitle ?? texts.goalMissing),
				...fact(texts.unit, idea.unitName),
				...fact(
					texts.types,
					idea.innovationTypes.map((type) => t.innovation.innovationTypes[type]).join(", "),
				),
				...fact(texts.programme, idea.programmeTitle),
				...link(texts.answersChallenge, paths.challenge(idea.challengeId ?? ""), idea.challengeTitle),
				...link(texts.mergedInto, paths.idea(idea.mergedInto ?? ""), idea.mergedTitle),
				...fact(texts.guide, idea.guideId ? nameOr(t, idea.guideName) : texts.guideMissing),
				{
					term: t.innovation.list.columns.updated,
					description: formatDate(idea.updatedAt, locale),
				},
			]}
		/>
	);
}

function People({ t, idea, members }: { t: Messages; idea: Idea; members: readonly Member[] }) {
	const texts = t.innovation.team;
	return (
		<Card title={texts.title} level={2}>
			<ul>
				{members.map((one) => (
					<li>
						{nameOr(t, one.name)} {one.state !== "joined" && <Tag>{texts.roles[one.state]}</Tag>}
						<Meta>{[one.title, one.unitName].filter(Boolean).join(", ")}</Meta>
					</li>
				))}
			</ul>
			<a href={paths.team(idea.id)}>{mayWork(idea) ? t.innovation.begun.searchPeople : texts.title}</a>
		</Card>
	);
}

function Checks({ t, locale, checks }: IdeaPageProps) {
	const texts = t.innovation.guide;
	const [latest] = checks;
	if (!latest) return null;
	return (
		<Card title={texts.title} level={2} colour={latest.verdict === "go_on" ? "mose" : "leire"}>
			<p>
				<strong>{texts.said(nameOr(t, latest.guideName), texts.verdicts[latest.verdict])}</strong>
			</p>
			<Paragraphs text={latest.words} />
			<Meta>{formatDate(latest.createdAt, locale)}</Meta>
		</Card>
	);
}

function TeamActions({ t, idea }: IdeaPageProps) {
	const texts = t.innovation;
	const judged = foundations.filter((name) => idea.foundations[name] !== undefined);
	const weakest = judged.toSorted((a, b) => (idea.foundations[a] ?? 0) - (idea.foundations[b] ?? 0))[0];
	if (idea.state === "withdrawn") return <Resume t={t} idea={idea} />;
	return (
		<Stack>
			{weakest && (idea.foundations[weakest] ?? 0) < 2 && (
				<p>{texts.foundations.weakest(texts.foundations.names[weakest])}</p>
			)}
			<a href={paths.foundations(idea.id)}>{texts.foundations.open}</a>
			<a href={paths.pitch(idea.id)}>{texts.pitch.open}</a>
			<a href={paths.framing(idea.id)}>{texts.page.editTitle}</a>
			<Form action={paths.sharing(idea.id)}>
				<HiddenField name="visibility" value={idea.visibility === "draft" ? "shared" : "draft"} />
				<Button variant="secondary">
					{idea.visibility === "draft" ? texts.page.share : texts.page.unshare}
				</Button>
			</Form>
			{idea.visibility === "draft" && <Meta>{texts.page.draftExplained}</Meta>}
			<Details summary={texts.page.actions}>
				<Cluster>
					<a href={paths.withdrawal(idea.id)}>{texts.page.withdraw}</a>
				</Cluster>
			</Details>
		</Stack>
	);
}

function Resume({ t, idea }: { t: Messages; idea: Idea }) {
	return (
		<Stack>
			<Heading level={2} size="sm">
				{t.innovation.states.withdrawn}
			</Heading>
			<Form action={paths.withdrawal(idea.id)}>
				<HiddenField name="to" value="working" />
				<Button>{t.innovation.page.resume}</Button>
			</Form>
		</Stack>
	);
}
