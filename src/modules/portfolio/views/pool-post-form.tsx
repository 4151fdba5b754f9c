import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Cluster,
	DateField,
	ErrorSummary,
	Form,
	Heading,
	NumberField,
	PageHeader,
	SelectField,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import { rhythms } from "../pool-post.ts";
import type { Person } from "../queries/people.ts";
import { PersonField } from "./person-field.tsx";

type Competences = readonly { id: string; name: string }[];
type Fields = { t: Messages; form: FormState };

/** A post in the pools, with the first competence that draws on it. */
export function NewPostForm(props: Fields & { candidates: readonly Person[]; competences: Competences }) {
	const { t, form, candidates, competences } = props;
	const words = t.capacity.post;
	const choosing = form.values.person ? "person" : "leader";
	return (
		<Stack space="wide">
			<PageHeader title={words.newTitle} lead={words.newLead} />
			<Form action={paths.poolPosts()}>
				<ErrorSummary form={form} t={t} />
				<PersonField
					{...{ t, form }}
					name="person"
					label={words.person}
					hint={words.personHint}
					candidates={choosing === "person" ? candidates : []}
				/>
				<TextField
					form={form}
					name="title"
					label={words.vacantTitle}
					hint={words.vacantHint}
					maxLength={100}
				/>
				<PersonField
					{...{ t, form }}
					name="leader"
					label={words.leader}
					hint={words.leaderHint}
					candidates={choosing === "leader" ? candidates : []}
				/>
				<SizeFields t={t} form={form} />
				<Heading level={2} size="sm">
					{words.firstShare}
				</Heading>
				<ShareFields {...{ t, form, competences }} />
				<Cluster>
					<Button>{words.add}</Button>
					<ButtonLink href={paths.capacity()} variant="tertiary">
						{t.platform.cancel}
					</ButtonLink>
				</Cluster>
			</Form>
		</Stack>
	);
}

/** How large a post is, and from when to when. */
export function SizeFields({ t, form }: Fields) {
	const words = t.capacity.post;
	return (
		<>
			<NumberField form={form} name="employmentPercent" label={words.employment} unit="%" required />
			<NumberField
				form={form}
				name="weekHours"
				label={words.weekHours}
				hint={words.weekHoursHint}
				unit={t.portfolio.hourUnit}
				required
			/>
			<DateField form={form} name="fromDay" label={words.from} required />
			<DateField form={form} name="toDay" label={words.to} />
		</>
	);
}

/** What a competence can draw on, and in which weeks. */
export function ShareFields({ t, form, competences }: Fields & { competences: Competences }) {
	const words = t.capacity.post;
	return (
		<>
			<SelectField
				form={form}
				name="competenceId"
				label={words.competence}
				options={competences.map(({ id, name }) => ({ value: id, label: name }))}
				required
			/>
			<NumberField
				form={form}
				name="percent"
				label={words.percent}
				hint={words.percentHint}
				unit="%"
				required
			/>
			<SelectField
				form={form}
				name="everyWeeks"
				label={words.everyWeeks}
				options={rhythms.map((weeks) => ({ value: String(weeks), label: words.rhythm(weeks) }))}
				blank={false}
				required
			/>
			<DateField form={form} name="firstWeek" label={words.firstWeek} hint={words.firstWeekHint} required />
		</>
	);
}
