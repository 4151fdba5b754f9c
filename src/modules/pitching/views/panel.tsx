import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	Card,
	DefinitionList,
	Form,
	Grid,
	Heading,
	HiddenField,
	Meta,
	PageHeader,
	SearchForm,
	SelectField,
	Stack,
	Table,
	Tag,
} from "../../../platform/html/index.ts";
import { blankForm } from "../../../platform/web/form-state.ts";
import type { PersonCard } from "../../organisation/index.ts";
import { paths } from "../paths.ts";
import { panelRoles } from "../pitch-day.ts";
import type { PanelMember, PitchDay } from "../queries/day.ts";

type PanelProps = {
	t: Messages;
	day: PitchDay;
	members: readonly PanelMember[];
	q: string;
	/** Null until something is searched for. */
	hits: readonly PersonCard[] | null;
};

/** Who judges, who decides, whom the teams may call. */
export function PanelPage(props: PanelProps) {
	const { t, day, q, hits } = props;
	const texts = t.pitching.panel;
	return (
		<Stack space="section">
			<PageHeader title={texts.title} lead={texts.lead} />
			<Members {...props} />
			<section aria-labelledby="responsible">
				<Stack>
					<Heading id="responsible">{texts.responsible}</Heading>
					<DefinitionList
						items={[
							{ term: t.pitching.decider, description: day.deciderName ?? texts.notNamed },
							{ term: t.pitching.contact, description: day.contactName ?? texts.notNamed },
							{ term: t.pitching.secretary, description: day.secretaryName ?? texts.notNamed },
						]}
					/>
				</Stack>
			</section>
			<section aria-labelledby="find">
				<Stack>
					<Heading id="find">{texts.more}</Heading>
					<SearchForm action={paths.panel(day.id)} label={texts.find} hint={texts.findHint} value={q} t={t} />
					{hits?.length === 0 && <p>{texts.noMatch}</p>}
					<Grid>
						{hits?.map((person) => (
							<Hit t={t} day={day} person={person} />
						))}
					</Grid>
				</Stack>
			</section>
		</Stack>
	);
}

function Members({ t, day, members }: PanelProps) {
	const texts = t.pitching.panel;
	const columns = [
		{ key: "name", label: texts.member },
		{ key: "role", label: texts.role },
		{ key: "answers", label: texts.answers },
		{ key: "remove", label: texts.remove, hidden: true },
	];
	const rows = members.map((member) => [
		<>
			{member.name}
			<Meta>{member.guestOf ?? member.work}</Meta>
		</>,
		<Tag colour={member.role === "leader" ? "fjord" : "neutral"}>{t.pitching.panelRoles[member.role]}</Tag>,
		[texts.answered(member.answered, member.pitches), member.aside > 0 && texts.aside(member.aside)]
			.filter(Boolean)
			.join(", "),
		<Form action={paths.panelRemoval(day.id, member.personId)}>
			<Button variant="tertiary" size="sm" label={texts.removeOf(member.name)}>
				{texts.remove}
			</Button>
		</Form>,
	]);
	return <Table caption={texts.members} columns={columns} rows={rows} empty={<p>{texts.none}</p>} />;
}

/** A person that the search found, with what they can be appointed to. */
function Hit({ t, day, person }: { t: Messages; day: PitchDay; person: PersonCard }) {
	const texts = t.pitching.panel;
	const options = [
		...panelRoles.map((role) => ({
			value: role as string,
			label: t.pitching.panelRoles[role],
			group: texts.members,
		})),
		{ value: "decider", label: t.pitching.decider, group: texts.responsible },
		{ value: "contact", label: t.pitching.contact, group: texts.responsible },
		{ value: "secretary", label: t.pitching.secretary, group: texts.responsible },
	];
	const usual = person.guestOf ? "external" : "expert";
	return (
		<Card title={person.name}>
			<Meta>{person.guestOf ?? [person.title, person.unitName].filter(Boolean).join(", ")}</Meta>
			<Form action={paths.panel(day.id)} label={person.name}>
				<HiddenField name="personId" value={person.id} />
				<SelectField
					form={blankForm({ as: usual })}
					name="as"
					id={`as-${person.id}`}
					label={texts.appointAs(person.name)}
					options={options}
					blank={false}
					required
				/>
				<Button variant="secondary" label={texts.appointOf(person.name)}>
					{texts.appoint}
				</Button>
			</Form>
		</Card>
	);
}
