import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Cluster,
	ErrorSummary,
	Form,
	Heading,
	NextStep,
	PageHeader,
	Stack,
	Table,
	TextField,
} from "../../../platform/html/index.ts";
import { formatList } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { Competence } from "../queries/capacity.ts";
import type { Person } from "../queries/people.ts";
import { PersonField } from "./person-field.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	form: FormState;
	candidates: readonly Person[];
	competences: readonly Competence[];
};

/** The tenant's own list of competences, and who answers for each. */
export function CompetencesPage(props: Props) {
	const { t, competences } = props;
	const words = t.portfolio.competences;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead} />
			{competences.length === 0 ? <Suggestions {...props} /> : <InUse {...props} />}
			<section aria-labelledby="add">
				<Stack>
					<Heading level={2} id="add">
						{words.addTitle}
					</Heading>
					<CompetenceFields
						{...props}
						action={paths.competences()}
						label={words.add}
						variant={competences.length === 0 ? "secondary" : "primary"}
					/>
				</Stack>
			</section>
		</Stack>
	);
}

function Suggestions({ t, locale }: Props) {
	const words = t.portfolio.competences;
	const adopt = (
		<Form action={paths.adoptCompetences()}>
			<Button>{words.adopt}</Button>
		</Form>
	);
	return (
		<NextStep
			title={words.adopt}
			text={words.adoptText(formatList(words.suggestions, locale))}
			action={adopt}
		/>
	);
}

function InUse({ t, competences }: Props) {
	const words = t.portfolio.competences;
	const columns = [
		{ key: "name", label: words.name },
		{ key: "leader", label: words.leader },
		{ key: "action", label: words.action, hidden: true },
	];
	const rows = competences.map(({ id, name, leaderId, leaderName }) => [
		name,
		leaderId === null ? words.noLeader : (leaderName ?? t.portfolio.hidden),
		<ButtonLink href={paths.competence(id)} variant="tertiary" size="sm" label={words.changeLabel(name)}>
			{words.change}
		</ButtonLink>,
	]);
	return <Table caption={words.caption} columns={columns} rows={rows} />;
}

/** One competence: its name, its leader, and a way out of use. */
export function CompetencePage(props: Omit<Props, "competences"> & { competence: Competence }) {
	const { t, competence } = props;
	const words = t.portfolio.competences;
	return (
		<Stack space="section">
			<PageHeader title={words.changeTitle(competence.name)} />
			<CompetenceFields
				{...props}
				action={paths.competence(competence.id)}
				label={words.save}
				variant="primary"
			/>
			<Form action={paths.competenceEnd(competence.id)}>
				<Button variant="tertiary">{words.end}</Button>
			</Form>
		</Stack>
	);
}

type FieldsProps = Pick<Props, "t" | "form" | "candidates"> & {
	action: string;
	label: string;
	variant: "primary" | "secondary";
};

function CompetenceFields({ t, form, candidates, action, label, variant }: FieldsProps) {
	const words = t.portfolio.competences;
	return (
		<Form action={action} form={form}>
			<ErrorSummary form={form} t={t} />
			<TextField form={form} name="name" label={words.name} required maxLength={80} />
			<PersonField
				t={t}
				form={form}
				name="leader"
				label={words.leader}
				hint={words.leaderHint}
				candidates={candidates}
			/>
			<Cluster>
				<Button variant={variant}>{label}</Button>
				<ButtonLink href={paths.capacity()} variant="tertiary">
					{t.platform.cancel}
				</ButtonLink>
			</Cluster>
		</Form>
	);
}
